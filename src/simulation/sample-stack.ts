/**
 * Samples with a number for each draw, lent one after the other and taken back from the last one on. A comparison needs
 * hundreds, 32 kB each at 4,096 draws: allocated anew, they keep the garbage collector busier than the simulation is.
 */
export class SampleStack {
  readonly #draws: number;
  readonly #samples: Float64Array[] = [];
  #lent = 0;

  constructor(draws: number) {
    this.#draws = draws;
  }

  /** How many are lent. */
  get size(): number {
    return this.#lent;
  }

  /** Another sample, to be written in full before it is read. */
  push(): Float64Array {
    const sample = this.#samples[this.#lent] ?? new Float64Array(this.#draws);
    this.#samples[this.#lent++] = sample;
    return sample;
  }

  /** Takes back all that were lent after the first `size`. */
  shrink(size: number): void {
    if (size > this.#lent) throw new RangeError(`${this.#lent} samples are lent, not ${size}`);
    this.#lent = size;
  }
}
