import { present } from '../../units/present.ts';
import type { LinearRow, SolveLinear, Term } from './linear-program.ts';
import type { TargetConditions } from './seek-levels.ts';
import type { TargetEffects } from './target-model.ts';

/**
 * Sets of changes that are likely to meet some conditions cheaply: the cheapest by a linear program in which each change
 * does as much of what it does in full as it is made, the cheapest but for that one, and so on; of as few changes as
 * allowed first. Each set is but a start: what its levels are and what they come to is found by others.
 *
 * @param start what it comes to with none of the changes made
 * @param full by change, what it comes to with that one made in full
 */
export function likelySupports(
  start: TargetEffects,
  full: readonly TargetEffects[],
  whole: ReadonlySet<number>,
  conditions: TargetConditions,
  most: number,
  solve: SolveLinear,
): readonly (readonly number[])[] {
  const useful = full.flatMap((effects, change) => (isSame(effects, start) ? [] : [{ change, effects }]));
  const sets: (readonly number[])[] = [];
  for (let size = 1; size <= useful.length && sets.length < most; ) {
    const chosen = cheapest(start, useful, whole, conditions, size, sets, solve);
    if (chosen === null) size++;
    else sets.push(chosen);
  }
  const all = useful.map(({ change }) => change);
  const isKnown = sets.some((own) => own.length === all.length);
  return all.length === 0 || isKnown ? sets : [...sets, all];
}

const isSame = (a: TargetEffects, b: TargetEffects): boolean =>
  a.reached === b.reached && a.outlay === b.outlay && a.worse.every((share, at) => share === b.worse[at]);

function cheapest(
  start: TargetEffects,
  useful: readonly { readonly change: number; readonly effects: TargetEffects }[],
  whole: ReadonlySet<number>,
  { wanted, outlay, worse }: TargetConditions,
  size: number,
  known: readonly (readonly number[])[],
  solve: SolveLinear,
): readonly number[] | null {
  const level = (change: number): string => `x${change}`;
  const made = (change: number): string => `z${change}`;
  const sum = (of: (effects: TargetEffects) => number): readonly Term[] =>
    useful.map(({ change, effects }): Term => [level(change), of(effects) - of(start)]);
  const rows: LinearRow[] = [
    { terms: useful.map(({ change }): Term => [made(change), 1]), least: 1, most: size },
    ...useful.map(
      ({ change }): LinearRow => ({
        terms: [
          [level(change), 1],
          [made(change), -1],
        ],
        least: whole.has(change) ? 0 : null,
        most: 0,
      }),
    ),
    ...known.map(
      (set): LinearRow => ({
        terms: useful.map(({ change }): Term => [made(change), set.includes(change) ? -1 : 1]),
        least: 1 - set.length,
        most: null,
      }),
    ),
  ];
  if (wanted !== null)
    rows.push({ terms: sum(({ reached }) => reached), least: wanted - start.reached, most: null });
  const paid = sum((effects) => effects.outlay);
  if (outlay !== null) rows.push({ terms: paid, least: null, most: outlay - start.outlay });
  if (worse !== null)
    for (const [district, share] of start.worse.entries())
      rows.push({ terms: sum((own) => present(own.worse[district])), least: null, most: worse - share });
  const bounds = new Map(
    useful.flatMap(({ change }) => [[level(change), [0, 1]] as const, [made(change), [0, 1]] as const]),
  );
  const solution = solve({ minimize: paid, rows, bounds, binary: useful.map(({ change }) => made(change)) });
  if (solution === null) return null;
  return useful.flatMap(({ change }) => (present(solution.get(made(change))) > 0.5 ? [change] : []));
}
