import { describe, expect, it } from 'vitest';
import type { OpenFlow } from '../../src/contract/demand/matrix.ts';
import { ObservedCorridors } from '../../src/matrix/chosen.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { payerSums } from '../../src/matrix/payers.ts';
import { rangesOf } from '../../src/matrix/ranges.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { welfareOf } from '../../src/matrix/welfare.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const BY_RAIL = wayCost(9000);
const flow = (relief: number): OpenFlow =>
  openFlow(
    'f',
    100,
    way('river', 'river', wayCost(8000)),
    way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', relief)),
  );
const accountOf = (open: OpenFlow) => {
  const summary = summarize([flowOutcome(open, { kind: 'cheapest' })]);
  return welfareOf(
    summary,
    payerSums(summary, () => 'city'),
  );
};

describe('the welfare account', () => {
  it('nets a waived fee to nothing where nothing shifts: what shippers gain the payer bears', () => {
    const only = openFlow('f', 10, way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', 500)));
    expect(accountOf(only)).toEqual({
      shippers: 500_000,
      payers: [{ payer: 'city', amount: -500_000 }],
      net: 0,
    });
  });

  it('shows a loss in all where goods are drawn to a way that costs more', () => {
    expect(accountOf(flow(1500))).toEqual({
      shippers: 5_000_000,
      payers: [{ payer: 'city', amount: -15_000_000 }],
      net: -10_000_000,
    });
  });

  it('is zero, not minus zero, where nothing is waived', () => {
    const { shippers, payers, net } = accountOf(flow(0));
    expect(
      [shippers, net, ...payers.map(({ amount }) => amount)].every((amount) => Object.is(amount, 0)),
    ).toBe(true);
  });
});

describe('how far the headline moves with the choice', () => {
  const logit = {
    kind: 'logit',
    elasticity: -1,
    dissimilarity: 0.6,
    overlap: 1,
    constants: {},
  } as const;

  it('is more the more shippers heed what a way costs', () => {
    const ranges = rangesOf([flow(1500)], logit, new ObservedCorridors());
    expect(ranges.map(({ input }) => Object.values(input).join(' '))).toEqual([
      'time',
      'choice elasticity',
      'choice dissimilarity',
      'choice overlap',
      'choice rule',
    ]);
    const [, elasticity] = ranges;
    const [much, little] = elasticity?.ends ?? [];
    expect(much?.teuShifted).toBeGreaterThan(little?.teuShifted ?? 0);
    expect(ranges.at(-1)?.ends[1].teuShifted).toBe(200);
  });

  it('is against the odds alone where each goes its cheapest way', () => {
    const ranges = rangesOf([flow(1500)], { kind: 'cheapest' }, new ObservedCorridors());
    expect(ranges.map(({ input, values }) => [Object.values(input).join(' '), values])).toEqual([
      ['time', [0.5, 2]],
      ['choice rule', null],
    ]);
  });
});
