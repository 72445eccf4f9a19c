import type { PricedClass } from '../../bank/prices/priced-class.ts';
import type { RateBox } from '../../bank/prices/rate-box.ts';
import { type EventsAlike, relievable, seedOf } from '../../bank/prices/relieved-prices.ts';
import type { ChargeSeed } from '../../policy/charges/charge-events.ts';
import { present } from '../../units/present.ts';

/** Prices that move as one, for each yuan of what may be relieved in them. */
export interface PriceUnit {
  /** What may be relieved, by its position among all of the class, and its part of the yuan. */
  readonly parts: readonly (readonly [relievable: number, part: number])[];
  /** What each parameter of the box adds at 1. */
  readonly moves: readonly number[];
  /** The service or terminal of one such price. */
  readonly line: string;
}

/** What of a class of goods measures can relieve, and how the box of a bank holds it: each pattern once. */
export interface ClassUnits {
  readonly seeds: readonly ChargeSeed[];
  readonly units: readonly PriceUnit[];
  readonly ranges: readonly { readonly id: string; readonly low: number; readonly high: number }[];
}

const PLACES = 12;

export function classUnits(priced: PricedClass, { parameters }: RateBox): ClassUnits {
  const { graph } = priced;
  const seeds: ChargeSeed[] = [];
  const units = new Map<string, PriceUnit>();
  relievable(priced).forEach((alike, segment) => {
    const first = seeds.length;
    seeds.push(...alike.flatMap(({ line, date }) => seedOf(line, date) ?? []));
    for (const [arc, owners] of ownersOf(alike)) {
      const whole = owners.reduce((sum, [, cny]) => sum + cny, 0);
      const parts = owners.map(([own, cny]) => [first + own, cny / whole] as const);
      const cell = segment * graph.arcCount + arc;
      const moves = parameters.map(({ direction }) => present(direction.money[cell]) / whole);
      const key = [
        ...parts.map(([own, part]) => `${own} ${part.toFixed(PLACES)}`),
        ...moves.map((move) => move.toFixed(PLACES)),
      ].join('|');
      if (!units.has(key)) units.set(key, { parts, moves, line: lineOf(priced, arc) });
    }
  });
  return {
    seeds,
    units: [...units.values()],
    ranges: parameters.map(({ id, low, high }) => ({ id, low, high })),
  };
}

/** By arc, what may be relieved on it and how much of it. */
function ownersOf(
  alike: readonly EventsAlike[],
): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const owners = new Map<number, (readonly [number, number])[]>();
  alike.forEach(({ amounts }, own) => {
    for (const { arc, cny } of amounts) {
      const known = owners.get(arc) ?? [];
      owners.set(arc, known);
      known.push([own, cny]);
    }
  });
  return owners;
}

function lineOf({ graph: { arrays, keys } }: PricedClass, arc: number): string {
  const service = keys.services[present(arrays.arcService[arc])];
  return service ?? present(keys.terminals[present(arrays.nodeTerminal[present(arrays.arcTail[arc])])]);
}

/** As a share of a yuan. */
const ROUNDING = 1e-9;

/**
 * Whether the box holds the prices at which such shares are left of what may be relieved: a value of every parameter
 * within its range by which each price comes out.
 */
export function isWithin({ units, ranges }: ClassUnits, left: (relievable: number) => number): boolean {
  const steps = units.map(({ parts }) => parts.reduce((sum, [own, part]) => sum - part * (1 - left(own)), 0));
  const values = ranges.map((_, own) => {
    const alone = units.findIndex(({ moves }) =>
      moves.every((move, index) => (index === own ? move !== 0 : move === 0)),
    );
    if (alone < 0) return null;
    return present(steps[alone]) / present(present(units[alone]).moves[own]);
  });
  return (
    ranges.every(({ low, high }, own) => {
      const value = values[own] ?? low;
      return value >= low - ROUNDING && value <= high + ROUNDING;
    }) &&
    units.every(({ moves }, unit) => {
      const sum = moves.reduce((all, move, own) => all + move * (values[own] ?? present(ranges[own]).low), 0);
      return Math.abs(sum - present(steps[unit])) <= ROUNDING;
    })
  );
}
