import { describe, expect, it } from 'vitest';
import type { CarriedFlow } from '../../src/contract/demand/matrix.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { monthSums } from '../../src/matrix/months.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const BY_RAIL = wayCost(9000);
const inMonth = (month: string, boxes: number, relief: number): CarriedFlow => ({
  ...flowOutcome(
    openFlow(
      'f',
      boxes,
      way('river', 'river', wayCost(8000)),
      way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', relief)),
    ),
    { kind: 'cheapest' },
  ),
  month,
});

describe('the months of a run', () => {
  const outcomes = [inMonth('2027-01', 20, 0), inMonth('2026-12', 10, 1500), inMonth('2026-12', 5, 1500)];
  const months = monthSums(outcomes);

  it('come in their order, each with what the text still does in it', () => {
    expect(
      months.map(({ month, teu, teuShifted, invoice, outlay }) => [
        month,
        teu,
        teuShifted,
        invoice.after - invoice.before,
        outlay,
      ]),
    ).toEqual([
      ['2026-12', 30, 30, -750_000, 2_250_000],
      ['2027-01', 40, 0, 0, 0],
    ]);
  });

  it('add up to the run, to the fen', () => {
    const whole = summarize(outcomes);
    expect(months.reduce((sum, { invoice }) => sum + invoice.after, 0)).toBe(whole.invoice.after);
    expect(months.reduce((sum, { outlay }) => sum + outlay, 0)).toBe(whole.outlay);
    expect(months.reduce((sum, { teuShifted }) => sum + teuShifted, 0)).toBe(whole.teuShifted);
  });

  it('are none where nothing is handed over', () => {
    expect(monthSums([])).toEqual([]);
  });
});
