import { present } from '../units/present.ts';
/** Players beyond which 2^n coalitions are more than a person would wait for. */
export const MOST_PLAYERS = 12;

/**
 * Shapley's value (L. S. Shapley, "A value for n-person games", 1953): what each player adds to a coalition, averaged
 * over all orders in which the players can join. Exact, in whole units of `worth`: shares are worked out as fractions
 * over n!, and what rounding leaves over goes to the largest remainders, the lower index first, so that the shares sum
 * to the worth of all. `worth` is asked once for each coalition, a bit set of players. Throws beyond
 * {@link MOST_PLAYERS}.
 */
export function shapley(players: number, worth: (coalition: number) => number): readonly number[] {
  if (players > MOST_PLAYERS) throw new RangeError(`${players} players, at most ${MOST_PLAYERS}`);
  const worths = Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
  const whole = factorial(players);
  const weights = Array.from(
    { length: players },
    (_, size) => factorial(size) * factorial(players - size - 1),
  );
  const numerators = Array.from({ length: players }, (_, player) =>
    worths.reduce((sum, without, coalition) => {
      const joined = coalition | (1 << player);
      if (joined === coalition) return sum;
      const added = BigInt(present(worths[joined]) - without);
      return sum + added * present(weights[sizeOf(coalition)]);
    }, 0n),
  );
  return roundToSum(numerators, whole, present(worths.at(-1)));
}

/** Extra worth of a pair over what its two players are worth alone. */
export const pairBonus = (worth: (coalition: number) => number, first: number, second: number): number =>
  worth((1 << first) | (1 << second)) - worth(1 << first) - worth(1 << second) + worth(0);

function roundToSum(numerators: readonly bigint[], whole: bigint, total: number): readonly number[] {
  const floors = numerators.map((numerator) => floorDivide(numerator, whole));
  const byRemainder = numerators
    .map((numerator, player) => ({ player, remainder: numerator - (floors[player] ?? 0n) * whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.player - b.player : a.remainder > b.remainder ? -1 : 1));
  const left = BigInt(total) - floors.reduce((sum, floor) => sum + floor, 0n);
  const raised = new Set(byRemainder.slice(0, Number(left)).map(({ player }) => player));
  return floors.map((floor, player) => Number(floor) + (raised.has(player) ? 1 : 0));
}

function floorDivide(numerator: bigint, whole: bigint): bigint {
  const quotient = numerator / whole;
  return numerator < 0n && quotient * whole !== numerator ? quotient - 1n : quotient;
}

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
