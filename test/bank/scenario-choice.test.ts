import { beforeAll, describe, expect, it } from 'vitest';
import { certificateOf, uncovered } from '../../src/bank/certificate.ts';
import { chooseLeast } from '../../src/bank/choose.ts';
import { faresAt, faresOf, fareTable } from '../../src/bank/fares.ts';
import { pricesAt } from '../../src/bank/prices/rate-box.ts';
import { chooseUnder } from '../../src/bank/scenario-choice.ts';
import { type MovedParameter, pointUnder } from '../../src/bank/subset-points.ts';
import { subsetValues } from '../../src/bank/subset-values.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { type BuiltBank, buildBank, MEASURES } from './chongqing-bank.ts';
import { createRouter, pricesAtPoint } from './reroute.ts';

let built: BuiltBank;

beforeAll(async () => {
  const { network, prepared } = await openChongqing();
  built = buildBank(network, prepared);
});

const worths = (): Float64Array =>
  Float64Array.from(built.bank.demandClass, (goods) => {
    const { low, high } = built.ground.plan.classes[goods]!.timeValue;
    return (low + high) / 2;
  });

function under(point: Float64Array, own: { cnyPerMinute?: Float64Array; claimed?: Float64Array } = {}) {
  const { ground, bank, boxes } = built;
  return chooseUnder(
    ground,
    bank,
    boxes,
    {
      prices: boxes.map((box) => pricesAt(box, point)),
      point: own.claimed ?? point,
      cnyPerMinute: own.cnyPerMinute ?? worths(),
    },
    () => false,
  )!;
}

/** Least generalised cost of a demand in a slot by routing anew. */
function routedCost(point: Float64Array, demand: number, slot: number, worth: number): number {
  const { ground, priced, bank } = built;
  const one = priced[bank.demandClass[demand]!]!;
  const { origins, destinations } = ground.plan.demands[demand]!;
  const prices = pricesAtPoint(one, MEASURES, point);
  const route = createRouter(one, prices, origins, ground.plan.slots[slot]!, ground.plan.maxLegs);
  return Math.min(...route(destinations).map(({ money, minutes }) => money + worth * minutes));
}

const inside = Float64Array.of(1, 0.5, 0.2, 0, -0.3, 1, 0.1);
/** Ocean freight three times what it is. */
const outside = Float64Array.of(1, 0.5, 2, 0, -0.3, 1, 0.1);

describe('a scenario within the box', () => {
  it('is covered whole, and nothing is searched again', () => {
    const { searchedAgain, again, beyond, choice } = under(inside);
    expect(searchedAgain).toEqual([]);
    expect(again).toBeNull();
    expect(beyond.every((figures) => figures.length === 0)).toBe(true);
    expect(choice.cost[0]).toBeCloseTo(routedCost(inside, 0, 0, worths()[0]!), 6);
  });

  it('has no place on the certificate that is not covered', () => {
    const certificate = certificateOf(built.ground, built.boxes[0]!.parameters);
    expect(uncovered(certificate, inside, [])).toEqual([]);
    const { low } = certificate.classes[0]!;
    expect(uncovered(certificate, outside, [{ goods: 0, cnyPerMinute: low / 2 }])).toMatchObject([
      { kind: 'parameter', id: 'ocean', value: 2, low: -0.5, high: 0.5 },
      { kind: 'time', value: low / 2, low },
    ]);
  });
});

describe('a scenario that leaves the box', () => {
  it('is searched again at its own prices, and comes to what routing anew finds', () => {
    const { searchedAgain, choice } = under(outside);
    expect(searchedAgain).toHaveLength(built.bank.demands);
    for (const demand of searchedAgain) {
      const routed = routedCost(outside, demand, 1, worths()[demand]!);
      expect(Math.abs(choice.cost[demand * built.bank.slots + 1]! - routed) / routed).toBeLessThan(1e-12);
    }
  });

  it('is found out where its prices lie elsewhere than it says', () => {
    const { beyond, searchedAgain } = under(outside, { claimed: inside });
    expect(beyond.every((figures) => figures.length > 0)).toBe(true);
    expect(searchedAgain).toHaveLength(built.bank.demands);
  });

  it('is searched again for those demands alone whose minutes are worth what the bank was not built for', () => {
    const cnyPerMinute = worths();
    cnyPerMinute[3] = cnyPerMinute[3]! * 10;
    const { searchedAgain, choice, again } = under(inside, { cnyPerMinute });
    expect(searchedAgain).toEqual([3]);
    expect(again!.demands).toBe(1);
    const routed = routedCost(inside, 3, 2, cnyPerMinute[3]);
    expect(choice.cost[3 * built.bank.slots + 2]).toBeCloseTo(routed, 6);
  });
});

describe('the values of all subsets of measures', () => {
  it('are those of choosing option by option under each, two of them in competition', () => {
    const { bank, costs } = built;
    const table = fareTable(bank, costs);
    const [high, kink] = [1, 0.4];
    const moved: readonly MovedParameter[] = MEASURES.map(({ low, high: most }, index) => {
      const place = (value: number) => (value - low) / (most - low);
      // The waiver of inspections competes with the first measure, which takes 40 % off the same line: the larger holds.
      if (index === 1) return { measures: [0, 1], places: Float64Array.of(0, kink, high, high) };
      return { measures: [index], places: Float64Array.of(place(0), place(most)) };
    });
    const weighted = [...bank.demandClass].map((_, demand) => ({
      demand,
      weight: demand + 1,
      cnyPerMinute: worths()[demand]!,
    }));
    const values = subsetValues(bank, table, MEASURES.length, moved, weighted);
    expect(values).toHaveLength(128);
    values.forEach((value, subset) => {
      const { cost } = chooseLeast(bank, faresAt(table, pointUnder(moved, subset)), worths());
      const sum = weighted.reduce(
        (total, { demand, weight }) =>
          total + [0, 1, 2].reduce((own, slot) => own + (cost[demand * 3 + slot]! * weight) / 3, 0),
        0,
      );
      expect(Math.abs(value - sum) / sum).toBeLessThan(1e-12);
    });
  });

  it('are of fares that are the sums of the prices of what is used', () => {
    const { bank, boxes, costs } = built;
    const cube = Float64Array.from(MEASURES, ({ low, high }, index) => (inside[index]! - low) / (high - low));
    const linear = faresAt(fareTable(bank, costs), cube);
    const summed = faresOf(
      bank,
      boxes.map((box) => pricesAt(box, inside)),
    );
    linear.fare.forEach((fare, index) => {
      expect(fare).toBeCloseTo(summed.fare[index]!, 8);
    });
    linear.stay.forEach((stay, index) => {
      expect(stay).toBeCloseTo(summed.stay[index]!, 8);
    });
  });
});
