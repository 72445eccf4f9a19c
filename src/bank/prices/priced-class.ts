import { allowedArcs } from '../../compare/exclusions.ts';
import { refusalsOf } from '../../compare/find-itineraries.ts';
import { type BilledEvents, billedEventsOf, pricesBetween } from '../../compare/search-inputs.ts';
import type { Consignment } from '../../consignment/consignment.ts';
import { avoidanceOf } from '../../enquiry/avoidance.ts';
import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import type { Network } from '../../network/network.ts';
import { createRateBook, type RateBook } from '../../tariff/rate-book.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { type ArcPrices, flatPrices } from './arc-prices.ts';

/** A class of goods on a network as comparisons price it: what every search of the class shares. */
export interface PricedClass {
  readonly network: Network;
  readonly graph: CompiledGraph;
  /** Stands for all consignments of the class, whatever their places and days. */
  readonly consignment: Consignment;
  readonly rates: RateBook;
  readonly billed: BilledEvents;
  readonly dates: readonly BeijingDate[];
  readonly prices: ArcPrices;
  /** 0 for arcs of services that refuse the goods and for arcs of which a price is unknown. */
  readonly allowed: Uint8Array;
  /** 1 for arcs that are taken at no known price. */
  readonly unpriced: Uint8Array;
}

const NOTHING_AVOIDED = avoidanceOf([]);

/**
 * @param dates days from which prices hold, the first from ever; see {@link pricesBetween}
 * @param rates of the network for the consignment
 * @param billed of a network with the same events and the same arcs
 */
export function priceClass(
  network: Network,
  graph: CompiledGraph,
  consignment: Consignment,
  dates: readonly BeijingDate[],
  rates: RateBook = createRateBook(network, consignment),
  billed: BilledEvents = billedEventsOf(network, graph, consignment),
): PricedClass {
  const prices = pricesBetween(network, graph, consignment, rates, dates, billed);
  const refusals = refusalsOf(network, { consignment, avoidance: NOTHING_AVOIDED });
  const allowed = allowedArcs(network, graph, refusals);
  const unpriced = prices.arcIncomplete.map((flag, arc) => flag & present(allowed[arc]));
  return {
    network,
    graph,
    consignment,
    rates,
    billed,
    dates,
    prices: flatPrices(prices),
    allowed: allowed.map((flag, arc) => (prices.arcIncomplete[arc] === 1 ? 0 : flag)),
    unpriced,
  };
}
