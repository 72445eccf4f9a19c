import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LikelyRange, LikelyRanges } from '../../../src/contract/demand/likely-ranges.ts';
import type { OpenFlow, ShipperChoice, WayCost } from '../../../src/contract/demand/matrix.ts';
import type { PriceSpan } from '../../../src/contract/demand/way-spans.ts';
import { flowOutcome } from '../../../src/matrix/flow-outcome.ts';
import { LikelySums, likelyRanges } from '../../../src/matrix/likely/likely-sums.ts';
import { summarize } from '../../../src/matrix/summary.ts';
import { fen } from '../../../src/units/money.ts';
import { openFlow, relieved, way, wayCost } from '../../builders/ways.ts';

const SEED = { seed: 20261130, numRuns: 60 };
const CHEAPEST: ShipperChoice = { kind: 'cheapest' };
const LOGIT: ShipperChoice = { kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1, constants: {} };

const span = (tariff: string, below: number, above: number, part = 0): PriceSpan => ({
  ...{ tariff, charge: 'RAIL_THROUGH', below: below * 100, above: above * 100, relieved: part },
});
/** A price of so many yuan, all of it one that may be as much lower or higher. */
const priced = (yuan: number, tariff: string, below: number, above: number, part = 0): WayCost => {
  const cost = wayCost(yuan, { prices: [span(tariff, below, above, part)] });
  return part === 0 ? cost : relieved(cost, 'waiver', yuan * part);
};
function likelyOf(flows: readonly OpenFlow[], choice: ShipperChoice): LikelyRanges {
  const sums = new LikelySums(choice);
  for (const { handed, ...box } of flows) sums.add(box, [handed.boxes]);
  return sums.ranges();
}
const width = ({ low, high }: LikelyRange): number => high - low;
const of = (...flows: readonly OpenFlow[]): LikelyRanges => likelyOf(flows, CHEAPEST);

describe('the likely range of a headline', () => {
  it('is the headline itself where every price is exact', () => {
    const flow = openFlow('f', 100, way('rail', 'rail_sea', wayCost(9000), wayCost(8000)));
    const { invoice, outlay } = of(flow);
    expect(invoice).toEqual({ low: -10_000_000, high: -10_000_000 });
    expect(outlay).toEqual({ low: 10_000_000, high: 10_000_000 });
  });

  it('is nothing where the scenario is the baseline, however wide the prices', () => {
    const ways = [
      way('rail', 'rail_sea', priced(9000, 'r', 3000, 5000)),
      way('barge', 'river', priced(8500, 'b', 2000, 2000)),
    ];
    const { draws, ...ranges } = likelyOf([openFlow('f', 70, ...ways)], LOGIT);
    expect(draws).toBe(256);
    for (const { low, high } of Object.values(ranges)) expect([low, high]).toEqual([0, 0]);
  });

  it('moves what is relieved with the price of which it is a part', () => {
    const before = priced(1000, 'r', 500, 500);
    const { invoice, outlay } = of(
      openFlow('f', 10, way('rail', 'rail_sea', before, priced(1000, 'r', 500, 500, 0.4))),
    );
    expect(Math.abs(invoice.low + outlay.high)).toBeLessThan(2);
    // Four tenths of 1,000 yuan, as far as the price lies between its tenth and ninetieth percentile.
    const end = 500 * (1 - Math.sqrt(0.2));
    expect(outlay.high / 100).toBeCloseTo(10 * 0.4 * (1000 + end), -2);
    expect(outlay.low / 100).toBeCloseTo(10 * 0.4 * (1000 - end), -2);
  });

  it('lets one price be as high for all that pay it, and others go ways of their own', () => {
    const flow = (id: string, tariff: string): OpenFlow =>
      openFlow(
        id,
        10,
        way(id, 'rail_sea', priced(1000, tariff, 500, 500), priced(1000, tariff, 500, 500, 0.5)),
      );
    const one = width(of(flow('f', 'r')).outlay);
    expect(width(of(flow('f', 'r'), flow('g', 'r')).outlay)).toBeCloseTo(2 * one, -2);
    const apart = width(of(flow('f', 'r'), flow('g', 's')).outlay);
    expect(apart).toBeLessThan(1.8 * one);
    expect(apart).toBeGreaterThan(1.3 * one);
  });

  it('has boxes change their way where another is the cheaper in a draw', () => {
    const rail = priced(9000, 'r', 2000, 2000);
    const { teuShifted } = of(
      openFlow(
        'f',
        100,
        way('barge', 'river', wayCost(8500)),
        way('rail', 'rail_sea', rail, { ...rail, generalised: fen(870_000) }),
      ),
    );
    expect(teuShifted).toEqual({ low: 0, high: 200 });
  });

  it('holds the headline of the run, whatever the ways, and does not hang on the order of flows', () => {
    const figures = fc.record({
      yuan: fc.integer({ min: 2000, max: 20_000 }),
      below: fc.integer({ min: 0, max: 1500 }),
      above: fc.integer({ min: 0, max: 4000 }),
      part: fc.constantFrom(0, 0.1, 0.5),
    });
    fc.assert(
      fc.property(fc.array(figures, { minLength: 2, maxLength: 6 }), (world) => {
        const flows = ['f', 'g'].map((id, shift) =>
          openFlow(
            id,
            17,
            ...world.map(({ yuan, below, above, part }, index) =>
              way(
                `${id}${index}`,
                index % 2 === 0 ? 'rail_sea' : 'river',
                priced(yuan + shift, `t${index}`, below, above),
                priced(yuan + shift, `t${index}`, below, above, part),
              ),
            ),
          ),
        );
        const ranges = likelyOf(flows, LOGIT);
        expect(likelyOf(flows.toReversed(), LOGIT)).toEqual(ranges);
        const { outlay } = summarize(flows.map((flow) => flowOutcome(flow, LOGIT)));
        const slack = 0.2 * Math.abs(outlay) + 100;
        expect(ranges.outlay.low - slack).toBeLessThanOrEqual(outlay);
        expect(ranges.outlay.high + slack).toBeGreaterThanOrEqual(outlay);
      }),
      SEED,
    );
  });

  it('rounds each flow by itself, so that flows of one box come to the same together and apart', () => {
    const rail = way(
      'rail',
      'rail_sea',
      priced(1000.01, 'r', 333.33, 500),
      priced(1000.01, 'r', 333.33, 500, 0.3),
    );
    const { handed, ...box } = openFlow('f', 3, rail);
    const together = new LikelySums(LOGIT);
    together.add(box, [handed.boxes, 7]);
    expect(together.ranges()).toEqual(likelyOf([openFlow('f', 3, rail), openFlow('g', 7, rail)], LOGIT));
  });

  it('is that of all months together, whose draws add up', () => {
    const months = [3000, 500].map((above) => {
      const sums = new LikelySums(LOGIT);
      const rail = priced(9000, 'r', 2000, above, 0.2);
      const { handed, ...box } = openFlow(
        'f',
        5,
        way('rail', 'rail_sea', priced(9000, 'r', 2000, above), rail),
      );
      sums.add(box, [handed.boxes]);
      return { sums, box };
    });
    const whole = new LikelySums(LOGIT);
    for (const { box } of months) whole.add(box, [5]);
    expect(likelyRanges(months.map(({ sums }) => sums))).toEqual(whole.ranges());
  });
});
