import { describe, expect, it } from 'vitest';
import { type Criteria, dominates, paretoFront, shortcomings } from '../../src/routing/pareto.ts';

const criteria = (arrival: number, money: number, co2e: number, incomplete = false): Criteria => ({
  arrival,
  money,
  co2e,
  expected: 0,
  variance: 0,
  incomplete,
});

describe('dominates', () => {
  it('asks for no worse in every criterion and better in one', () => {
    expect(dominates(criteria(1, 5, 5), criteria(2, 5, 5))).toBe(true);
    expect(dominates(criteria(1, 6, 5), criteria(2, 5, 5))).toBe(false);
    expect(dominates(criteria(1, 5, 5), criteria(1, 5, 5))).toBe(false);
  });

  it('never lets an unknown price beat a known one', () => {
    expect(dominates(criteria(1, 0, 1, true), criteria(2, 9, 9))).toBe(false);
    expect(dominates(criteria(1, 0, 1), criteria(1, 0, 1, true))).toBe(true);
    expect(dominates(criteria(1, 0, 1, true), criteria(2, 9, 9, true))).toBe(true);
  });
});

describe('paretoFront', () => {
  it('keeps the order and the first of equals', () => {
    const items = [
      { name: 'fast', value: criteria(1, 9, 5) },
      { name: 'lost', value: criteria(2, 9, 5) },
      { name: 'cheap', value: criteria(3, 1, 5) },
      { name: 'twin', value: criteria(1, 9, 5) },
    ];
    expect(paretoFront(items, (item) => item.value).map((item) => item.name)).toEqual(['fast', 'cheap']);
  });
});

describe('shortcomings', () => {
  it('names every criterion that is worse', () => {
    expect(shortcomings(criteria(2, 9, 9), criteria(1, 9, 5))).toEqual(['slower', 'dirtier']);
    expect(shortcomings(criteria(1, 0, 1, true), criteria(1, 9, 1))).toEqual(['dearer']);
  });
});
