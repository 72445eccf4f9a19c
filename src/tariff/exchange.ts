import type { ExchangeRate, Network } from '../network/network.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';

/** The rate last set on or before `date`, else the first set after it; null where the currency has none (E10). */
export function exchangeRateOn(network: Network, currency: Currency, date: BeijingDate): ExchangeRate | null {
  const rates = network.exchangeRates
    .filter((rate) => rate.currency === currency)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return rates.filter((rate) => rate.date <= date).at(-1) ?? rates[0] ?? null;
}
