import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenBox, ShipperChoice } from '../../../src/contract/demand/matrix.ts';
import { choiceModelOf, divide } from '../../../src/matrix/divide.ts';
import { BoxDivider } from '../../../src/matrix/live/divide-box.ts';
import { CLOSED, liveWays } from '../../../src/matrix/live/live-ways.ts';
import { fen } from '../../../src/units/money.ts';
import { way, wayCost } from '../../builders/ways.ts';

const CORRIDORS = ['river', 'road', 'china_europe'] as const;

const ways = fc
  .array(
    fc.record({
      corridor: fc.constantFrom(...CORRIDORS),
      cost: fc.integer({ min: 1_000, max: 90_000 }),
      isOpen: fc.boolean(),
      rides: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all): OpenBox['ways'] =>
    all.map(({ corridor, cost, isOpen, rides }, index) => {
      const own = way(`${index}`, corridor, wayCost(cost));
      const open = isOpen || index === 0;
      return { ...own, rides, cost: { before: open ? wayCost(cost) : null, after: wayCost(cost) } };
    }),
  );

const choices: fc.Arbitrary<ShipperChoice> = fc.oneof(
  fc.constant({ kind: 'cheapest' as const }),
  fc.record({
    kind: fc.constant('logit' as const),
    elasticity: fc.constantFrom(-0.5, -1, -2),
    dissimilarity: fc.constantFrom(0.3, 0.6, 1),
    overlap: fc.constantFrom(0, 1, 2),
    constants: fc.constantFrom({}, { river: 310.5, road: -310.5 }),
  }),
);

describe('a box divided in flat arrays', () => {
  it('has the shares of a run, to the last bit', () => {
    fc.assert(
      fc.property(ways, choices, (open, choice) => {
        const flat = liveWays([
          {
            boxes: 1,
            box: {
              teuPerBox: 2,
              ways: open.map(({ cost, ...own }) => ({ ...own, before: cost.before, entries: [] })),
            },
          },
        ]);
        const divider = new BoxDivider(flat, choice);
        const least = Math.min(...open.flatMap(({ cost }) => cost.before?.generalised ?? []));
        const isOpen = (index: number): boolean => !Number.isNaN(flat.generalised[index]!);
        divider.open(0, isOpen, least);
        divider.cost.set(flat.generalised);
        divider.divide(0, 1);
        expect([...divider.share]).toEqual(
          divide(open, 'before', choice, choiceModelOf(choice, open)).shares,
        );
      }),
    );
  });

  it('gives nothing to a way that is not open', () => {
    const flat = liveWays([
      {
        boxes: 1,
        box: {
          teuPerBox: 1,
          ways: ['a', 'b'].map((key) => ({
            ...{ key, corridor: 'river', rides: [key], before: wayCost(fen(5_000)), entries: [] },
          })),
        },
      },
    ]);
    const divider = new BoxDivider(flat, { kind: 'cheapest' });
    divider.open(0, (index) => index === 1, 5_000);
    divider.cost.set([CLOSED, 9_000]);
    divider.divide(0, 1);
    expect([...divider.share]).toEqual([0, 1]);
  });
});
