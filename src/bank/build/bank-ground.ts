import type { Consignment } from '../../consignment/consignment.ts';
import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import { LONGEST_JOURNEY_DAYS } from '../../network/clock/clock-span.ts';
import type { Load } from '../../network/equipment-class.ts';
import type { Network } from '../../network/network.ts';
import { withEventPrices } from '../../tariff/event-prices.ts';
import { priceDates } from '../../tariff/price-dates.ts';
import { daysToMinutes } from '../../units/duration.ts';
import { type BeijingDate, beijingDate, type Instant, instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import type { PricedClass } from '../prices/priced-class.ts';
import type { RateBox } from '../prices/rate-box.ts';
import type { BankPlan } from './bank-plan.ts';

/** What a bank is built on. */
export interface BankGround {
  readonly network: Network;
  readonly graphOf: (load: Load) => CompiledGraph;
  readonly plan: BankPlan;
  /** Days from which prices hold; see {@link bankDates}. */
  readonly dates: readonly BeijingDate[];
  /** The box as it bears on a class of the plan: the same parameters in number, order and range for every class. */
  readonly boxOf: (priced: PricedClass, goods: number) => RateBox;
}

/**
 * The days from which prices hold for whatever sets out in some slots: those on which amounts change, as enquiries
 * suppose them, and days of one's own on which measures do.
 */
export function bankDates(
  network: Network,
  slots: readonly Instant[],
  { pricesOn, eventEdits }: Pick<Consignment, 'pricesOn' | 'eventEdits'>,
  own: readonly BeijingDate[] = [],
): readonly BeijingDate[] {
  const first = present(slots[0]);
  const last = instant(present(slots.at(-1)) + daysToMinutes(LONGEST_JOURNEY_DAYS));
  const [firstDay, lastDay] = [beijingDate(first), beijingDate(last)];
  const ofPrices =
    pricesOn === null ? priceDates(withEventPrices(network, eventEdits), first, last) : [firstDay];
  const within = own.filter((day) => day > firstDay && day <= lastDay);
  return [...new Set([...ofPrices, ...within])].sort();
}
