import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { BeijingDate } from '../units/instant.ts';
import { consignmentFactor } from './billed-quantity.ts';
import type { QuantityLine } from './quantity.ts';
import { type Rate, resolveRate } from './rate.ts';

/** Prices for one consignment, each resolved once for a class of charge and a day. */
export interface RateBook {
  /** What the ledger bills by. */
  rateOn(line: QuantityLine, date: BeijingDate): Rate;
  /**
   * CNY for one `perUnit` of the line, the consignment's boxes or kilograms already in; NaN when unknown.
   * A minimum counts where `perUnit` is always 1, so that the search sees the billed amount.
   */
  cnyPerUnit(line: QuantityLine, date: BeijingDate): number;
}

export function createRateBook(network: Network, consignment: Consignment): RateBook {
  const rates = new Map<string, Rate>();
  const rateOn = (line: QuantityLine, date: BeijingDate): Rate => {
    const key = `${line.tariff}|${line.charge}|${line.basis}|${line.mode ?? ''}|${date}`;
    const known = rates.get(key);
    if (known) return known;
    const rate = resolveRate(network, line, consignment, date);
    rates.set(key, rate);
    return rate;
  };
  const cnyPerUnit = (line: QuantityLine, date: BeijingDate): number => {
    const rate = rateOn(line, date);
    if (rate.unitPrice === null) return Number.NaN;
    const amount = Number(rate.unitPrice) * consignmentFactor(line.basis, consignment);
    const billed =
      line.perUnit === 1 && rate.minimum !== null ? Math.max(amount, Number(rate.minimum)) : amount;
    return billed * Number(rate.exchangeRate);
  };
  return { rateOn, cnyPerUnit };
}
