import type { Network } from '../network/network.ts';
import type { Status } from '../network/provenance.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';

/** CNY for one unit of a currency, and how that is known. */
export interface Conversion {
  readonly cny: string;
  readonly status: Status;
  /** Since when the rate holds; null for the yuan itself. */
  readonly date: BeijingDate | null;
}

/** The rate last set on or before `date`, else the first set after it; null where the currency has none (E10). */
export function conversionOn(network: Network, currency: Currency, date: BeijingDate): Conversion | null {
  if (currency === 'CNY') return { cny: '1', status: 'official', date: null };
  const rates = network.exchangeRates
    .filter((rate) => rate.currency === currency)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return rates.filter((rate) => rate.date <= date).at(-1) ?? rates[0] ?? null;
}
