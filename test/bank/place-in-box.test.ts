import { describe, expect, it } from 'vitest';
import { placeInBox } from '../../src/bank/prices/place-in-box.ts';
import { pricesAt, type RateBox } from '../../src/bank/prices/rate-box.ts';

const floats = (...values: number[]): Float64Array => Float64Array.from(values);
const parameter = (id: string, low: number, high: number, money: Float64Array, storage = floats(0)) => ({
  id,
  low,
  high,
  direction: { money, storage },
});

/** Three arcs on one day: the first two moved by one parameter each, the third by both. */
const BOX: RateBox = {
  prices: { segmentStarts: Int32Array.of(0), money: floats(100, 200, 300), storage: floats(10) },
  parameters: [
    parameter('waiver', 0, 1, floats(-50, 0, -20)),
    parameter('fuel', -0.5, 2, floats(0, 40, 30), floats(1)),
  ],
};

describe('the place of prices in a box', () => {
  it('is the point that they were made at', () => {
    const { point, beyond } = placeInBox(BOX, pricesAt(BOX, floats(0.25, 1.5)));
    expect([...point]).toEqual([0.25, 1.5]);
    expect(beyond).toEqual([]);
  });

  it('says which prices a parameter out of its range moves', () => {
    const { point, beyond } = placeInBox(BOX, pricesAt(BOX, floats(0.25, 3)));
    expect(point[1]).toBe(3);
    expect(beyond).toEqual([1, 2, 3]);
  });

  it('says which price lies elsewhere than the point', () => {
    const prices = pricesAt(BOX, floats(1, 0));
    prices.money[2] = 299;
    expect(placeInBox(BOX, prices).beyond).toEqual([2]);
  });
});
