import { present } from '../../units/present.ts';

/** Where a state came to rest. */
export interface FixedPoint {
  readonly at: Float64Array;
  /** How often the next state was asked for. */
  readonly loadings: number;
  readonly gap: number;
}

export interface Settling {
  readonly gap: number;
  readonly most: number;
}

/** What a state leads to, and how far it is from leading to itself. */
export interface NextState {
  readonly next: Float64Array;
  readonly gap: number;
}

export type Advance = (state: Float64Array) => NextState;

/** Of loads what would move: the sum of differences over the sum of loads; 0 where there are none. */
export function gapBetween(loads: Float64Array, answer: Float64Array): number {
  let moved = 0;
  let all = 0;
  for (let index = 0; index < loads.length; index++) {
    moved += Math.abs(present(answer[index]) - present(loads[index]));
    all += present(answer[index]);
  }
  return all === 0 ? moved : moved / all;
}

/** The method of successive averages (Sheffi & Powell 1982): slow and sure, the measure of any other. */
export function successiveAverages(
  advance: Advance,
  start: Float64Array,
  { gap, most }: Settling,
): FixedPoint {
  let at = start;
  let answer = advance(at);
  let loadings = 1;
  for (; answer.gap > gap && loadings < most; loadings++) {
    const { next } = answer;
    const step = 1 / (loadings + 1);
    at = at.map((own, index) => own + step * (present(next[index]) - own));
    answer = advance(at);
  }
  return { at, loadings, gap: answer.gap };
}

const MEMORY = 6;
/** Keeps nearly equal steps from being told apart by rounding. */
const RIDGE = 1e-10;
/** A mix that does so much worse than the best so far is not remembered. */
const WORSE = 2;

/**
 * Anderson's acceleration (1965; Walker & Ni 2011): the next state is the mix of the last ones whose steps leave least.
 * Where that does worse it starts anew from where it is.
 */
export function accelerated(advance: Advance, start: Float64Array, { gap, most }: Settling): FixedPoint {
  let at = start;
  let answer = advance(at);
  let loadings = 1;
  let best: FixedPoint = { at, loadings, gap: answer.gap };
  let past: Past[] = [];
  while (best.gap > gap && loadings < most) {
    const { next } = answer;
    const own = at;
    past = [...past.slice(1 - MEMORY), { at, rest: next.map((one, index) => one - present(own[index])) }];
    at = mixed(past);
    answer = advance(at);
    loadings++;
    if (answer.gap > WORSE * best.gap) past = past.slice(-1);
    if (answer.gap < best.gap) best = { at, loadings, gap: answer.gap };
  }
  return { ...best, loadings };
}

/** A state, and the step from it. */
interface Past {
  readonly at: Float64Array;
  readonly rest: Float64Array;
}

/** The weights that leave least, summing to 1, by the normal equations of the differences. */
function mixed(past: readonly Past[]): Float64Array {
  const last = present(past.at(-1));
  const before = past.slice(0, -1);
  const steps = before.map(({ rest }) => rest.map((own, index) => own - present(last.rest[index])));
  const weights = solved(
    steps.map((a) => steps.map((b) => dot(a, b))),
    steps.map((a) => 0 - dot(a, last.rest)),
  );
  return last.at.map((own, index) => {
    let next = own + present(last.rest[index]);
    for (const [at, weight] of weights.entries()) {
      const one = present(before[at]);
      next += weight * (present(one.at[index]) + present(one.rest[index]) - own - present(last.rest[index]));
    }
    return Math.max(0, next);
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += present(a[index]) * present(b[index]);
  return sum;
}

/** Gaussian elimination of a symmetric system, with a ridge. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const ridge = RIDGE * matrix.reduce((sum, row, at) => sum + present(row[at]), 0);
  const rows = matrix.map((row, at) => [
    ...row.map((own, column) => (column === at ? own + ridge : own)),
    present(right[at]),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    const own = present(rows[pivot]);
    if (present(own[pivot]) === 0) return right.map(() => 0);
    for (let below = pivot + 1; below < size; below++) {
      const row = present(rows[below]);
      const factor = present(row[pivot]) / present(own[pivot]);
      for (let column = pivot; column <= size; column++)
        row[column] = present(row[column]) - factor * present(own[column]);
    }
  }
  const values = right.map(() => 0);
  for (let at = size - 1; at >= 0; at--) {
    const row = present(rows[at]);
    let sum = present(row[size]);
    for (let column = at + 1; column < size; column++) sum -= present(row[column]) * present(values[column]);
    values[at] = sum / present(row[at]);
  }
  return values;
}
