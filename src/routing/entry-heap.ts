import { present } from '../units/present.ts';
import { doubledFloats, doubledInts } from './label-store.ts';
import type { SearchEntries } from './search-entries.ts';

/**
 * Entries of a search in the order in which they may be closed: by bound of time, then money, then CO2e, then rides, and by age
 * among equals, so that an entry is never closed before one that drops it and the order is always the same.
 */
export class EntryHeap {
  readonly #entries: SearchEntries;
  #heap = new Int32Array(256);
  /** Bounds of time of the entries in the heap, which alone decide nearly always. */
  #time = new Float64Array(256);
  #size = 0;

  constructor(entries: SearchEntries) {
    this.#entries = entries;
  }

  clear(): void {
    this.#size = 0;
  }

  push(entry: number): void {
    if (this.#size === this.#heap.length) {
      this.#heap = doubledInts(this.#heap);
      this.#time = doubledFloats(this.#time);
    }
    const heap = this.#heap;
    const times = this.#time;
    const time = present(this.#entries.timeBound[entry]);
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = present(heap[parent]);
      const timeAbove = present(times[parent]);
      if (time > timeAbove || (time === timeAbove && !this.#before(entry, above))) break;
      heap[place] = above;
      times[place] = timeAbove;
      place = parent;
    }
    heap[place] = entry;
    times[place] = time;
  }

  /** Takes out the first entry; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const heap = this.#heap;
    const times = this.#time;
    const size = --this.#size;
    const top = present(heap[0]);
    const last = present(heap[size]);
    const lastTime = present(times[size]);
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= size) break;
      const end = Math.min(first + 4, size);
      let least = first;
      let leastTime = present(times[first]);
      for (let child = first + 1; child < end; child++) {
        const time = present(times[child]);
        if (time > leastTime) continue;
        if (time === leastTime && !this.#before(present(heap[child]), present(heap[least]))) continue;
        least = child;
        leastTime = time;
      }
      const below = present(heap[least]);
      if (leastTime > lastTime || (leastTime === lastTime && !this.#before(below, last))) break;
      heap[place] = below;
      times[place] = leastTime;
      place = least;
    }
    heap[place] = last;
    times[place] = lastTime;
    return top;
  }

  /** Of two with one bound of time. */
  #before(a: number, b: number): boolean {
    const { moneyBound, gramsBound, rides } = this.#entries;
    const money = present(moneyBound[a]) - present(moneyBound[b]);
    if (money !== 0) return money < 0;
    const grams = present(gramsBound[a]) - present(gramsBound[b]);
    if (grams !== 0) return grams < 0;
    const legs = present(rides[a]) - present(rides[b]);
    return legs !== 0 ? legs < 0 : a < b;
  }
}
