import { describe, expect, it } from 'vitest';
import '../../src/i18n/policy-issue-texts.ts';
import { writeIssue } from '../../src/i18n/write-issue.ts';
import type { Issue } from '../../src/units/issue.ts';

const issue = (code: string, values: Issue['values'] = {}, path = ''): Issue => ({
  severity: 'error',
  code,
  path,
  values,
});

describe('the sentence of an issue', () => {
  it('is filled with what was found', () => {
    const unknown = issue('E01', { x: 'chonqing', a: '重庆 Chongqing (CNCKG)', b: '重庆北 Chongqing North' });
    expect(writeIssue(unknown, 'en')).toBe(
      'No place "chonqing". Did you mean 重庆 Chongqing (CNCKG) or 重庆北 Chongqing North? Type Chinese, pinyin, English or a LOCODE.',
    );
  });

  it('names an input as the form does', () => {
    const tooMany = issue('E17', { parameter: 'boxes', a: 1, b: 2000, c: '9999' }, 'boxes');
    expect(writeIssue(tooMany, 'zh')).toBe('箱数 应在 1 到 2,000 之间，已保留原值 9999。');
    expect(writeIssue(tooMany, 'en')).toBe('Boxes must be 1–2,000; kept 9999.');
  });

  it('writes moments with their weekday', () => {
    expect(writeIssue(issue('E19', { d: '2026-11-20T18:00+08:00' }), 'zh')).toBe(
      '好货时间 2026-11-20 周五 18:00 已过，结果仅供回溯，不用于报价。',
    );
  });

  it('names what only the network or the catalogue can name', () => {
    const nameOf = (id: string) => (id === 'fresh_fruit' ? 'Fresh fruit' : undefined);
    const dry = issue('E21', { commodity: 'fresh_fruit', box: '40HQ', fix: '40RF' });
    expect(writeIssue(dry, 'en', { nameOf })).toBe(
      'Fresh fruit must be kept cold and 40HQ cannot cool. Use 40RF.',
    );
  });

  it('says why a link could not be read', () => {
    expect(writeIssue(issue('E14', { reason: 'link_version' }), 'zh')).toContain('版本不识');
  });

  it('takes messages of another field', () => {
    const unknownUnit = issue('M20', { unit: 'furlong' });
    expect(writeIssue(unknownUnit, 'en', { areas: ['policyIssues'] })).toContain('Unknown unit "furlong".');
    expect(writeIssue(unknownUnit, 'en')).toBe('M20 furlong');
  });

  it('loses nothing of an issue without a message', () => {
    expect(writeIssue(issue('Z99', { a: 1, b: 'two' }, 'links.csv:3'), 'en')).toBe('Z99 links.csv:3 1 two');
  });

  it('takes no code for a message that only objects have', () => {
    expect(writeIssue(issue('constructor'), 'en')).toBe('constructor');
  });
});
