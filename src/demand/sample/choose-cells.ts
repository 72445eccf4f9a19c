import { ln } from '../../simulation/elementary.ts';
import { uniformStream } from '../../simulation/random-stream.ts';
import { present } from '../../units/present.ts';
import { perTeu } from './counted-flow.ts';
import type { Margin } from './margin.ts';
import type { SampleCell } from './sample-cells.ts';

/** So many cells at the least are in each fitted margin, so that it has what to be made up of. */
const LEAST_IN_MARGIN = 6;

/**
 * `count` of the cells, drawn without replacement with chances in the proportion of the square roots of their weights
 * (Efraimidis and Spirakis 2006), so that small flows are among them and large ones are not split; more where a margin
 * would have fewer than {@link LEAST_IN_MARGIN}. In the order of the cells.
 */
export function chooseCells(
  cells: readonly SampleCell[],
  margins: readonly Margin[],
  count: number,
  seed: number,
): readonly SampleCell[] {
  const uniforms = uniformStream(seed, 'demand-sample', cells.length);
  const keys = Float64Array.from(
    cells,
    ({ weight }, index) => -ln(present(uniforms[index])) / Math.sqrt(weight),
  );
  const order = Int32Array.from(cells, (_, index) => index).sort(
    (a, b) => present(keys[a]) - present(keys[b]) || a - b,
  );
  const chosen = new Set<number>();
  for (const margin of margins) {
    if (margin.use === 'compared' || margin.name === 'month') continue;
    let missing = LEAST_IN_MARGIN;
    for (const index of order) {
      if (missing === 0) break;
      if (perTeu(margin, present(cells[index])) === 0) continue;
      chosen.add(index);
      missing--;
    }
  }
  for (const index of order) {
    if (chosen.size >= count) break;
    chosen.add(index);
  }
  return [...chosen].sort((a, b) => a - b).map((index) => present(cells[index]));
}
