import type { Network } from '../network/network.ts';
import { dayAfter } from '../units/calendar-day.ts';
import { type BeijingDate, beijingDate, type Instant } from '../units/instant.ts';
import type { Dated } from './dated.ts';

/** A network never changes, so the days on which its prices do are gathered once. */
const gathered = new WeakMap<Network, readonly BeijingDate[]>();

/** The days on which any price of a network may change, ascending: between two neighbours every rate is constant. */
export function priceChanges(network: Network): readonly BeijingDate[] {
  const known = gathered.get(network);
  if (known) return known;
  const changes = gatherChanges(network);
  gathered.set(network, changes);
  return changes;
}

function gatherChanges(network: Network): readonly BeijingDate[] {
  const dates = new Set<BeijingDate>();
  const noteSpan = ({ validFrom, validTo }: Dated): void => {
    if (validFrom !== null) dates.add(validFrom);
    if (validTo !== null) dates.add(dayAfter(validTo));
  };
  for (const items of network.tariffs.values()) items.forEach(noteSpan);
  for (const values of network.parameters.values()) values.forEach(noteSpan);
  for (const rate of network.exchangeRates) dates.add(rate.date);
  return [...dates].sort();
}

/** The period of constant prices that a day lies in: how many of the changes are past, that of the day included. */
export function pricePeriodOn(changes: readonly BeijingDate[], date: BeijingDate): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change !== undefined && change <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days on which any price may change between `from` and `to`, the first day included. */
export function priceDates(network: Network, from: Instant, to: Instant): readonly BeijingDate[] {
  const changes = priceChanges(network);
  const [first, last] = [beijingDate(from), beijingDate(to)];
  return [first, ...changes.slice(pricePeriodOn(changes, first), pricePeriodOn(changes, last))];
}
