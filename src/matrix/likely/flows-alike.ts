import { present } from '../../units/present.ts';

/** Flows of one box, by how many of it they have: of a million flows of few goods many have the same. */
export class FlowsAlike {
  readonly #boxes: Float64Array;
  readonly #counts: Float64Array;

  constructor(flows: readonly number[]) {
    const counts = new Map<number, number>();
    for (const boxes of flows) {
      const before = counts.get(boxes);
      counts.set(boxes, before === undefined ? 1 : before + 1);
    }
    this.#boxes = Float64Array.from(counts.keys());
    this.#counts = Float64Array.from(counts.values());
  }

  /** What all of them come to, each by itself rounded to whole parts of so many of a figure of a box. */
  sumOf(figure: number, factor = 1, parts = 1): number {
    let sum = 0;
    for (let at = 0; at < this.#boxes.length; at++)
      sum += present(this.#counts[at]) * Math.round(figure * present(this.#boxes[at]) * factor * parts);
    return sum;
  }
}
