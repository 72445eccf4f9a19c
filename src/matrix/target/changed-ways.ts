import type { Way, WayCost } from '../../contract/demand/matrix.ts';
import { leverCut } from '../flow-outcome.ts';

/** What a way comes to under a scenario, as far as a target asks. Amounts are fen a box. */
export interface WayFigures {
  readonly generalised: number;
  readonly invoice: number;
  /** What measures and levers take off it. */
  readonly outlay: number;
  readonly co2eKg: number;
}

/** By key, what becomes of those ways of a box that a change to a scenario moves. */
export type ChangedWays = ReadonlyMap<string, WayFigures>;

/** Null where a way is not open. */
export const figuresOf = ({ cost }: Pick<Way, 'cost'>): WayFigures | null =>
  cost.after === null
    ? null
    : {
        generalised: cost.after.generalised,
        invoice: cost.after.invoice,
        outlay: reliefIn(cost.after) + leverCut(cost),
        co2eKg: cost.after.co2eKg,
      };

export const reliefIn = ({ reliefs }: WayCost): number =>
  [...reliefs.values()].reduce((sum, amount) => sum + amount, 0);

/**
 * The ways of a box that a change moves; null where it moves none. A way that is open under one of both scenarios alone is
 * none: a price that nobody knows cannot be moved to.
 *
 * @param costOf what a way costs under the scenario with the change made
 */
export function changedWays(
  ways: readonly Way[],
  costOf: (way: Way) => WayCost | null | undefined,
): ChangedWays | null {
  const changed = new Map<string, WayFigures>();
  for (const way of ways) {
    const before = figuresOf(way);
    const after = figuresOf({ cost: { ...way.cost, after: costOf(way) ?? null } });
    if (before !== null && after !== null && !areSame(before, after)) changed.set(way.key, after);
  }
  return changed.size === 0 ? null : changed;
}

const areSame = (a: WayFigures, b: WayFigures): boolean =>
  a.generalised === b.generalised &&
  a.invoice === b.invoice &&
  a.outlay === b.outlay &&
  a.co2eKg === b.co2eKg;
