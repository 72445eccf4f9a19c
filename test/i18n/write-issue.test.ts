import { describe, expect, it } from 'vitest';
import '../../src/i18n/file-issue-texts.ts';
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
      'The network has no place "chonqing". Nearest by name: 重庆 Chongqing (CNCKG), 重庆北 Chongqing North. Type Chinese, pinyin, English or a LOCODE.',
    );
  });

  it('names an input as the form does', () => {
    const tooMany = issue('E17', { parameter: 'boxes', a: 1, b: 2000, c: '9999' }, 'boxes');
    expect(writeIssue(tooMany, 'zh')).toBe('箱数 应在 1 到 2,000 之间，不能是“9999”。请改正。');
    expect(writeIssue(tooMany, 'en')).toBe('Boxes must be from 1 to 2,000, not "9999". Correct it.');
  });

  it('writes moments with their weekday', () => {
    expect(writeIssue(issue('E19', { d: '2026-11-20T18:00+08:00' }), 'zh')).toBe(
      '货好时间 2026-11-20 周五 18:00 已过，结果仅供回溯，不用于报价。',
    );
  });

  it.each(['2026-12-07T18:00', 'boxes', 'E02'])('quotes what was typed, %s, as it was typed', (typed) => {
    expect(writeIssue(issue('E22', { x: typed }), 'en')).toContain(`The time "${typed}" cannot be read.`);
    expect(writeIssue(issue('E25', { x: typed }), 'zh', { nameOf: (id) => `--${id}` })).toContain(
      `“${typed}”`,
    );
  });

  it('names what only the network or the catalogue can name', () => {
    const nameOf = (id: string) => (id === 'fresh_fruit' ? 'Fresh fruit' : undefined);
    const dry = issue('E21', { commodity: 'fresh_fruit', box: '40HQ', fix: '40RF' });
    expect(writeIssue(dry, 'en', { nameOf })).toBe(
      'Fresh fruit must be kept cold and 40HQ cannot cool. Use 40RF.',
    );
  });

  it('names the kinds of charge in a list', () => {
    const unpriced = issue('E04', { items: 'RAIL_BASE, BOX_ONE_WAY', box: '45HQ', a: 'A', b: 'B', n: 3 });
    expect(writeIssue(unpriced, 'zh')).toContain('铁路发到基价、单程用箱费');
    expect(writeIssue(unpriced, 'en')).toContain('Rail base charge, One-way box use');
  });

  it('names what the network names in both languages by the one it is written in', () => {
    const values = { service: 'train', service_zh: '班列', service_en: 'The train', c: 100, teu: 102, n: 2 };
    const overfull = issue('E57', values);
    expect(writeIssue(overfull, 'zh')).toContain('班列每班装 100 TEU');
    expect(writeIssue(overfull, 'en')).toContain('The train holds 100 TEU');
  });

  it.each([
    ['2026-12-07T18:00+8'],
    ['2026-12-07T18:00:99+08:00'],
    ['avoid'],
    ['to'],
    ['E01'],
    ['{{x}}'],
    ['fresh_fruit'],
    ['$&'],
  ])('quotes what was typed letter for letter: %s', (typed) => {
    const nameOf = (id: string) => `the name of ${id}`;
    expect(writeIssue(issue('E22', { x: typed }), 'en', { nameOf })).toContain(`"${typed}"`);
    expect(writeIssue(issue('E22', { x: typed }), 'zh', { nameOf })).toContain(`“${typed}”`);
  });

  it('shows signs that cannot be seen', () => {
    expect(writeIssue(issue('E25', { x: 'Singa\u200bporr' }), 'en')).toContain('"Singa‹U+200B›porr"');
    expect(writeIssue(issue('E15', { v1: '2026\u200b', v2: '2026' }), 'en')).toContain('2026‹U+200B›');
  });

  it('says why a link could not be read', () => {
    expect(writeIssue(issue('E14', { reason: 'link_version' }), 'zh')).toContain('版本不识');
  });

  it('takes messages of another field', () => {
    const unknownUnit = issue('M20', { unit: 'furlong' });
    expect(writeIssue(unknownUnit, 'en', { areas: ['policyIssues'] })).toContain('Unknown unit "furlong".');
    expect(writeIssue(unknownUnit, 'en')).toBe('M20 furlong');
  });

  it('counts in the words of the language', () => {
    const noWay = (n: number) => issue('E37', { x: 'RU', n }, 'avoid');
    expect(writeIssue(noWay(1), 'en')).toContain('(1 service)');
    expect(writeIssue(noWay(3), 'en')).toContain('(3 services)');
    expect(writeIssue(noWay(1), 'zh')).toContain('（1 项）');
  });

  it('loses nothing of an issue without a message', () => {
    expect(writeIssue(issue('Z99', { a: 1, b: 'two' }, 'links.csv:3'), 'en')).toBe('Z99 links.csv:3 1 two');
  });

  it('takes no code for a message that only objects have', () => {
    expect(writeIssue(issue('constructor'), 'en')).toBe('constructor');
  });
});
