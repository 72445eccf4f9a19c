import type { Network } from '../network/network.ts';
import type { PriceSeries } from '../network/price-series.ts';
import { addDays } from '../units/calendar-day.ts';
import { type BeijingDate, beijingDate, type Instant } from '../units/instant.ts';
import { present } from '../units/present.ts';
import type { Dated } from './dated.ts';
import { coursesOf } from './exchange.ts';
import { heldSteps } from './held-spread.ts';
import { weekOf } from './price-week.ts';

/** Days on which prices change, ascending. */
interface PriceChanges {
  /** Of amounts, their range or how they are known: between two neighbours every rate is the same. */
  readonly rates: readonly BeijingDate[];
  /** Of amounts alone. */
  readonly amounts: readonly BeijingDate[];
}

/** A network never changes, so the days on which its prices do are gathered once. */
const gathered = new WeakMap<Network, PriceChanges>();

/** The days on which any rate of a network may change, ascending: between two neighbours every rate is constant. */
export const priceChanges = (network: Network): readonly BeijingDate[] => changesOf(network).rates;

function changesOf(network: Network): PriceChanges {
  const known = gathered.get(network);
  if (known) return known;
  const changes = gatherChanges(network);
  gathered.set(network, changes);
  return changes;
}

function gatherChanges(network: Network): PriceChanges {
  const amounts = new Set<BeijingDate>();
  const ranges = new Set<BeijingDate>();
  const noteSpan = ({ validFrom, validTo }: Dated): void => {
    if (validFrom !== null) amounts.add(validFrom);
    if (validTo !== null) amounts.add(addDays(validTo, 1));
  };
  for (const items of network.tariffs.values()) items.forEach(noteSpan);
  for (const values of network.parameters.values()) values.forEach(noteSpan);
  for (const rate of network.exchangeRates) amounts.add(rate.date);
  for (const { rates, series } of coursesOf(network.exchangeRates).values()) {
    if (rates.length > 1) for (const day of heldSteps(series)) ranges.add(day);
  }
  for (const series of followed(network)) {
    for (const week of weeksOf(series)) amounts.add(week);
    for (const day of heldSteps(series)) ranges.add(day);
  }
  return { amounts: [...amounts].sort(), rates: [...new Set([...amounts, ...ranges])].sort() };
}

/** Series that a price moves with. */
function followed({ tariffs, priceSeries }: Network): ReadonlySet<PriceSeries> {
  const found = new Set<PriceSeries>();
  for (const items of tariffs.values()) {
    for (const { course } of items) {
      const series = course.kind === 'follows' ? priceSeries.get(course.series) : undefined;
      if (series) found.add(series);
    }
  }
  return found;
}

/** The Mondays from the first level of a series to the one after its last. */
function weeksOf({ levels }: PriceSeries): readonly BeijingDate[] {
  const last = weekOf(addDays(present(levels.at(-1)).date, 7));
  const weeks: BeijingDate[] = [];
  for (let week = weekOf(present(levels[0]).date); week <= last; week = addDays(week, 7)) weeks.push(week);
  return weeks;
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

/** The days on which any amount may change between `from` and `to`, the first day included. */
export function priceDates(network: Network, from: Instant, to: Instant): readonly BeijingDate[] {
  const { amounts } = changesOf(network);
  const [first, last] = [beijingDate(from), beijingDate(to)];
  return [first, ...amounts.slice(pricePeriodOn(amounts, first), pricePeriodOn(amounts, last))];
}
