import type { CompiledGraph } from '../../graph/compiled-graph.ts';

/** What quantities and emissions come to is no part of which arcs there are and when they run. */
const PRICED = new Set([
  'firstQuantity',
  'quantityClass',
  'quantityPerUnit',
  'arcGramsPerTonne',
  'arcGramsPerTeu',
  'arcRule',
]);

/**
 * Whether two graphs have the same arcs in the same order with the same times, departures and terms of storage, so that
 * prices of the one can be laid over itineraries of the other. Hub rules may be parted for their prices.
 */
export function haveSameArcs(a: CompiledGraph, b: CompiledGraph): boolean {
  if (a === b) return true;
  const others = new Map<string, ArrayLike<number>>(Object.entries(b.arrays));
  const sameArrays = Object.entries(a.arrays).every(([name, array]) => {
    const other = others.get(name);
    return PRICED.has(name) || (other !== undefined && sameNumbers(array, other));
  });
  return (
    sameArrays &&
    sameTexts(a.keys.terminals, b.keys.terminals) &&
    sameTexts(a.keys.services, b.keys.services) &&
    sameTexts(a.keys.storageTariffs, b.keys.storageTariffs)
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);
