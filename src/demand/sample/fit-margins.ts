import { exp } from '../../simulation/elementary.ts';
import { present } from '../../units/present.ts';
import { perTeu } from './counted-flow.ts';
import type { Margin } from './margin.ts';
import type { SampleCell } from './sample-cells.ts';

/** What a margin counts: positions among the cells, and how much one TEU of each counts. */
interface Counting {
  readonly margin: Margin;
  readonly cells: Int32Array;
  readonly perTeu: Float64Array;
  /** The most that one counts. */
  readonly most: number;
}

/** A margin is met where it is missed by no more of it than this. */
const MET = 1e-5;
/** Margins that contradict each other never are: the last round stands. */
const ROUNDS = 300;

/**
 * TEU of each chosen cell, as near to the proportions of all as the fitted margins allow: iterative proportional
 * fitting (Deming and Stephan 1940), each margin in turn. A margin of boxes scales its cells alike; one of value scales
 * each by the exponential of what one TEU of it is worth, which is the nearest there is by relative entropy. Margins
 * of months are met by the profiles of the flows and left alone.
 */
export function fitMargins(cells: readonly SampleCell[], margins: readonly Margin[]): Float64Array {
  const fitted = margins.filter(({ use, name }) => use === 'fitted' && name !== 'month');
  const countings = fitted.map((margin) => countingOf(margin, cells));
  // Each stands for those that were not drawn as well: its weight over its chance of being drawn.
  const teu = Float64Array.from(cells, ({ weight }) => Math.sqrt(weight));
  const foreign = Float64Array.from(cells, ({ way, cnyPerTeu }) =>
    way === 'export' || way === 'import' ? cnyPerTeu : 0,
  );
  for (let round = 0; round < ROUNDS; round++) {
    let farthest = 0;
    for (const counting of countings) {
      const { unit, value } = counting.margin;
      const target = unit === 'share' ? value * dot(teu, foreign) : value;
      farthest = Math.max(
        farthest,
        unit === 'TEU' ? scale(teu, counting, target) : tilt(teu, counting, target),
      );
    }
    if (farthest < MET) break;
  }
  // Last of all the boxes of the corridors, which are the best known.
  for (const counting of countings)
    if (counting.margin.name === 'corridor') scale(teu, counting, counting.margin.value);
  return teu;
}

function countingOf(margin: Margin, cells: readonly SampleCell[]): Counting {
  const all = cells.map((cell) => perTeu(margin, cell));
  const members = all.flatMap((count, index) => (count > 0 ? [index] : []));
  const counts = Float64Array.from(members, (index) => present(all[index]));
  return {
    margin,
    cells: Int32Array.from(members),
    perTeu: counts,
    most: counts.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** Scales the cells so that they sum to the target; by how much of it they missed it before. */
function scale(teu: Float64Array, { cells }: Counting, target: number): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at++) sum += present(teu[present(cells[at])]);
  const factor = target / sum;
  for (let at = 0; at < cells.length; at++) {
    const index = present(cells[at]);
    teu[index] = present(teu[index]) * factor;
  }
  return Math.abs(1 - sum / target);
}

/** Newton steps in a round: they only have to come nearer each time. */
const STEPS = 2;

/** Tilts the cells towards what is worth more or less, so that their value nears the target; by how much it was missed. */
function tilt(teu: Float64Array, { cells, perTeu: worth, most }: Counting, target: number): number {
  let missed = 0;
  for (let step = 0; step < STEPS; step++) {
    let sum = 0;
    let slope = 0;
    for (let at = 0; at < cells.length; at++) {
      const one = present(worth[at]);
      const value = present(teu[present(cells[at])]) * one;
      sum += value;
      slope += (value * one) / most;
    }
    if (step === 0) missed = Math.abs(1 - sum / target);
    const move = Math.max(-1, Math.min(1, (target - sum) / slope)) / most;
    for (let at = 0; at < cells.length; at++) {
      const index = present(cells[at]);
      teu[index] = present(teu[index]) * exp(move * present(worth[at]));
    }
  }
  return missed;
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * present(b[index]), 0);
