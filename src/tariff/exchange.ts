import { groupBy } from '../network/group-by.ts';
import type { ExchangeRate, Network } from '../network/network.ts';
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

type ByCurrency = ReadonlyMap<Currency, readonly ExchangeRate[]>;

/** Every price of a network asks again for the rates of its currency. */
const ratesOf = new WeakMap<Network['exchangeRates'], ByCurrency>();

/** The rate last set on or before `date`, else the first set after it; null where the currency has none (E10). */
export function conversionOn(network: Network, currency: Currency, date: BeijingDate): Conversion | null {
  if (currency === 'CNY') return { cny: '1', status: 'official', date: null };
  const rates = datedRates(network.exchangeRates).get(currency) ?? [];
  return rates.findLast((rate) => rate.date <= date) ?? rates[0] ?? null;
}

/** The rates of each currency, earliest first. */
function datedRates(rates: Network['exchangeRates']): ByCurrency {
  const known = ratesOf.get(rates);
  if (known) return known;
  const earliestFirst = rates.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byCurrency = groupBy(earliestFirst, (rate) => rate.currency);
  ratesOf.set(rates, byCurrency);
  return byCurrency;
}
