import type { ContractRate } from '../contract-rate.ts';

/** A rate that holds for the same goods on some of the days of an earlier one. */
export interface Overlap {
  readonly rate: ContractRate;
  readonly earlier: ContractRate;
}

/** The rates of which nobody could say which counts, each with the first that it overlaps. */
export function findOverlaps(rates: readonly ContractRate[]): readonly Overlap[] {
  const byGoods = new Map<string, ContractRate[]>();
  return rates.flatMap((rate) => {
    const key = goodsOf(rate);
    const before = byGoods.get(key) ?? [];
    byGoods.set(key, before);
    const earlier = before.find((other) => overlaps(rate, other));
    if (earlier === undefined) before.push(rate);
    return earlier === undefined ? [] : [{ rate, earlier }];
  });
}

const goodsOf = ({ from, to, mode, carrier, equipment, basis, via }: ContractRate): string =>
  JSON.stringify([from, to, mode, carrier.toLowerCase(), equipment, basis, via]);

const overlaps = (a: ContractRate, b: ContractRate): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? LATEST) &&
  (b.validFrom ?? '') <= (a.validTo ?? LATEST) &&
  a.leastUnits <= (b.mostUnits ?? Number.POSITIVE_INFINITY) &&
  b.leastUnits <= (a.mostUnits ?? Number.POSITIVE_INFINITY);

const LATEST = '9999-12-31';
