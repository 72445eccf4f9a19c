import { type Consignment, cargoTonnes, emittingTeu } from '../consignment/consignment.ts';
import { arcEmissionsKg } from '../graph/arc-emissions.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { priceArcs } from '../graph/price-arcs.ts';
import { LONGEST_JOURNEY_DAYS } from '../network/clock/clock-span.ts';
import { PACKINGS } from '../network/conditions/tariff-condition.ts';
import { type StepEvents, stepEventsOf } from '../network/events/step-events.ts';
import type { StepWindow } from '../network/events/step-window.ts';
import type { Network } from '../network/network.ts';
import type { ArcExpectation } from '../routing/search-query.ts';
import { arcExpectation } from '../simulation/arc-expectation.ts';
import { type Due, isDuePacked } from '../tariff/due.ts';
import { eventCharges } from '../tariff/event-charges.ts';
import { withEventPrices } from '../tariff/event-prices.ts';
import { priceDates } from '../tariff/price-dates.ts';
import { tariffLines } from '../tariff/quantity.ts';
import type { RateBook } from '../tariff/rate-book.ts';
import { startOfDay } from '../units/calendar-day.ts';
import { daysToMinutes } from '../units/duration.ts';
import { type BeijingDate, instant } from '../units/instant.ts';
import { present } from '../units/present.ts';
import { type ArcEvents, arcEventsOf } from './arc-events.ts';

/** What every search of one comparison shares: prices by date segment and emissions of each arc. */
export interface SearchInputs {
  readonly segmentStarts: Int32Array;
  readonly arcMoney: readonly Float64Array[];
  readonly arcIncomplete: Uint8Array;
  readonly arcCo2e: Float64Array;
  readonly expectation: ArcExpectation;
  readonly storageCnyPerDay: readonly Float64Array[];
  readonly arcEvents: readonly (readonly StepWindow[])[] | null;
}

const FROM_EVER = -0x80000000;

export function searchInputs(
  network: Network,
  graph: CompiledGraph,
  consignment: Consignment,
  rates: RateBook,
): SearchInputs {
  const events = stepEventsOf(network, consignment);
  return {
    ...pricesBetween(network, graph, consignment, rates, datesOf(network, consignment)),
    arcCo2e: arcEmissionsKg(graph, cargoTonnes(consignment), emittingTeu(consignment)),
    expectation: arcExpectation(network, graph),
    arcEvents: arcEventsOf(network, graph, events)?.windows ?? null,
  };
}

/** What a search pays: the prices of every arc and of storage, by date segment. */
export type SegmentPrices = Pick<
  SearchInputs,
  'segmentStarts' | 'arcMoney' | 'arcIncomplete' | 'storageCnyPerDay'
>;

/** Events that a journey may be billed for, with the rides on which. */
export interface BilledEvents {
  readonly events: StepEvents;
  readonly surcharged: ArcEvents['surcharged'];
}

export function billedEventsOf(
  network: Network,
  graph: CompiledGraph,
  consignment: Consignment,
): BilledEvents {
  const events = stepEventsOf(network, consignment);
  return { events, surcharged: arcEventsOf(network, graph, events)?.surcharged ?? [] };
}

/**
 * Prices that hold from each of these days, the first from ever.
 *
 * @param billed of a network with the same events and the same arcs
 */
export function pricesBetween(
  network: Network,
  graph: CompiledGraph,
  consignment: Consignment,
  rates: RateBook,
  dates: readonly BeijingDate[],
  { events, surcharged }: BilledEvents = billedEventsOf(network, graph, consignment),
): SegmentPrices {
  const isDueBoxed: Due = ({ tariff }) => isDuePacked(network, tariff, 'boxed');
  const arcIncomplete = new Uint8Array(graph.arcCount);
  const arcMoney = dates.map((date) => {
    const { money, incomplete } = priceArcs(graph, ...rateVector(graph, rates, date, isDueBoxed));
    incomplete.forEach((flag, arc) => {
      if (flag === 1) arcIncomplete[arc] = 1;
    });
    return money;
  });
  for (const [segment, date] of dates.entries()) {
    const money = present(arcMoney[segment]);
    for (const { arc, ride } of surcharged) {
      for (const line of eventCharges(network, events, ride, date, consignment))
        money[arc] = present(money[arc]) + rates.cnyPerUnit(line, date);
    }
  }
  return {
    segmentStarts: Int32Array.from(dates, (date, index) => (index === 0 ? FROM_EVER : startOfDay(date))),
    arcMoney,
    arcIncomplete,
    storageCnyPerDay: dates.map((date) => storageVector(network, graph, rates, date)),
  };
}

/** Days between which every amount is the same: one where all prices are those of one day. */
function datesOf(network: Network, { ready, pricesOn, eventEdits }: Consignment): readonly BeijingDate[] {
  if (pricesOn !== null) return [pricesOn];
  return priceDates(
    withEventPrices(network, eventEdits),
    ready,
    instant(ready + daysToMinutes(LONGEST_JOURNEY_DAYS)),
  );
}

/**
 * CNY of each arc by date segment as far as it is due however goods are packed. The search takes them to stay in their
 * box, which those that fly leave: a way by air may be billed less than its arcs come to, but never less than these.
 */
export const leastArcMoney = (
  network: Network,
  graph: CompiledGraph,
  consignment: Consignment,
  rates: RateBook,
): readonly Float64Array[] =>
  datesOf(network, consignment).map((date) => {
    const isDueAnyway: Due = ({ tariff }) =>
      PACKINGS.every((packing) => isDuePacked(network, tariff, packing));
    return priceArcs(graph, ...rateVector(graph, rates, date, isDueAnyway)).money;
  });

/** Rates of the charge classes, 0 for tariffs that do not count, and which of them are missing. */
function rateVector(
  graph: CompiledGraph,
  rates: RateBook,
  date: BeijingDate,
  counts: Due,
): [Float64Array, Uint8Array] {
  const { classes } = graph.keys;
  const vector = new Float64Array(classes.length);
  const missing = new Uint8Array(classes.length);
  classes.forEach((line, index) => {
    const rate = counts(line) ? rates.cnyPerUnit(line, date) : 0;
    vector[index] = rate;
    if (Number.isNaN(rate)) missing[index] = 1;
  });
  return [vector, missing];
}

/** CNY a day of each storage tariff; NaN when unknown. */
function storageVector(
  network: Network,
  graph: CompiledGraph,
  rates: RateBook,
  date: BeijingDate,
): Float64Array {
  return Float64Array.from(graph.keys.storageTariffs, (tariff) =>
    tariffLines(network.tariffs.get(tariff) ?? []).reduce(
      (sum, { charge, basis }) =>
        sum + rates.cnyPerUnit({ tariff, charge, basis, mode: null, perUnit: 1 }, date),
      0,
    ),
  );
}
