import type { Network } from '../network/network.ts';
import type { PriceSeries, SeriesId } from '../network/price-series.ts';
import type { Status } from '../network/provenance.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import type { BeijingDate } from '../units/instant.ts';
import { factorText } from './factor-text.ts';
import { heldSpread } from './held-spread.ts';
import { type HeldPoint, heldPoint, levelOn } from './level-on.ts';
import { weekOf } from './price-week.ts';
import { lowered, weakest } from './status.ts';

/** How a price has moved with its series from the day of its own figure to another. Factors are decimal text. */
export interface PriceMove {
  readonly series: SeriesId;
  readonly pricedOn: BeijingDate;
  /** Level on the day over level on the day of the figure, to six places. */
  readonly factor: string;
  readonly low: string;
  readonly high: string;
  /** How the price is known at the best. */
  readonly status: Status;
  /** The level that stands for the day, which lies outside of the series; null inside. */
  readonly held: HeldPoint | null;
  /** Whether either day lies outside: the row itself is then known a grade less as well. */
  readonly isUncertain: boolean;
}

/** A price that stays as it is. Null also where a series is not in the network. */
export function priceMove(network: Network, { course }: TariffItem, date: BeijingDate): PriceMove | null {
  if (course.kind === 'flat') return null;
  const series = network.priceSeries.get(course.series);
  if (!series) return null;
  const week = weekOf(date);
  const known = moves.get(series) ?? new Map<string, PriceMove>();
  moves.set(series, known);
  const key = `${course.pricedOn} ${week}`;
  const move = known.get(key) ?? moveBetween(series, course.pricedOn, week);
  known.set(key, move);
  return move;
}

const moves = new WeakMap<PriceSeries, Map<string, PriceMove>>();

function moveBetween(series: PriceSeries, pricedOn: BeijingDate, date: BeijingDate): PriceMove {
  const [own, then] = [levelOn(series, pricedOn), levelOn(series, date)];
  const factor = then.value / own.value;
  const known = weakest(own.status, then.status);
  const [ownSpread, thenSpread] = [heldSpread(series, own.held), heldSpread(series, then.held)];
  const isUncertain = own.held !== null || then.held !== null;
  return {
    series: series.id,
    pricedOn,
    factor: factorText(factor),
    low: factorText((factor * thenSpread.low) / ownSpread.high),
    high: factorText((factor * thenSpread.high) / ownSpread.low),
    status: isUncertain ? lowered(known) : known,
    held: heldPoint(then.held),
    isUncertain,
  };
}
