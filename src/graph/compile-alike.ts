import type { Network } from '../network/network.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import { tariffLines } from '../tariff/quantity.ts';

/**
 * Whether two networks compile to the same graphs, as far as what they share tells: parts that a user's figures leave
 * alone are the same objects. Prices are no part of a graph, only which lines a tariff has.
 */
export const compileAlike = (a: Network, b: Network): boolean =>
  a.id === b.id &&
  a.edition === b.edition &&
  a.contractFreights === b.contractFreights &&
  sameItems(a.hubRules, b.hubRules) &&
  sameItems(a.surcharges, b.surcharges) &&
  sameEntries(a.terminals, b.terminals) &&
  sameEntries(a.links, b.links) &&
  sameEntries(a.services, b.services) &&
  sameEntries(a.emissionFactors, b.emissionFactors) &&
  sameEntries(a.zones, b.zones) &&
  sameEntries(a.tariffs, b.tariffs, sameLines);

const same = (a: unknown, b: unknown): boolean => a === b;

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

/** In the same order, which the positions in a graph follow. */
function sameEntries<Value>(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
  sameValue: (a: Value, b: Value) => boolean = same,
): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (other === undefined || other[0] !== key || !sameValue(value, other[1])) return false;
  }
  return true;
}

function sameLines(a: readonly TariffItem[], b: readonly TariffItem[]): boolean {
  if (a === b) return true;
  const [lines, others] = [tariffLines(a), tariffLines(b)];
  return (
    lines.length === others.length &&
    lines.every(({ charge, basis }, index) => {
      const other = others[index];
      return other?.charge === charge && other.basis === basis;
    })
  );
}
