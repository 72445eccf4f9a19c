import { describe, expect, it } from 'vitest';
import { loadName, loadText } from '../../src/i18n/load-text.ts';
import { writeExclusion } from '../../src/i18n/write-exclusion.ts';
import { writeIssue } from '../../src/i18n/write-issue.ts';

describe('what goods travel in', () => {
  it('is a code where the trade knows it by one, and otherwise a word', () => {
    expect(loadName('40HQ', 'zh')).toBe('40HQ');
    expect(loadName('CAR', 'zh')).toBe('商品车');
    expect(loadName('WAGON', 'en')).toBe('rail wagons');
  });

  it('is counted as people count it', () => {
    expect(loadText(2, '40HQ', 'en')).toBe('2 × 40HQ');
    expect(loadText(120, 'CAR', 'en')).toBe('120 cars');
    expect(loadText(1, 'CAR', 'en')).toBe('1 car');
    expect(loadText(1200, 'CAR', 'zh')).toBe('1,200 辆商品车');
    expect(loadText(1, 'LCL', 'zh')).toBe('拼箱');
  });

  it('is so in messages and in the reasons of what is left out', () => {
    const values = { box: 'CAR', items: 'carriage', a: 'A', b: 'B', n: 2 };
    const unpriced = { severity: 'warning', code: 'E04', path: '', values } as const;
    expect(writeIssue(unpriced, 'en')).toMatch(/^No price is known for finished cars:/);
    expect(writeIssue(unpriced, 'zh')).toMatch(/^商品车 缺少价格/);
    expect(writeExclusion({ reason: 'X02', values: { box: 'CAR' } }, {}, 'zh')).toContain('商品车');
  });
});
