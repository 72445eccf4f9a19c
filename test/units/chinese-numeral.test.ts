import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '../../src/units/chinese-numeral.ts';

describe('the number of an article in Chinese', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [99, '九十九'],
  ] as const)('counts %i as %s', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
  });

  it.each([0, 100, 1.5])('is never %d', (number) => {
    expect(() => chineseNumeral(number)).toThrow(RangeError);
  });
});
