import { describe, expect, it } from 'vitest';
import { writeFigure, writeUnit } from '../../src/i18n/unit-words.ts';

describe('a figure with its unit', () => {
  it.each([
    ['2.05', 'CNY/km', '2.05 元/公里', '2.05 CNY/km'],
    ['0.05', 'share', '5 %', '5 %'],
    ['0.045', '1/year', '4.5 %/年', '4.5 % a year'],
    ['6', 'class', '6 类', 'class 6'],
    ['3', '1/week', '每周 3 次', '3 a week'],
    ['1', 'week', '1 周', '1 week'],
    ['2', 'week', '2 周', '2 weeks'],
    ['1.5', 'year', '1.5 年', '1.5 years'],
    ['1', 'box', '1 箱', '1 box'],
    ['1200', 'box', '1,200 箱', '1,200 boxes'],
    ['24', 'hour', '24 小时', '24 h'],
    ['0.4', 'factor', '0.4', '0.4'],
    ['3', 'furlong', '3 furlong', '3 furlong'],
  ])('of %s %s', (value, unit, zh, en) => {
    expect(writeFigure(value, unit, 'zh')).toBe(zh);
    expect(writeFigure(value, unit, 'en')).toBe(en);
  });
});

describe('a unit', () => {
  it('counts one within a product or a quotient, and any number beside a field', () => {
    expect(writeUnit('CNY/(TEU*day)', 'zh')).toBe('元/(标准箱·天)');
    expect(writeUnit('CNY/(TEU*day)', 'en')).toBe('CNY/(TEU·day)');
    expect(writeUnit('day', 'en')).toBe('days');
    expect(writeUnit('constructor/day', 'en')).toBe('constructor/day');
  });
});
