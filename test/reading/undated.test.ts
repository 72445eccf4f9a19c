import { describe, expect, it } from 'vitest';
import { readUndated } from '../../src/reading/undated.ts';
import { parseDay } from '../../src/units/calendar-day.ts';

const TODAY = parseDay('2026-11-20')!;
const read = (text: string) => readUndated(text, TODAY);

describe('a day that is not dated', () => {
  it.each([
    ['12月7日', 'no year', '2026-12-07', ''],
    ['１２月７号 18:00', 'no year', '2026-12-07', '18:00'],
    ['12-07', 'no year', '2026-12-07', ''],
    ['3/1 08:30', 'no year', '2027-03-01', '08:30'],
    ['2月29日', 'no year', '2028-02-29', ''],
    ['11月20日', 'no year', '2026-11-20', ''],
    ['明天', 'relative', '2026-11-21', ''],
    ['后天18:00', 'relative', '2026-11-22', '18:00'],
    ['Tomorrow 9:00', 'relative', '2026-11-21', '9:00'],
  ])('%s is %s, the next being %s', (text, kind, next, rest) => {
    expect(read(text)).toEqual({ kind, next, rest });
  });

  it.each(['2026-12-07', '13月7日', '2月30日', 'soon', '', '12月'])('is not %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
