import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleName,
  formatCo2e,
  formatDay,
  formatDuration,
  formatMoment,
  formatMomentShort,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPrice,
  formatQuantity,
  formatSlack,
  formatYuan,
} from '../../src/i18n/format.ts';
import { fen } from '../../src/units/money.ts';
import { roundedByDigits } from './digit-rounding.ts';

/** As amounts and quantities are written: digits, a point among them or none; halves and zeros come often. */
const decimalText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.array(fc.constantFrom('0', '4', '5', '9'), { maxLength: 9 }),
  )
  .map(([sign, whole, places]) => `${sign}${whole}${places.length > 0 ? `.${places.join('')}` : ''}`);

const HOUR = 60;
const DAY = 24 * HOUR;

describe('a figure', () => {
  it.each([
    ['85948.10', 2, '85,948.10'],
    ['85948.10', 0, '85,948'],
    ['0.5', 0, '1'],
    ['-0.4', 0, '0'],
    ['-1234.565', 2, '−1,234.57'],
    ['999999.995', 2, '1,000,000.00'],
    [1234567, 0, '1,234,567'],
    ['12345678901234567.89', 2, '12,345,678,901,234,567.89'],
    ['-0.004', 2, '0.00'],
    [-0, 2, '0.00'],
    ['−2.5', 0, '−3'],
    ['0012.50', 1, '12.5'],
    [1.005, 2, '1.01'],
    [0.145 * 100, 0, '15'],
    ['n/a', 2, 'n/a'],
    ['1e3', 2, '1e3'],
    ['', 2, ''],
  ])('%s to %i places is %s', (figure, places, text) => expect(formatNumber(figure, places)).toBe(text));

  it('is read back unchanged, whatever its size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (fen) => {
        const sign = fen < 0n ? '-' : '';
        const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
        const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(formatNumber(text, 2).replaceAll(',', '').replace('−', '-')).toBe(text);
      }),
    );
  });

  it('is rounded as its digits are, one by one', () => {
    fc.assert(
      fc.property(decimalText, fc.nat(6), (text, places) => {
        expect(formatNumber(text, places)).toBe(roundedByDigits(text, places));
      }),
    );
  });

  it('is rounded as its digits are also where it comes as a number', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.nat(6), (number, places) => {
        expect(formatNumber(number, places)).toBe(roundedByDigits(number.toFixed(12), places));
      }),
    );
  });

  it('is the same quantity as the rounded figure, without the zeros at its end', () => {
    fc.assert(
      fc.property(decimalText, fc.integer({ min: 1, max: 6 }), (text, places) => {
        expect(formatQuantity(text, places)).toBe(roundedByDigits(text, places).replace(/\.?0+$/, ''));
      }),
    );
  });

  it('drops zeros behind the point where it is a quantity', () => {
    expect([9.5, 2, 0.1, 18.6].map((value) => formatQuantity(value))).toEqual(['9.5', '2', '0.1', '18.6']);
    expect(formatQuantity(20, 0)).toBe('20');
  });
});

describe('nothing', () => {
  it.each([0, -0, -0.000_4, '-0.00', '-0.004'])('%s has no minus', (figure) => {
    const texts = [
      formatNumber(figure, 2),
      formatQuantity(figure),
      formatPrice(figure, 'USD'),
      formatPercent(Number(figure)),
      formatCo2e(Number(figure)),
      formatDuration(Number(figure), 'en'),
      formatSlack(Number(figure), 'en'),
    ];
    expect(texts.filter((text) => text.includes('−') || text.includes('-'))).toEqual([]);
  });

  it('taken off is nothing without a minus', () => {
    expect(formatYuan(fen(-0), 2)).toBe('0.00');
    expect(formatMoney(fen(-0), 2)).toBe('¥0.00');
    expect(formatYuan(fen(-8400), 2)).toBe('−84.00');
  });
});

describe('money', () => {
  it('carries its sign before the ¥', () => {
    expect(formatMoney(fen(-12_000))).toBe('−¥120');
  });

  it('keeps the sign of a foreign price', () => {
    expect(formatPrice('1980', 'USD')).toBe('$1,980.00');
    expect(formatPrice('165', 'EUR')).toBe('€165.00');
    expect(formatPrice('1', 'CHF')).toBe('CHF 1.00');
  });
});

describe('a duration', () => {
  it.each([
    [13 * DAY + 3 * HOUR, '13 天 3 时', '13 d 3 h'],
    [13 * DAY, '13 天', '13 d'],
    [5 * HOUR, '5 时', '5 h'],
    [45, '45 分', '45 min'],
    [0, '0 分', '0 min'],
    [23 * HOUR + 40, '1 天', '1 d'],
    [-(6 * HOUR), '−6 时', '−6 h'],
  ])('of %i minutes', (minutes, zh, en) => {
    expect(formatDuration(minutes, 'zh')).toBe(zh);
    expect(formatDuration(minutes, 'en')).toBe(en);
  });

  it('says whether time is to spare or missing', () => {
    expect(formatSlack(38 * HOUR, 'zh')).toBe('+1 天 14 时');
    expect(formatSlack(-38 * HOUR, 'zh')).toBe('−1 天 14 时');
  });
});

describe('a moment', () => {
  it('is written in Beijing time with its weekday', () => {
    expect(formatMoment('2026-12-07T18:00+08:00', 'zh')).toBe('2026-12-07 周一 18:00');
    expect(formatMoment('2026-12-07T18:00+08:00', 'en')).toBe('2026-12-07 Mon 18:00');
    expect(formatDay('2026-12-27', 'zh')).toBe('2026-12-27 周日');
  });

  it('leaves the year out where there is no room', () => {
    expect(formatMomentShort('2026-12-12T20:00+08:00', 'zh')).toBe('12-12 周六 20:00');
    expect(formatMomentShort('2026-12-12T20:00+08:00', 'en')).toBe('Sat 12-12 20:00');
  });
});

describe('other units', () => {
  it('turn from kilograms to tonnes of CO2e at ten tonnes', () => {
    expect([5420, 9999, 97_300].map(formatCo2e)).toEqual(['5,420 kg', '9,999 kg', '97.3 t']);
  });

  it('write a share per cent', () => {
    expect(formatPercent(0.914)).toBe('91 %');
    expect(formatPercent(0.0806, 1)).toBe('8.1 %');
  });
});

describe('an article of the text', () => {
  it('has one name in each language', () => {
    expect(articleName(14, 'zh')).toBe('第十四条');
    expect(articleName(14, 'en')).toBe('article 14');
  });
});
