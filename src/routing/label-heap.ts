import { present } from '../units/present.ts';
import type { LabelStore } from './label-store.ts';

/**
 * Labels in the order in which they may be closed: by bound of time, then money, then CO2e, then rides, and by age
 * among equals, so that a label is never closed before one that drops it and the order is always the same.
 */
export class LabelHeap {
  readonly #labels: LabelStore;
  #heap = new Int32Array(1024);
  #size = 0;

  constructor(labels: LabelStore) {
    this.#labels = labels;
  }

  push(label: number): void {
    if (this.#size === this.#heap.length) {
      const larger = new Int32Array(this.#heap.length * 2);
      larger.set(this.#heap);
      this.#heap = larger;
    }
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = present(this.#heap[parent]);
      if (!this.#before(label, above)) break;
      this.#heap[place] = above;
      place = parent;
    }
    this.#heap[place] = label;
  }

  /** Takes out the first label; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = present(this.#heap[0]);
    const last = present(this.#heap[--this.#size]);
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= this.#size) break;
      const end = Math.min(first + 4, this.#size);
      let least = first;
      for (let child = first + 1; child < end; child++) {
        if (this.#before(present(this.#heap[child]), present(this.#heap[least]))) least = child;
      }
      const below = present(this.#heap[least]);
      if (!this.#before(below, last)) break;
      this.#heap[place] = below;
      place = least;
    }
    this.#heap[place] = last;
    return top;
  }

  #before(a: number, b: number): boolean {
    const { timeBound, moneyBound, gramsBound, rides } = this.#labels;
    const time = present(timeBound[a]) - present(timeBound[b]);
    if (time !== 0) return time < 0;
    const money = present(moneyBound[a]) - present(moneyBound[b]);
    if (money !== 0) return money < 0;
    const grams = present(gramsBound[a]) - present(gramsBound[b]);
    if (grams !== 0) return grams < 0;
    const legs = present(rides[a]) - present(rides[b]);
    return legs !== 0 ? legs < 0 : a < b;
  }
}
