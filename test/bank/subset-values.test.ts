import { beforeAll, describe, expect, it } from 'vitest';
import { chooseLeast } from '../../src/bank/choose.ts';
import { faresAt, faresOf, fareTable } from '../../src/bank/fares.ts';
import { pricesAt } from '../../src/bank/prices/rate-box.ts';
import { type MovedParameter, pointUnder } from '../../src/bank/subset-points.ts';
import { subsetValues } from '../../src/bank/subset-values.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { type BuiltBank, buildBank, MEASURES } from './chongqing-bank.ts';

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

const inside = Float64Array.of(1, 0.5, 0.2, 0, -0.3, 1, 0.1);
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
