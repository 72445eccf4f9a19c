import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PLAYERS, pairBonus, shapley } from '../../src/policy/shapley.ts';

const has = (coalition: number, player: number): boolean => (coalition & (1 << player)) !== 0;
/** Any worth of coalitions of four, nothing for none. */
const games = fc
  .array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 16, maxLength: 16 })
  .map((worths) => (coalition: number) => (coalition === 0 ? 0 : worths[coalition]!));

describe("Shapley's value", () => {
  it('splits what two measures both give in half, to the unit', () => {
    expect(shapley(2, (coalition) => (coalition === 0 ? 0 : 2352))).toEqual([1176, 1176]);
  });

  it('gives the glove game its known solution: two left gloves, one right', () => {
    const pairs = (coalition: number) => (has(coalition, 2) && coalition !== 4 ? 600 : 0);
    expect(shapley(3, pairs)).toEqual([100, 100, 400]);
  });

  it('gives the odd unit to the first of equals', () => {
    expect(shapley(2, (coalition) => (coalition === 0 ? 0 : 1))).toEqual([1, 0]);
  });

  it('sums to the worth of all', () => {
    fc.assert(
      fc.property(games, (worth) => {
        expect(shapley(4, worth).reduce((sum, share) => sum + share, 0)).toBe(worth(15));
      }),
    );
  });

  it('gives a player that adds nothing nothing', () => {
    fc.assert(
      fc.property(games, (worth) => {
        expect(shapley(4, (coalition) => worth(coalition & 7))[3]).toBe(0);
      }),
    );
  });

  it('treats players alike who add alike, but for the odd unit', () => {
    const bySize = (sizes: readonly number[]) => (coalition: number) =>
      sizes[[0, 1, 2, 3].filter((player) => has(coalition, player)).length]!;
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 4, maxLength: 4 }), (worths) => {
        const shares = shapley(4, bySize([0, ...worths]));
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of measures that do not meet is what each gives alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (alone) => {
        const worth = (coalition: number) =>
          alone.reduce((sum, one, player) => sum + (has(coalition, player) ? one : 0), 0);
        expect(shapley(alone.length, worth)).toEqual(alone);
      }),
    );
  });

  it('refuses more players than can be counted out', () => {
    expect(() => shapley(MOST_PLAYERS + 1, () => 0)).toThrow(RangeError);
  });

  it('knows how far two players are in each other’s way', () => {
    expect(pairBonus((coalition) => (coalition === 0 ? 0 : 2352), 0, 1)).toBe(-2352);
  });
});
