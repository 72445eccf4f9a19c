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
      const above = this.#heap[parent] ?? 0;
      if (!this.#before(label, above)) break;
      this.#heap[place] = above;
      place = parent;
    }
    this.#heap[place] = label;
  }

  /** Takes out the first label; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0] ?? 0;
    const last = this.#heap[--this.#size] ?? 0;
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= this.#size) break;
      const end = Math.min(first + 4, this.#size);
      let least = first;
      for (let child = first + 1; child < end; child++) {
        if (this.#before(this.#heap[child] ?? 0, this.#heap[least] ?? 0)) least = child;
      }
      const below = this.#heap[least] ?? 0;
      if (!this.#before(below, last)) break;
      this.#heap[place] = below;
      place = least;
    }
    this.#heap[place] = last;
    return top;
  }

  #before(a: number, b: number): boolean {
    const { timeBound, moneyBound, gramsBound, rides } = this.#labels;
    const time = (timeBound[a] ?? 0) - (timeBound[b] ?? 0);
    if (time !== 0) return time < 0;
    const money = (moneyBound[a] ?? 0) - (moneyBound[b] ?? 0);
    if (money !== 0) return money < 0;
    const grams = (gramsBound[a] ?? 0) - (gramsBound[b] ?? 0);
    if (grams !== 0) return grams < 0;
    const legs = (rides[a] ?? 0) - (rides[b] ?? 0);
    return legs !== 0 ? legs < 0 : a < b;
  }
}
