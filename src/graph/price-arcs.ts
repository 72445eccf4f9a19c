import { present } from '../units/present.ts';
import type { CompiledGraph } from './compiled-graph.ts';

export interface PricedArcs {
  /** CNY of each arc; what is unknown is left out and flagged. */
  readonly money: Float64Array;
  /** 1 where a line of the arc has no known price. */
  readonly incomplete: Uint8Array;
}

/**
 * Price of each arc: the dot product of its quantities with a rate vector.
 * @param rates CNY for one unit of each charge class, in the order of `graph.keys.classes`
 * @param missing 1 for each class whose rate is unknown
 */
export function priceArcs(graph: CompiledGraph, rates: Float64Array, missing: Uint8Array): PricedArcs {
  const { firstQuantity, quantityClass, quantityPerUnit } = graph.arrays;
  const money = new Float64Array(graph.arcCount);
  const incomplete = new Uint8Array(graph.arcCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const end = present(firstQuantity[arc + 1]);
    let sum = 0;
    for (let row = present(firstQuantity[arc]); row < end; row++) {
      const index = present(quantityClass[row]);
      if (missing[index] === 1) incomplete[arc] = 1;
      else sum += present(rates[index]) * present(quantityPerUnit[row]);
    }
    money[arc] = sum;
  }
  return { money, incomplete };
}
