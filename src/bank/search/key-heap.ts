import { doubledFloats, doubledInts } from '../../routing/label-store.ts';
import { present } from '../../units/present.ts';

/** Numbers by their keys, least first; of equal keys the lower number first, so that the order is always the same. */
export class KeyHeap {
  #keys = new Float64Array(1024);
  #items = new Int32Array(1024);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  push(item: number, key: number): void {
    if (this.#size === this.#items.length) {
      this.#keys = doubledFloats(this.#keys);
      this.#items = doubledInts(this.#items);
    }
    const keys = this.#keys;
    const items = this.#items;
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = present(keys[parent]);
      if (above < key || (above === key && present(items[parent]) < item)) break;
      keys[place] = above;
      items[place] = present(items[parent]);
      place = parent;
    }
    keys[place] = key;
    items[place] = item;
  }

  /** Takes out the first; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const keys = this.#keys;
    const items = this.#items;
    const size = --this.#size;
    const top = present(items[0]);
    const key = present(keys[size]);
    const item = present(items[size]);
    let place = 0;
    for (;;) {
      const first = 4 * place + 1;
      if (first >= size) break;
      const end = Math.min(first + 4, size);
      let least = first;
      for (let child = first + 1; child < end; child++) {
        const gap = present(keys[child]) - present(keys[least]);
        if (gap < 0 || (gap === 0 && present(items[child]) < present(items[least]))) least = child;
      }
      const below = present(keys[least]);
      if (below > key || (below === key && present(items[least]) > item)) break;
      keys[place] = below;
      items[place] = present(items[least]);
      place = least;
    }
    keys[place] = key;
    items[place] = item;
    return top;
  }
}
