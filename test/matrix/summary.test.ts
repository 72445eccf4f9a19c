import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CarriedFlow, FlowOutcome, UncarriedFlow } from '../../src/contract/demand/matrix.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { verdictOf } from '../../src/matrix/verdict.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const SEED = { seed: 20261130, numRuns: 50 };
const BY_RAIL = wayCost(9000);

const flow = (id: string, boxes: number, relief: number): CarriedFlow =>
  flowOutcome(
    openFlow(
      id,
      boxes,
      way('river', 'river', wayCost(8000)),
      way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', relief)),
    ),
    { kind: 'cheapest' },
  );
const stranded: UncarriedFlow = {
  status: 'no_route',
  flow: 'stranded',
  month: '2026-12',
  teu: 30,
  boxes: 15,
  issues: [],
};

describe('the summary of a matrix', () => {
  const outcomes: readonly FlowOutcome[] = [flow('shifts', 100, 1500), flow('stays', 50, 500), stranded];
  const summary = summarize(outcomes);

  it('adds up flows, counts those that nothing carries, and tells who gains', () => {
    expect(summary).toMatchObject({
      flows: 3,
      teu: 300,
      invoice: { before: 120_000_000, after: 115_000_000 },
      teuShifted: 200,
      winners: 1,
      losers: 0,
      unchanged: 1,
      uncarried: 1,
      uncarriedTeu: 30,
      measures: [{ measure: 'waiver', outlay: { before: 0, after: 15_000_000 }, deadweight: 0 }],
    });
  });

  it('has rows and columns of corridors that sum to the demand carried', () => {
    expect(summary.corridors).toEqual([
      { from: 'river', to: 'rail_sea', teu: 200 },
      { from: 'river', to: 'river', teu: 100 },
    ]);
    expect(summary.corridors.reduce((sum, { teu }) => sum + teu, 0)).toBe(summary.teu);
  });

  it('counts a flow once, whatever its months, by what they come to together', () => {
    const [first] = outcomes;
    const months = ['2026-11', '2026-12'].map((month) => ({ ...(first as CarriedFlow), month }));
    expect(summarize([...months, stranded, { ...stranded, month: '2026-11' }])).toMatchObject({
      flows: 2,
      teu: 400,
      winners: 1,
      uncarried: 1,
      uncarriedTeu: 60,
    });
  });

  it('tells of flows whose boxes nobody knows how many they are, and no TEU of them', () => {
    const unread = { ...stranded, flow: 'unread', status: 'refused', teu: null } as const;
    expect(summarize([stranded, unread, { ...unread, month: '2026-11' }])).toMatchObject({
      uncarried: 2,
      uncarriedTeu: 30,
      uncarriedUnsized: 1,
    });
  });

  it('is the same whatever the order in which flows were reckoned', () => {
    const whole = [
      ...outcomes,
      ...Array.from({ length: 6 }, (_, index) => flow(`f${index}`, index + 1, 400 * index)),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: whole.length }), (order) => {
        expect(summarize(order)).toEqual(summarize(whole));
      }),
      SEED,
    );
  });

  it('calls a flow unchanged below a yuan a TEU', () => {
    const changed = (fen: number): CarriedFlow => {
      const own = flow('f', 1, 0);
      const before = own.choiceCost.before;
      return { ...own, choiceCost: { before, after: (before + fen) as typeof before } };
    };
    expect([-199, -200, 199, 200].map((fen) => verdictOf(changed(fen)))).toEqual([
      'unchanged',
      'winner',
      'unchanged',
      'loser',
    ]);
  });
});
