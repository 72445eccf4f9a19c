import { describe, expect, it } from 'vitest';
import { date, integer, number, optionalDecimal, text, time } from '../../../src/network/tables/cell.ts';

const read = (schema: typeof number | typeof optionalDecimal | typeof date | typeof time, cell: string) =>
  schema.safeParse(cell).data;

describe('a cell of a table', () => {
  it.each([
    ['1406', 1406],
    ['0.35', 0.35],
    ['-6', -6],
    ['1,406', 1406],
    ['0,35', 0.35],
    ['１４０６', 1406],
    ['1 406', 1406],
    ['\u200b1406', 1406],
  ])('of a figure may be written as spreadsheets write it: %s', (cell, figure) =>
    expect(read(number, cell)).toBe(figure),
  );

  it.each(['1406,500', '1406 km', '1e3', '12,34.5', '9'.repeat(16), ''])(
    'of a figure is not guessed: %j',
    (cell) => expect(number.safeParse(cell).success).toBe(false),
  );

  it('of an exact figure keeps every digit', () => {
    expect(read(optionalDecimal, '0.10')).toBe('0.10');
    expect(read(optionalDecimal, '1,234.5600')).toBe('1234.56');
    expect(read(optionalDecimal, '')).toBeNull();
  });

  it('of a whole figure is whole', () => {
    expect(integer.safeParse('1,406').data).toBe(1406);
    expect(integer.safeParse('2.5').success).toBe(false);
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20'],
    ['20-Nov-26', '2026-11-20'],
    ['03/04/2026', undefined],
    ['2026-02-30', undefined],
  ])('of a day: %s is %s', (cell, day) => expect(read(date, cell)).toBe(day));

  it.each([
    ['06:00', '06:00'],
    ['6:00', '06:00'],
    ['18:00:00', '18:00'],
    ['24:00', undefined],
    ['18:60', undefined],
    ['18:00:30', undefined],
  ])('of a time of day: %s is %s', (cell, clock) => expect(read(time, cell)).toBe(clock));

  it('of a name holds nothing that cannot be seen', () => {
    expect(text.safeParse('CNCKG').success).toBe(true);
    expect(text.safeParse('Małaszewicze 重庆').success).toBe(true);
    expect(text.safeParse('CN\u200bCKG').success).toBe(false);
  });
});
