import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBoxes } from '../../src/bank/prices/align-boxes.ts';
import type { ArcPrices } from '../../src/bank/prices/arc-prices.ts';
import { boxOfMeasures, type MeasureBox } from '../../src/bank/prices/box-of-measures.ts';
import { outsideOf, pricesAt } from '../../src/bank/prices/rate-box.ts';
import { halvesOf, pointUnder } from '../../src/bank/subset-points.ts';

/** Four prices and one of storage. */
const BASE = [100, 80, 60, 40, 8];
/** What each of four measures leaves of each price: a waiver of the first, two percentages on the second, and so on. */
const LEFT: readonly (readonly number[])[] = [
  [0, 1, 1, 1, 1],
  [1, 0.4, 0.7, 1, 1],
  [1, 0.6, 0.7, 1, 1],
  [1, 1, 1, 1, 0.5],
];
const IDS = ['waiver', 'larger', 'smaller', 'storage'];

const priced = (figures: readonly number[]): ArcPrices => ({
  segmentStarts: Int32Array.of(0),
  money: Float64Array.from(figures.slice(0, 4)),
  storage: Float64Array.from(figures.slice(4)),
});

/** Of measures on one price the one that takes most off holds. */
const competing = (on: readonly string[]): ArcPrices =>
  priced(
    BASE.map((figure, index) => figure * Math.min(1, ...on.map((id) => LEFT[IDS.indexOf(id)]![index]!))),
  );

/** Amounts that add up. */
const adding = (on: readonly string[]): ArcPrices =>
  priced(
    BASE.map((figure, index) =>
      on.reduce((sum, id) => sum - figure * (1 - LEFT[IDS.indexOf(id)]![index]!) * 0.5, figure),
    ),
  );

const subsets = Array.from({ length: 2 ** IDS.length }, (_, subset) => subset);
const membersOf = (subset: number) => IDS.filter((_, index) => (subset >> index) & 1);

/** A place on the unit cube as a point of the box. */
const pointOf = ({ box, moved }: MeasureBox, subset: number): Float64Array =>
  pointUnder(moved, subset).map((place, index) => {
    const { low, high } = box.parameters[index]!;
    return low + place * (high - low);
  });

function expectEverySubset(made: MeasureBox, resolve: (on: readonly string[]) => ArcPrices): void {
  for (const subset of subsets) {
    const point = pointOf(made, subset);
    expect(outsideOf(made.box.parameters, point)).toEqual([]);
    const at = pricesAt(made.box, point);
    const own = resolve(membersOf(subset));
    at.money.forEach((money, cell) => {
      expect(money).toBeCloseTo(own.money[cell]!, 9);
    });
    expect(at.storage[0]).toBeCloseTo(own.storage[0]!, 9);
  }
}

describe('the box of some measures', () => {
  it('holds the prices under every set of them where they compete for a line', () => {
    const made = boxOfMeasures(IDS, competing);
    expectEverySubset(made, competing);
    // The waiver and the storage measure act alone; the two percentages meet, alike on the third price and not on the second.
    expect(made.box.parameters.map(({ id }) => id.split(' ')[0])).toEqual([
      'waiver',
      'storage',
      'larger|smaller',
      'larger|smaller',
    ]);
  });

  it('has one parameter for each measure where what they give adds up', () => {
    const made = boxOfMeasures(IDS, adding);
    expectEverySubset(made, adding);
    expect(made.box.parameters.map(({ id }) => id)).toEqual(IDS);
  });

  it('holds every place of a slider across the point where it overtakes a competitor', () => {
    const { box } = boxOfMeasures(IDS, competing);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (slider) => {
        const left = Math.min(1 - 0.6 * slider, 0.6);
        const second = box.parameters.findIndex(({ direction }) => direction.money[1] !== 0);
        const parameter = box.parameters[second]!;
        const place = (80 * left - 80) / parameter.direction.money[1]!;
        expect(outsideOf([parameter], Float64Array.of(place))).toEqual([]);
      }),
    );
  });

  it('keeps measures that meet in one half of the subsets', () => {
    const { moved } = boxOfMeasures(IDS, competing);
    const { first, second } = halvesOf(IDS.length, moved);
    expect([...first, ...second].toSorted()).toEqual([0, 1, 2, 3]);
    expect([first, second].some((half) => half.includes(1) && half.includes(2))).toBe(true);
  });

  it('is aligned over classes: a class without such a price has the parameter, and nothing moves', () => {
    const untouched = boxOfMeasures(IDS, (on) => competing(on.filter((id) => id === 'waiver')));
    const [one, other] = alignBoxes([boxOfMeasures(IDS, competing), untouched]) as [MeasureBox, MeasureBox];
    expect(other.box.parameters.map(({ id }) => id)).toEqual(one.box.parameters.map(({ id }) => id));
    expect(other.moved).toEqual(one.moved);
    expectEverySubset(one, competing);
    expect(pricesAt(other.box, pointOf(other, 0b1110)).money).toEqual(competing([]).money);
  });
});
