import type { Network } from '../network/network.ts';
import { dayAfter } from '../units/calendar-day.ts';
import { type BeijingDate, beijingDate, type Instant } from '../units/instant.ts';
import type { Dated } from './dated.ts';

/**
 * The days on which any price may change between `from` and `to`, the first day included: within two
 * neighbouring dates every rate is constant.
 */
export function priceDates(network: Network, from: Instant, to: Instant): readonly BeijingDate[] {
  const first = beijingDate(from);
  const last = beijingDate(to);
  const dates = new Set<BeijingDate>([first]);
  const note = (date: BeijingDate | null): void => {
    if (date !== null && date > first && date <= last) dates.add(date);
  };
  const noteSpan = (entry: Dated): void => {
    note(entry.validFrom);
    note(entry.validTo && dayAfter(entry.validTo));
  };
  for (const items of network.tariffs.values()) items.forEach(noteSpan);
  for (const values of network.parameters.values()) values.forEach(noteSpan);
  for (const rate of network.exchangeRates) note(rate.date);
  return [...dates].sort();
}
