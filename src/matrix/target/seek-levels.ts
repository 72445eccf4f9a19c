import { present } from '../../units/present.ts';
import type { LinearRow, SolveLinear, Term } from './linear-program.ts';
import type { TargetEffects, TargetModel } from './target-model.ts';

/** What levels have to meet; null is no condition. Amounts are yuan. */
export interface TargetConditions {
  readonly wanted: number | null;
  readonly outlay: number | null;
  readonly worse: number | null;
}

/** What is made as good as it can be while conditions are met. */
export type TargetAim = 'outlay' | 'reached' | 'worst';

/** Changes that may be made, and those of them that are made in full or not at all. */
export interface TargetSupport {
  readonly changes: readonly number[];
  readonly whole: ReadonlySet<number>;
}

export interface SoughtLevels {
  readonly levels: readonly number[];
  readonly effects: TargetEffects;
  /** How far conditions are missed in all, as shares of what they ask; 0: all are met. */
  readonly missed: number;
}

const STEPS_AT_MOST = 16;
/** A level is told apart from another from here on. */
const LEVEL_STEP = 0.0005;
const DIFFERENCE = 0.02;
/** A condition weighs more than anything that may be gained by missing it. */
const WEIGHT = 1000;
/** Misses below this part of a condition are rounding. */
export const NEGLIGIBLE = 1e-6;

/**
 * The best levels of some changes, found by linear programs one after the other: each takes the effects to be linear
 * within a distance of the last levels, which shrinks where that was too far (Griffith & Stewart 1961; Fletcher & Sainz
 * de la Maza 1989). The levels that come out are the best near them; the model is not convex, and nobody can say more.
 */
export async function seekLevels(
  model: TargetModel,
  { changes, whole }: TargetSupport,
  conditions: TargetConditions,
  aim: TargetAim,
  solve: SolveLinear,
  yieldNow: () => Promise<void>,
): Promise<SoughtLevels> {
  const full = Array.from({ length: model.changes }, (_, change) => (changes.includes(change) ? 1 : 0));
  const free = changes.filter((change) => !whole.has(change));
  const scale = Math.max(1, Math.abs(model.effects(full).outlay));
  const score = (effects: TargetEffects): number =>
    aimOf(effects, aim, scale) + WEIGHT * missedBy(effects, conditions);
  let levels: readonly number[] = full;
  let effects = model.effects(levels);
  let radius = 1;
  for (let step = 0; step < STEPS_AT_MOST && radius > LEVEL_STEP && free.length > 0; step++) {
    await yieldNow();
    const next = linearStep(model, { levels, effects }, free, { conditions, aim, scale, radius }, solve);
    const moved = Math.max(
      ...free.map((change) => Math.abs(present(next[change]) - present(levels[change]))),
    );
    if (moved < LEVEL_STEP) break;
    const there = model.effects(next);
    if (score(there) < score(effects)) {
      levels = next;
      effects = there;
    } else radius = Math.min(radius, moved) / 3;
  }
  return { levels, effects, missed: missedBy(effects, conditions) };
}

const worstOf = ({ worse }: TargetEffects): number => Math.max(...worse);

function aimOf(effects: TargetEffects, aim: TargetAim, scale: number): number {
  if (aim === 'outlay') return effects.outlay / scale;
  return aim === 'worst' ? worstOf(effects) : -effects.reached;
}

/** By how much each condition is missed, as a share of what it asks, summed. */
export function missedBy(effects: TargetEffects, { wanted, outlay, worse }: TargetConditions): number {
  const short = wanted === null ? 0 : Math.max(0, wanted - effects.reached) / Math.max(1, Math.abs(wanted));
  const dear = outlay === null ? 0 : Math.max(0, effects.outlay - outlay) / Math.max(1, Math.abs(outlay));
  const hard = worse === null ? 0 : Math.max(0, worstOf(effects) - worse);
  return short + dear + hard;
}

interface LinearTerms {
  readonly conditions: TargetConditions;
  readonly aim: TargetAim;
  readonly scale: number;
  readonly radius: number;
}

function linearStep(
  model: TargetModel,
  { levels, effects }: Pick<SoughtLevels, 'levels' | 'effects'>,
  free: readonly number[],
  { conditions: { wanted, outlay, worse }, aim, scale, radius }: LinearTerms,
  solve: SolveLinear,
): readonly number[] {
  const slopes = free.map((change) => slopeAt(model, levels, effects, change));
  const name = (at: number): string => `x${at}`;
  const linear = (of: (effects: TargetEffects) => number) => ({
    terms: slopes.map((slope, at): Term => [name(at), of(slope)]),
    /** What the linear sum lacks to what it stands for. */
    rest:
      of(effects) -
      slopes.reduce((sum, slope, at) => sum + of(slope) * present(levels[present(free[at])]), 0),
  });
  const bounds = new Map(
    free.map((change, at) => {
      const level = present(levels[change]);
      return [name(at), [Math.max(0, level - radius), Math.min(1, level + radius)] as const];
    }),
  );
  const rows: LinearRow[] = [];
  const missing: Term[] = [];
  /** A condition may be missed, at a cost: near levels that miss it there is else no step at all. */
  const ask = (terms: readonly Term[], side: 'least' | 'most', bound: number, unit: number): void => {
    const miss = `m${rows.length}`;
    bounds.set(miss, [0, 1e9]);
    missing.push([miss, WEIGHT]);
    const over: Term = [miss, side === 'least' ? unit : -unit];
    rows.push({ terms: [...terms, over], least: null, most: null, [side]: bound });
  };
  const reached = linear((own) => own.reached);
  const paid = linear((own) => own.outlay);
  if (wanted !== null) ask(reached.terms, 'least', wanted - reached.rest, Math.max(1, Math.abs(wanted)));
  if (outlay !== null) ask(paid.terms, 'most', outlay - paid.rest, Math.max(1, Math.abs(outlay)));
  const districts = effects.worse.map((_, district) => linear((own) => present(own.worse[district])));
  if (worse !== null) for (const { terms, rest } of districts) ask(terms, 'most', worse - rest, 1);
  if (aim === 'worst') {
    bounds.set('w', [-1e3, 1e3]);
    for (const { terms, rest } of districts)
      rows.push({ terms: [...terms, ['w', -1]], least: null, most: 0 - rest });
  }
  const aimed: readonly Term[] =
    aim === 'worst'
      ? [['w', 1]]
      : aim === 'outlay'
        ? paid.terms.map(([variable, factor]): Term => [variable, factor / scale])
        : reached.terms.map(([variable, factor]): Term => [variable, 0 - factor]);
  const solution = solve({ minimize: [...aimed, ...missing], rows, bounds, binary: [] });
  if (solution === null) return levels;
  return levels.map((level, change) => {
    const at = free.indexOf(change);
    return at < 0 ? level : Math.min(1, Math.max(0, present(solution.get(name(at)))));
  });
}

/** How the effects move with the level of one change, by the difference to a level beside it. */
function slopeAt(
  model: TargetModel,
  levels: readonly number[],
  effects: TargetEffects,
  change: number,
): TargetEffects {
  const level = present(levels[change]);
  const step = level + DIFFERENCE > 1 ? -DIFFERENCE : DIFFERENCE;
  const there = model.effects(levels.map((own, index) => (index === change ? own + step : own)));
  return {
    reached: (there.reached - effects.reached) / step,
    outlay: (there.outlay - effects.outlay) / step,
    worse: there.worse.map((share, district) => (share - present(effects.worse[district])) / step),
  };
}
