import { describe, expect, it } from 'vitest';
import { mostPromising } from '../../src/routing/most-promising.ts';
import type { Criteria } from '../../src/routing/pareto.ts';

interface Way extends Criteria {
  readonly name: string;
}
const way = (name: string, own: Partial<Criteria>): Way => ({
  name,
  arrival: 50,
  money: 50,
  co2e: 50,
  expected: 50,
  variance: 50,
  incomplete: false,
  ...own,
});
const stay = (ways: readonly Way[], most: number) =>
  mostPromising(ways, (one) => one, most).map(({ name }) => name);

describe('the most promising of what is found', () => {
  it('are all of it where it is not too many, the front first', () => {
    const near = way('near', { money: 60 });
    const front = way('front', {});
    expect(stay([near, front], 2)).toEqual(['front', 'near']);
  });

  const alike = Array.from({ length: 30 }, (_, index) =>
    way(`early ${index}`, { arrival: index, money: 300 - index, expected: 70 }),
  );

  it.each([
    ['cheapest', { money: 1, arrival: 99, expected: 99, variance: 99, co2e: 99 }],
    ['fastest', { expected: 1, arrival: 99, money: 999, variance: 99, co2e: 99 }],
    ['cleanest', { co2e: 1, arrival: 99, money: 999, variance: 99, expected: 99 }],
    ['steadiest', { variance: 1, arrival: 99, money: 999, expected: 99, co2e: 99 }],
  ])('hold the %s of too many, however late it is by plan', (name, own) => {
    expect(stay([...alike, way(name, own)], 26)).toContain(name);
  });

  it('hold a compromise that leads by no figure before what is early by plan alone', () => {
    const extremes = Array.from({ length: 4 }, (_, index) => [
      way(`cheap ${index}`, { money: 1 + index, expected: 90 + index, arrival: 99 }),
      way(`fast ${index}`, { money: 990 + index, expected: 1 + index, arrival: 99 }),
    ]).flat();
    const ways = [...alike, ...extremes, way('compromise', { money: 40, expected: 40, arrival: 99 })];
    expect(stay(ways, 30)).toContain('compromise');
  });

  it('never count an incomplete price as a low one', () => {
    const open = Array.from({ length: 6 }, (_, index) =>
      way(`open ${index}`, { money: index, incomplete: true, arrival: 99, expected: 99 }),
    );
    expect(stay([...alike, ...open, way('cheapest', { money: 40, arrival: 98 })], 26)).toContain('cheapest');
  });
});
