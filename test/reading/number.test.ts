import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readNumber, readQuantity } from '../../src/reading/number.ts';

const decimalOf = (text: string): string | undefined => {
  const reading = readNumber(text, ['¥']);
  return reading.kind === 'value' ? reading.value.decimal : undefined;
};

describe('a figure as typed', () => {
  it.each([
    ['6000000.5', '6000000.5'],
    ['6,000,000', '6000000'],
    ['6,000,000.50', '6000000.5'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1,234.567', '1234.567'],
    ['1 234 567,8', '1234567.8'],
    ["1'234'567", '1234567'],
    ['6_000_000', '6000000'],
    ['6\u00a0000\u202f000', '6000000'],
    [' 9.5 ', '9.5'],
    ['600万', '6000000'],
    ['1.5亿', '150000000'],
    ['2.5萬', '25000'],
    ['1,5 億', '150000000'],
    ['0.00005万', '0.5'],
    ['６，０００．５', '6000.5'],
    ['¥6,000,000', '6000000'],
    ['￥ 600万', '6000000'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+7', '7'],
    ['-12.50', '-12.5'],
    ['\u22123', '-3'],
    ['-0', '0'],
    ['007', '7'],
    ['12\u200b34', '1234'],
    ['\u200e1406\ufeff', '1406'],
    ['0.1', '0.1'],
    ['123456789012345.12', '123456789012345.12'],
  ])('%j is %s', (text, decimal) => expect(decimalOf(text)).toBe(decimal));

  it.each([
    ['3,5', '3.5'],
    ['812,5', '812.5'],
    ['1500,5', '1500.5'],
    ['3,50', '3.5'],
    ['3,14159', '3.14159'],
    ['0,500', '0.5'],
    ['0,0001', '0.0001'],
    [',5', '0.5'],
    ['1,500', '1500'],
    ['12,500', '12500'],
    ['812,500', '812500'],
  ])('has a single comma that groups three digits and is decimal otherwise: %j is %s', (text, decimal) =>
    expect(decimalOf(text)).toBe(decimal),
  );

  it.each([
    ['1500,500', '1500.5', '1500500'],
    ['12,3456', '12.3456', '123456'],
    ['1,0000万', '10000', '100000000'],
    ['-1500,500', '-1500.5', '-1500500'],
  ])('is asked about where a comma may be either: %j is %s or %s', (text, first, second) =>
    expect(readNumber(text)).toEqual({ kind: 'ambiguous', readings: [first, second] }),
  );

  it.each([
    '',
    ' ',
    'abc',
    '12abc',
    '6 0',
    '60_00',
    '15,00,5',
    '1,23,456',
    '1,234 567',
    '12,34.5',
    '1.2.3',
    '1,234,56',
    '0,500,000',
    '1e6',
    '10²',
    '①',
    '½',
    '2026-12-07',
    '--5',
    '5-',
    '万',
    '1亿2000万',
    'Infinity',
    '0x10',
    `1${'0'.repeat(80)}`,
  ])('is not read from %j', (text) => expect(readNumber(text)).toEqual({ kind: 'unreadable' }));

  it('takes no unit but those named', () => {
    expect(readNumber('¥5')).toEqual({ kind: 'unreadable' });
    expect(readNumber('9.5t')).toEqual({ kind: 'unreadable' });
    expect(readNumber('9.5 t', ['t'])).toEqual({ kind: 'value', value: { value: 9.5, decimal: '9.5' } });
  });

  it('is read back from every way of grouping it', () => {
    const figure = fc.record({
      value: fc.integer({ min: 1000, max: 1e12 }),
      group: fc.constantFrom(',', ' ', '_', "'", '\u00a0'),
      cents: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(figure, ({ value, group, cents }) => {
        const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, group);
        const fraction = String(cents).padStart(2, '0');
        const exact = `${value}.${fraction.replace(/0$/, '')}`;
        expect(decimalOf(grouped)).toBe(String(value));
        expect(decimalOf(`${grouped}.${fraction}`)).toBe(exact);
      }),
    );
  });

  it('never gives two figures one meaning: whatever is read is written by its own digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,' _]{1,12}$/), (text) => {
        const decimal = decimalOf(text);
        if (decimal === undefined) return;
        const digits = text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
        expect(decimal.replace('.', '').replace(/^0+|0+$/g, '')).toBe(digits);
      }),
    );
  });
});

describe('a quantity', () => {
  it.each([
    ['1.2 CNY/km', '1.2', 'CNY/km'],
    ['9.5t', '9.5', 't'],
    ['9500kg', '9500', 'kg'],
    ['600万元', '6000000', '元'],
    ['$800,000', '800000', '$'],
    ['5 %', '5', '%'],
    ['12', '12', ''],
  ])('keeps the unit as written: %j is %s of %j', (text, decimal, unit) =>
    expect(readQuantity(text)).toEqual({
      kind: 'value',
      value: { value: Number(decimal), decimal, unit },
    }),
  );

  it('has one unit at most', () => {
    expect(readQuantity('$5 t')).toEqual({ kind: 'unreadable' });
  });

  it.each([
    `5亿${'Q'.repeat(70)}`,
    `${'9'.repeat(70)}亿`,
    `.${'9'.repeat(39)}`,
    '5亿.',
    '4億0',
    '.5 0',
    '5万亿',
    '12 -',
    '3 ,',
  ])('has no unit made of figures: %j', (text) => {
    expect(readQuantity(text)).toEqual({ kind: 'unreadable' });
  });

  it('is not held to be ambiguous before its unit is known', () => {
    expect(readNumber('2,1666 t')).toEqual({ kind: 'unreadable' });
    expect(readNumber('2,1666 t', ['t']).kind).toBe('ambiguous');
  });
});

describe('an amount of money', () => {
  it.each([
    ['600k', '600000', ''],
    ['600 K', '600000', ''],
    ['1.2m', '1200000', ''],
    ['1.2M CNY', '1200000', 'CNY'],
    ['2,5mn', '2500000', ''],
    ['1.5 million', '1500000', ''],
    ['12 thousand', '12000', ''],
    ['$1.25k', '1250', '$'],
    ['¥600k', '600000', '¥'],
    ['6千元', '6000', '元'],
    ['5百万元', '5000000', '元'],
    ['2千万', '20000000', ''],
    ['600万', '6000000', ''],
    ['1,500k', '1500000', ''],
    ['0.0005k', '0.5', ''],
  ])('may be in thousands or millions: %j is %s of %j', (text, decimal, unit) =>
    expect(readAmount(text)).toEqual({ kind: 'value', value: { value: Number(decimal), decimal, unit } }),
  );

  it('is asked about where its comma may be either, in thousands too', () => {
    expect(readAmount('1500,500k')).toEqual({ kind: 'ambiguous', readings: ['1500500', '1500500000'] });
  });

  it.each([
    ['2万k', 'k'],
    ['6kk', 'kk'],
    ['6km', 'km'],
    ['600 kg', 'kg'],
    ['5m3', undefined],
    ['6k5', undefined],
    ['1.2mm', 'mm'],
    ['3千克', '千克'],
    ['1bn', 'bn'],
  ])('is not put in thousands or millions by %j, of which %j is the unit', (text, unit) => {
    const reading = readAmount(text);
    expect(reading.kind === 'value' ? reading.value.unit : undefined).toBe(unit);
  });
});
