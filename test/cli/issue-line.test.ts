import { expect, it } from 'vitest';
import { issueLine } from '../../src/cli/issue-line.ts';
import type { Issue } from '../../src/units/issue.ts';

const outOfRange: Issue = {
  severity: 'error',
  code: 'E17',
  path: 'grossTonnes',
  values: { parameter: 'grossTonnes', a: 2.2, b: 45, c: '99' },
};

it('names the option through which a field was given', () => {
  expect(issueLine(outOfRange, 'en')).toBe(
    'E17 error --gross-t: --gross-t must be from 2.2 to 45, not "99". Correct it.',
  );
});

it('writes a column as its file does, even where an option is spelt alike', () => {
  const path = 'links.csv:1:from';
  const issue: Issue = { severity: 'error', code: 'N02', path, values: { column: 'from' } };
  expect(issueLine(issue, 'en')).toMatch(/^N02 error links\.csv:1:from: Column from is missing\./);
});

it('speaks the language asked for', () => {
  expect(issueLine(outOfRange, 'zh')).toBe(
    'E17 错误 --gross-t: --gross-t 应在 2.2 到 45 之间，不能是“99”。请改正。',
  );
});

it('gives the file, row and column of an issue in a table', () => {
  const path = 'links.csv:7:distance_km';
  const issue: Issue = { severity: 'error', code: 'N15', path, values: { value: '0' } };
  expect(issueLine(issue, 'en')).toMatch(/^N15 error links\.csv:7:distance_km: "0" must/);
});

it('shows what cannot be seen in the name of a column', () => {
  const path = 'links.csv:1:from\u200b';
  const issue: Issue = { severity: 'error', code: 'N03', path, values: { column: 'from\u200b' } };
  expect(issueLine(issue, 'en')).toMatch(
    /^N03 error links\.csv:1:from‹U\+200B›: Column from‹U\+200B› is not known/,
  );
});
