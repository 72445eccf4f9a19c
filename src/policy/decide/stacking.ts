import { groupBy } from '../../network/group-by.ts';
import { type Exact, exactly, toFen } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Level, LineId, MeasureId } from '../library/measure.ts';
import type { LineEffect } from './line-effect.ts';

/** A measure that applies to an event, with what it does to its lines. */
export interface Applied {
  readonly id: MeasureId;
  readonly level: Level;
  readonly published: BeijingDate;
  readonly effects: readonly LineEffect[];
}

/** The effect of one measure, CNY, on one line or on all. */
export interface Gains {
  /** Against no rule at all. */
  readonly gross: Exact;
  /** Against the national rules and the municipal ones that are older. A national rule adds nothing to itself. */
  readonly incremental: Exact;
}

/** A charge line of the event: before, under the national rules alone, and under all that is kept. */
export interface StackedLine {
  readonly line: LineId;
  readonly before: Exact;
  readonly afterNational: Exact;
  readonly after: Exact;
}

export interface Stack {
  gainsOf(id: MeasureId): Gains;
  /** What would be lost without a measure, all other rules standing. */
  marginalOf(id: MeasureId): Exact;
  isKept(id: MeasureId): boolean;
  readonly lines: readonly StackedLine[];
  /** All that is kept: against no rule, and beyond the national rules. Nothing counts twice. */
  readonly total: Gains;
}

const ZERO = exactly(0);
const NOTHING: Gains = { gross: ZERO, incremental: ZERO };

interface Entry {
  readonly applied: Applied;
  readonly effect: LineEffect;
}

/** What is kept on one line, and what it takes off. */
interface LineOutcome {
  /** Off the line by national rules: the largest of them. */
  readonly national: Exact;
  readonly nationalKept: MeasureId | null;
  /** Off the rest by municipal and district rules: of each group the largest. */
  readonly municipal: Exact;
  readonly kept: readonly MeasureId[];
  /** Money gained by both, each reduction at the weight its measure gives it. */
  readonly worth: Gains;
}

/**
 * Lays the measures that apply over each other. On a line, national rules make the baseline; of the municipal and
 * district rules of a group the largest reduction is kept, of equal ones the lower id; groups add up, and a line
 * never falls below zero.
 */
export function stackMeasures(applied: readonly Applied[]): Stack {
  const entries = new Map<LineId, Entry[]>();
  for (const one of [...applied].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const effect of one.effects) {
      const known = entries.get(effect.line);
      if (known) known.push({ applied: one, effect });
      else entries.set(effect.line, [{ applied: one, effect }]);
    }
  }
  const outcomes = new Map([...entries].map(([line, held]) => [line, outcomeOf(held)] as const));
  return {
    lines: [...entries].flatMap(([line, held]) => stackedLine(line, held, outcomes.get(line))),
    total: [...outcomes.values()].reduce((sum, { worth }) => addGains(sum, worth), NOTHING),
    isKept: (id) =>
      [...outcomes.values()].some(({ kept, nationalKept }) => nationalKept === id || kept.includes(id)),
    gainsOf: (id) =>
      [...entries].reduce((sum, [line, held]) => {
        const outcome = outcomes.get(line);
        return outcome ? addGains(sum, gainsOn(held, id, outcome)) : sum;
      }, NOTHING),
    marginalOf: (id) =>
      [...entries].reduce((sum, [line, held]) => {
        const outcome = outcomes.get(line);
        return outcome ? sum.plus(marginalOn(held, id, outcome)) : sum;
      }, ZERO),
  };
}

function outcomeOf(entries: readonly Entry[]): LineOutcome {
  const before = entries[0]?.effect.before ?? ZERO;
  const national = largest(
    entries.filter(({ applied }) => applied.level === 'national'),
    ({ effect }) => effect.reduce(before),
  );
  const rest = before.minus(national.reduction);
  const groups = groupBy(
    entries.filter(({ applied }) => applied.level !== 'national'),
    ({ effect }) => effect.group,
  );
  const winners = [...groups.values()].map((group) =>
    largest(group, (entry) => overNational(entry, national.reduction, rest), before),
  );
  const sum = winners.reduce((total, { reduction }) => total.plus(reduction), ZERO);
  const isValue = entries[0]?.effect.isValue ?? false;
  const municipal = isValue || sum.lte(rest) ? sum : rest;
  const weighed = winners.reduce((total, won) => total.plus(won.reduction.times(won.weight)), ZERO);
  // Where the line is too short for all of them, what is too much counts for none.
  const incremental = sum.eq(ZERO) ? ZERO : weighed.times(municipal).div(sum);
  return {
    national: national.reduction,
    nationalKept: national.id,
    municipal,
    kept: winners.flatMap(({ id }) => (id === null ? [] : [id])),
    worth: { gross: national.reduction.times(national.weight).plus(incremental), incremental },
  };
}

/** What a municipal rule takes off the line that the national rules leave; a benefit, what it gives beyond theirs. */
function overNational({ effect }: Entry, national: Exact, rest: Exact): Exact {
  if (!effect.isValue) return effect.reduce(rest);
  const worth = effect.reduce(ZERO);
  return national.eq(ZERO) ? worth : atLeastZero(worth.minus(national));
}

interface Largest {
  readonly id: MeasureId | null;
  readonly reduction: Exact;
  readonly weight: Exact;
}

/** Entries come in the order of their ids, so that of equal ones the lower id stays. */
function largest(
  entries: readonly Entry[],
  reductionOf: (entry: Entry) => Exact,
  before: Exact = ZERO,
): Largest {
  const [best] = entries
    .map((entry) => ({
      id: entry.applied.id,
      reduction: reductionOf(entry),
      gross: entry.effect.reduce(before),
      weight: entry.effect.weight,
    }))
    .sort((a, b) => b.reduction.cmp(a.reduction) || b.gross.cmp(a.gross));
  return best ?? { id: null, reduction: ZERO, weight: ZERO };
}

function gainsOn(entries: readonly Entry[], id: MeasureId, outcome: LineOutcome): Gains {
  const own = entries.find(({ applied }) => applied.id === id);
  if (!own) return NOTHING;
  const { before, weight } = own.effect;
  return {
    gross: toFen(own.effect.reduce(before).times(weight)),
    incremental:
      own.applied.level === 'national' ? ZERO : toFen(overOlder(entries, own, outcome, before).times(weight)),
  };
}

function marginalOn(entries: readonly Entry[], id: MeasureId, outcome: LineOutcome): Exact {
  const own = entries.find(({ applied }) => applied.id === id);
  if (!own) return ZERO;
  const without = outcomeOf(entries.filter((entry) => entry !== own));
  const lost = outcome.national.plus(outcome.municipal).minus(without.national.plus(without.municipal));
  return toFen(lost.times(own.effect.weight));
}

/** What the rule gives beyond national rules and beyond the best of the local rules that are older than it. */
function overOlder(entries: readonly Entry[], own: Entry, { national }: LineOutcome, before: Exact): Exact {
  const rest = before.minus(national);
  const gain = overNational(own, national, rest);
  const older = entries.filter(
    ({ applied, effect }) =>
      applied.level !== 'national' &&
      effect.group === own.effect.group &&
      applied.published < own.applied.published,
  );
  if (older.length === 0) return gain;
  return atLeastZero(gain.minus(largest(older, (entry) => overNational(entry, national, rest)).reduction));
}

function stackedLine(
  line: LineId,
  entries: readonly Entry[],
  outcome: LineOutcome | undefined,
): readonly StackedLine[] {
  const [first] = entries;
  if (!first || !outcome || first.effect.isValue) return [];
  const afterNational = first.effect.before.minus(outcome.national);
  return [
    { line, before: first.effect.before, afterNational, after: afterNational.minus(outcome.municipal) },
  ];
}

const atLeastZero = (value: Exact): Exact => (value.lt(ZERO) ? ZERO : value);

const addGains = (a: Gains, b: Gains): Gains => ({
  gross: a.gross.plus(b.gross),
  incremental: a.incremental.plus(b.incremental),
});
