import { groupBy } from '../../network/group-by.ts';
import { type Exact, exactly, greatest, least } from '../../units/exact.ts';
import type { MeasureId } from '../library/measure.ts';
import type { Entry } from './applied.ts';

/** What is kept on one line, and what it takes off. */
export interface LineOutcome {
  /** Off the line by national rules: of each group the largest. */
  readonly national: Exact;
  /** Off the rest by municipal and district rules: of each group the largest. */
  readonly municipal: Exact;
  readonly kept: readonly MeasureId[];
  /** What each measure on the line would take off in its turn, and the most that one of its group does. */
  readonly rivals: ReadonlyMap<MeasureId, { readonly own: Exact; readonly most: Exact }>;
}

const ZERO = exactly(0);

interface Ranked {
  readonly entry: Entry;
  readonly reduction: Exact;
  readonly gross: Exact;
}

/**
 * Lays the measures on a line over each other. National rules make the baseline; municipal and district rules take off
 * what is left. Measures of one group are rivals: the largest reduction is kept, of equal ones that of the lower id.
 * Groups add up, and a line never falls below zero; a benefit has no such end.
 */
export function outcomeOf(before: Exact, entries: readonly Entry[]): LineOutcome {
  const national = ranked(
    entries.filter(({ applied }) => applied.level === 'national'),
    ({ effect }) => effect.reduce(before),
    before,
  );
  const isValue = entries[0]?.effect.isValue ?? false;
  const within = (sum: Exact, line: Exact): Exact => (isValue ? sum : least(sum, line));
  const baseline = within(sumOf(national), before);
  const rest = before.minus(baseline);
  const municipal = ranked(
    entries.filter(({ applied }) => applied.level !== 'national'),
    (entry) => overNational(entry, national, baseline, rest, before),
    before,
  );
  const groups = [...national, ...municipal];
  return {
    national: baseline,
    municipal: within(sumOf(municipal), rest),
    kept: groups.flatMap(([best]) => (best ? [best.entry.applied.id] : [])),
    rivals: new Map(
      groups.flatMap((group) =>
        group.map(({ entry, reduction }) => [
          entry.applied.id,
          { own: reduction, most: group[0]?.reduction ?? ZERO },
        ]),
      ),
    ),
  };
}

/** The rivals of each group, the one to keep first. Entries come in the order of their ids, and equal ones stay in it. */
function ranked(
  entries: readonly Entry[],
  reductionOf: (entry: Entry) => Exact,
  before: Exact,
): readonly (readonly Ranked[])[] {
  const groups = groupBy(entries, ({ effect }) => effect.group);
  return [...groups.values()].map((group) =>
    group
      .map((entry) => ({ entry, reduction: reductionOf(entry), gross: entry.effect.reduce(before) }))
      .sort((a, b) => b.reduction.cmp(a.reduction) || b.gross.cmp(a.gross)),
  );
}

const sumOf = (groups: readonly (readonly Ranked[])[]): Exact =>
  groups.reduce((sum, [best]) => (best ? sum.plus(best.reduction) : sum), ZERO);

/**
 * What a municipal rule takes off the line that the national rules leave. A benefit, and a rule that states a national
 * one once more, give only what goes beyond the national one.
 */
function overNational(
  { applied, effect }: Entry,
  national: readonly (readonly Ranked[])[],
  baseline: Exact,
  rest: Exact,
  before: Exact,
): Exact {
  if (effect.isValue)
    return baseline.eq(ZERO) ? effect.reduce(ZERO) : greatest(effect.reduce(ZERO).minus(baseline), ZERO);
  const restated = national.flat().find(({ entry }) => entry.applied.id === applied.restates);
  if (!restated) return effect.reduce(rest);
  return least(greatest(effect.reduce(before).minus(restated.reduction), ZERO), rest);
}
