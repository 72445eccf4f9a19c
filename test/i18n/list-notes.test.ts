import { expect, it } from 'vitest';
import { joinNotes } from '../../src/i18n/desk/list-notes.ts';
import { writeIssue } from '../../src/i18n/write-issue.ts';

it('notes of a row stand one after the other with one mark between them', () => {
  expect(joinNotes(['E08 请填写能量。', '估读：毛重', '缺价'], 'zh')).toBe(
    'E08 请填写能量。估读：毛重；缺价',
  );
  expect(joinNotes(['E08 Enter the Wh.', 'guessed: gross', 'no price'], 'en')).toBe(
    'E08 Enter the Wh. guessed: gross; no price',
  );
});

it('a place that is missing is said by the field it is missing from, and choices are listed as the language does', () => {
  const missing = (path: string) =>
    ({ severity: 'error', code: 'E24', path, values: { parameter: path } }) as const;
  expect(writeIssue(missing('from'), 'zh')).toMatch(/^起：尚未填写地点/);
  expect(writeIssue(missing('to'), 'en')).toMatch(/^To: no place is given yet/);
  const choices = { parameter: 'commodity', choices: 'laptops, general' };
  const nameOf = (id: string) => ({ laptops: '笔记本电脑', general: '普通工业品' })[id];
  expect(
    writeIssue({ severity: 'error', code: 'E50', path: 'commodity', values: choices }, 'zh', { nameOf }),
  ).toContain('笔记本电脑、普通工业品');
});
