import type { Outset } from '../../measures/consignment-benefits.ts';
import type { PolicyTerms } from '../../measures/terms.ts';
import type { ChargeSeed } from '../../policy/charges/charge-events.ts';
import { present } from '../../units/present.ts';

/** Goods as measures know them. */
export interface LiveGoods extends Pick<PolicyTerms, 'facts'> {
  /** Goods of one variant are asked about under the same scenario. */
  readonly variant: number;
}

/** Something that measures may take off a way: a charge, a declaration, or cash beside the bill. */
export type ReliefUse =
  | { readonly kind: 'line' | 'declaration'; readonly goods: number; readonly seed: ChargeSeed }
  | { readonly kind: 'beside'; readonly goods: number; readonly outset: Outset };

/** What measures may take off the ways of many boxes, each once. */
export class ReliefUses {
  readonly all: ReliefUse[] = [];
  readonly goods: LiveGoods[] = [];
  readonly #positions = new Map<string, number>();
  readonly #seeds = new Map<string, ChargeSeed>();

  addGoods(goods: LiveGoods): number {
    this.goods.push(goods);
    return this.goods.length - 1;
  }

  charge(goods: number, seed: ChargeSeed): number {
    const kind = seed.line === null ? 'declaration' : 'line';
    // The same object wherever it is charged: there are many of them.
    const own = this.#seeds.get(seed.key) ?? seed;
    this.#seeds.set(seed.key, own);
    return this.#add(`${goods} ${seed.key}`, () => ({ kind, goods, seed: own }));
  }

  beside(goods: number, outset: Outset): number {
    const { date, modes } = outset;
    return this.#add([goods, 'beside', date, ...modes].join(' '), () => ({ kind: 'beside', goods, outset }));
  }

  goodsOf({ goods }: ReliefUse): LiveGoods {
    return present(this.goods[goods]);
  }

  #add(key: string, make: () => ReliefUse): number {
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    const position = this.all.length;
    this.all.push(make());
    this.#positions.set(key, position);
    return position;
  }
}
