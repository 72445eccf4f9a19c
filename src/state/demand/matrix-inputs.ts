import type { MatrixQuestion } from '../../contract/demand/matrix.ts';
import type { Flow } from '../../demand/flow.ts';
import { hashText } from '../../units/hash.ts';
import type { UserFigures } from '../figures/user-figure-list.ts';

/**
 * What a run is made from, in eight letters: two runs with the same letters were asked the same of the same figures and
 * rates.
 *
 * @param rates the user's rates in use, as the desk hashes them
 */
export function inputsHash(
  { flows, corridors, ...asked }: MatrixQuestion,
  figures: UserFigures,
  rates: string,
): string {
  const inputs = JSON.stringify([hashOfFlows(flows), [...corridors], asked, figures, rates]);
  return hex(hashText(inputs));
}

/** The same for each thing that a run is made from. */
export const inputHashes = (asked: MatrixQuestion, figures: UserFigures) => ({
  demand: hashOfFlows(asked.flows),
  baseline: hex(hashText(JSON.stringify(asked.baseline))),
  scenario: hex(hashText(JSON.stringify(asked.scenario))),
  figures: hex(hashText(JSON.stringify(figures))),
});

const known = new WeakMap<readonly Flow[], string>();

/** A table stays the same while all else is tried on it. */
function hashOfFlows(flows: readonly Flow[]): string {
  const before = known.get(flows);
  if (before !== undefined) return before;
  const hash = hex(hashText(JSON.stringify(flows)));
  known.set(flows, hash);
  return hash;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
