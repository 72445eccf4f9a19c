import { expect, it } from 'vitest';
import { extremesOf, parametricCosts } from '../../src/bank/search/parametric-costs.ts';

const figures = (...values: number[]) => Float64Array.from(values);

const box = (high: number) => ({
  prices: { segmentStarts: Int32Array.of(0), money: figures(100, 50), storage: figures(Number.NaN, 8) },
  parameters: [
    { id: 'a', low: -1, high: 1, direction: { money: figures(10, 0), storage: figures(0, 0) } },
    { id: 'b', low: 0, high, direction: { money: figures(0, -50), storage: figures(0, -4) } },
  ],
});

it('prices of a box run over the unit cube from the low ends of its ranges to the high ones', () => {
  const { cells, storage, parameterCount } = parametricCosts(box(1));
  expect(parameterCount).toBe(2);
  expect([...cells.base]).toEqual([90, 50]);
  expect([...cells.parameter]).toEqual([0, 1]);
  expect([...cells.slope]).toEqual([20, -50]);
  expect(extremesOf(cells)).toEqual({
    least: figures(90, 0),
    centre: figures(100, 25),
    most: figures(110, 50),
  });
  expect(storage.base[0]).toBeNaN();
  expect(extremesOf(storage).least[1]).toBe(4);
});

it('a box in which a price falls below nothing is refused', () => {
  expect(() => parametricCosts(box(1.1))).toThrow('price 1 falls to');
});
