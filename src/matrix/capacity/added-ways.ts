import type { BoxInMonth, Goods, OpenBox, Way } from '../../contract/demand/matrix.ts';

/** Ways found for boxes once slots were full, beside those they have where there is room for all. */
export class AddedWays {
  readonly #ways = new Map<string, readonly Way[]>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(key: string, ways: readonly Way[]): void {
    this.#ways.set(key, [...(this.#ways.get(key) ?? []), ...ways]);
    this.#count += ways.length;
  }

  /** The box with all of its ways, in the order of their keys. */
  with(key: string, box: OpenBox): OpenBox {
    const own = this.#ways.get(key);
    if (own === undefined) return box;
    return { ...box, ways: [...box.ways, ...own].sort((a, b) => (a.key < b.key ? -1 : 1)) };
  }
}

/** By this a box is told: what its ways hang on. */
export const boxKey = (goods: Goods, { month, ready }: Pick<BoxInMonth, 'month' | 'ready'>): string =>
  [
    goods.origin,
    goods.destination,
    goods.equipment,
    goods.commodity,
    goods.tonnesPerBox,
    goods.valueCnyPerBox,
    month,
    ready,
  ].join(' ');
