import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/reading/day.ts';
import { readMoment } from '../../src/reading/moment.ts';
import { addDays, parseDay } from '../../src/units/calendar-day.ts';
import { formatInstant, instant } from '../../src/units/instant.ts';

describe('a day as typed', () => {
  it.each([
    '2026-11-20',
    '2026/11/20',
    '2026.11.20',
    '20261120',
    '2026年11月20日',
    '2026 年 11 月 20 号',
    '２０２６／１１／２０',
    '20-Nov-26',
    '20-nov-2026',
    '20 November 2026',
    'Nov 20, 2026',
    '20/11/2026',
    '11/20/2026',
    '20.11.2026',
    ' \u200e2026-11-20\u200b ',
  ])('%j is 20 November 2026', (text) =>
    expect(readDay(text)).toEqual({ kind: 'value', value: '2026-11-20' }),
  );

  it('may have single digits', () => {
    expect(readDay('2026/3/4')).toEqual({ kind: 'value', value: '2026-03-04' });
    expect(readDay('2026年3月4日')).toEqual({ kind: 'value', value: '2026-03-04' });
    expect(readDay('4-Mar-26')).toEqual({ kind: 'value', value: '2026-03-04' });
    expect(readDay('4/4/2026')).toEqual({ kind: 'value', value: '2026-04-04' });
  });

  it.each([
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3.4.2026', '2026-04-03', '2026-03-04'],
    ['20/11/26', '2026-11-20', '2020-11-26'],
    ['03-04-05', '2005-04-03', '2005-03-04'],
  ])('is asked about where its parts may stand in two orders: %j is %s or %s', (text, first, second) =>
    expect(readDay(text)).toEqual({ kind: 'ambiguous', readings: [first, second] }),
  );

  it.each([
    '',
    'tomorrow',
    '2026-02-30',
    '2026-13-01',
    '2026/11-20',
    '2026-11',
    '11-20',
    '46346',
    '31/02/2026',
    '20-Foo-26',
    '20-Novem-26',
    '2026年11月',
    '2026-11-20T00:00',
  ])('is not read from %j', (text) => expect(readDay(text)).toEqual({ kind: 'unreadable' }));

  it('is the same day however it is written', () => {
    const first = parseDay('2000-01-01')!;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const day = addDays(first, days);
        const [year, month, date] = day.split('-').map(Number);
        for (const text of [day, `${year}/${month}/${date}`, `${year}年${month}月${date}日`]) {
          expect(readDay(text)).toEqual({ kind: 'value', value: day });
        }
      }),
    );
  });
});

const written = (text: string): string => {
  const reading = readMoment(text);
  return reading.kind === 'value' ? formatInstant(reading.value).slice(0, 16) : reading.kind;
};

describe('a moment as typed', () => {
  it.each([
    '2026-12-07T18:00',
    '2026-12-07 18:00',
    '2026-12-07t18:00:59',
    '2026-12-07T18:00:59.123',
    '2026/12/7 18:00',
    '2026年12月7日 18:00',
    '2026年12月7日 18时',
    '2026年12月7日 18点00分',
    '7-Dec-26 18:00',
    '7 Dec 2026, 18:00',
    '2026-12-07　18：00',
    '2026-12-07T10:00Z',
    '2026-12-07T11:00+01:00',
    '2026-12-07T05:00-0500',
    '2026-12-07T18:00+8',
    '2026-12-07 18:00 UTC+8',
  ])('%j is 18:00 of 7 December 2026 in Beijing', (text) => expect(written(text)).toBe('2026-12-07T18:00'));

  it('is 00:00 of a day alone, and the next 00:00 at 24:00', () => {
    expect(written('2026-12-07')).toBe('2026-12-07T00:00');
    expect(written('2026-12-31 24:00')).toBe('2027-01-01T00:00');
  });

  it('keeps its time of day where the day has two readings', () => {
    expect(readMoment('03/04/2026 9:30')).toEqual({
      kind: 'ambiguous',
      readings: ['2026-04-03 09:30', '2026-03-04 09:30'],
    });
  });

  it.each([
    '',
    'soon',
    '2026-12-07T25:00',
    '2026-12-07T24:01',
    '2026-12-07T18:60',
    '2026-12-07T18:00:60',
    '2026-12-07T18',
    '2026-12-07T18:',
    '2026-12-07T18:00+99:99',
    '2026-12-07T18:00+08:75',
    '2026-12-07T18:00+15',
    '2026-12-07T18:00x',
    '2026-12-07 18:00 CST',
    '18:00',
    `2026-12-07${' '.repeat(9)}18:00${'0'.repeat(99)}`,
  ])('is not read from %j', (text) => expect(readMoment(text)).toEqual({ kind: 'unreadable' }));

  it('is read back from what the program writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minute) => {
        expect(readMoment(formatInstant(instant(minute)))).toEqual({ kind: 'value', value: minute });
      }),
    );
  });
});
