import { groupBy } from '../network/group-by.ts';
import type { ExchangeRate, Network } from '../network/network.ts';
import type { PriceSeries } from '../network/price-series.ts';
import type { Status } from '../network/provenance.ts';
import { daysBetween } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';
import { present } from '../units/present.ts';
import { heldSpread, type TextSpread, textSpread } from './held-spread.ts';
import { type HeldPoint, type Hold, heldPoint } from './level-on.ts';
import { weekOf } from './price-week.ts';
import { lowered } from './status.ts';

/** CNY for one unit of a currency, and how that is known. */
export interface Conversion {
  readonly cny: string;
  readonly status: Status;
  /** Since when the rate holds; null for the yuan itself. */
  readonly date: BeijingDate | null;
  /** The rate that stands for the day, which lies before or after all that are known; null else. */
  readonly held: HeldPoint | null;
  /** By what the rate may have moved since, as factors. */
  readonly spread: TextSpread;
}

const NO_SPREAD: TextSpread = { low: '1', high: '1' };
const YUAN: Conversion = { cny: '1', status: 'official', date: null, held: null, spread: NO_SPREAD };

/**
 * The rate last set on or before `date`, else the first set after it; null where the currency has none (E10). Rates
 * step on the days that they were set on. Past the last of several a rate is held: known less well, in a wider range. A
 * currency with one rate alone is taken to be fixed by it.
 */
export function conversionOn(network: Network, currency: Currency, date: BeijingDate): Conversion | null {
  if (currency === 'CNY') return YUAN;
  const course = coursesOf(network.exchangeRates).get(currency);
  if (!course) return null;
  const { rates } = course;
  const rate = rates.findLast((known) => known.date <= date) ?? present(rates[0]);
  const hold = rates.length > 1 ? holdOn(rates, date) : null;
  return {
    cny: rate.cny,
    status: hold === null ? rate.status : lowered(rate.status),
    date: rate.date,
    held: heldPoint(hold),
    spread: hold === null ? NO_SPREAD : textSpread(heldSpread(course.series, hold)),
  };
}

/** As prices are held: by whole weeks, so that ranges step on Mondays. */
function holdOn(rates: readonly ExchangeRate[], date: BeijingDate): Hold | null {
  const [first, last] = [present(rates[0]).date, present(rates.at(-1)).date];
  const week = weekOf(date);
  if (date < first) return { from: first, days: daysBetween(week, first), side: 'before' };
  if (week > last) return { from: last, days: daysBetween(last, week), side: 'after' };
  return null;
}

/** The rates of a currency, earliest first, and the same as a series. */
interface Course {
  readonly rates: readonly ExchangeRate[];
  readonly series: PriceSeries;
}

/** Every price of a network asks again for the rates of its currency. */
const courses = new WeakMap<Network['exchangeRates'], ReadonlyMap<Currency, Course>>();

export function coursesOf(rates: Network['exchangeRates']): ReadonlyMap<Currency, Course> {
  const known = courses.get(rates);
  if (known) return known;
  const earliestFirst = rates.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byCurrency = new Map(
    [...groupBy(earliestFirst, (rate) => rate.currency)].map(([currency, own]): [Currency, Course] => [
      currency,
      { rates: own, series: seriesOf(currency, own) },
    ]),
  );
  courses.set(rates, byCurrency);
  return byCurrency;
}

const seriesOf = (currency: Currency, rates: readonly ExchangeRate[]): PriceSeries => ({
  id: currency,
  names: { zh: currency, en: currency },
  unit: `CNY/${currency}`,
  levels: rates.map(({ cny, ...rate }) => ({ ...rate, value: cny })),
  note: null,
});
