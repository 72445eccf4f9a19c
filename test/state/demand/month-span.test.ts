import { describe, expect, it } from 'vitest';
import { monthsAround, monthsFrom, monthsOfSpan, spanId } from '../../../src/state/demand/month-span.ts';

describe('months that a run is of', () => {
  it('go on into the next year', () => {
    expect(monthsFrom('2026-11', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('are as many before the end of the text as after it', () => {
    const around = monthsAround('2026-12-31', 3);
    expect(around).toEqual(['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03']);
    expect(monthsOfSpan(spanId(around))).toEqual(around);
  });

  it('are one of a month and twelve of a year', () => {
    expect(monthsOfSpan('2027-02')).toEqual(['2027-02']);
    expect(monthsOfSpan('2027')).toEqual(monthsFrom('2027-01', 12));
  });
});
