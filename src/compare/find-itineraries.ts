import type { Enquiry } from '../contract/enquiry.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { type ReadEnquiry, readEnquiry } from '../enquiry/read-enquiry.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { carries } from '../network/equipment-class.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { mostPromising } from '../routing/most-promising.ts';
import { type SearchOutcome, searchItineraries } from '../routing/search-itineraries.ts';
import type { SearchQuery, Slack } from '../routing/search-query.ts';
import { createRateBook, type RateBook } from '../tariff/rate-book.ts';
import { formatInstant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { AvoidedRides } from './avoided-rides.ts';
import { refusalOf } from './eligibility.ts';
import { isAnyEndless } from './endless-closures.ts';
import { allowedArcs, type Exclusion, exclusionsOf, NO_REFUSALS, type Refusals } from './exclusions.ts';
import type { PreparedNetwork } from './prepared-network.ts';
import type { Refusal } from './refusal.ts';
import { type SearchInputs, searchInputs } from './search-inputs.ts';
import { allRefused, whyNoRoute } from './why-no-route.ts';

/** What an enquiry leads to before anything is billed or simulated. */
export interface FoundItineraries {
  readonly read: ReadEnquiry;
  readonly rates: RateBook;
  /** The front first, then what is nearly as good. */
  readonly itineraries: readonly Itinerary[];
  /** Those of them that are billed and simulated. */
  readonly promising: readonly Itinerary[];
  readonly excluded: readonly Exclusion[];
}

/** How far behind the front a route may be and still be worth naming as the one that lost. */
export const SLACK: Slack = { minutes: 2880, moneyShare: 0.15, co2eShare: 0.15 };

/** Itineraries billed and simulated. */
export const ASSESSED_AT_MOST = 48;

/** The network priced for an enquiry, ready to be searched. */
export interface PricedEnquiry {
  readonly read: ReadEnquiry;
  readonly rates: RateBook;
  readonly inputs: SearchInputs;
  readonly refusals: Refusals;
}

export function priceEnquiry(network: Network, graph: CompiledGraph, read: ReadEnquiry): PricedEnquiry {
  const { consignment } = read;
  const rates = createRateBook(network, consignment);
  return {
    read,
    rates,
    inputs: searchInputs(network, graph, consignment, rates),
    refusals: refusalsOf(network, read),
  };
}

/** The search query of a priced enquiry over the arcs allowed. */
export function queryOf(
  { read: { consignment, maxLegs }, inputs }: PricedEnquiry,
  arcAllowed: Uint8Array,
  slack: Slack | null,
  shouldStop: () => boolean,
): SearchQuery {
  const { origins, destinations, ready } = consignment;
  return { ...inputs, arcAllowed, slack, origins, destinations, ready, maxLegs, shouldStop };
}

/** Reads an enquiry, prices the network for it and searches. Fails with every issue of the input at once. */
export async function findItineraries(
  network: Network,
  prepared: PreparedNetwork,
  enquiry: Enquiry,
  control: ComparisonControl,
): Promise<Result<FoundItineraries>> {
  const read = readEnquiry(network, enquiry);
  if (!read.ok) return read;
  control.onProgress({ stage: 'price', done: 0, total: 1 });
  const { load } = read.value.consignment.equipment;
  const graph = prepared.graphOf(load);
  const priced = priceEnquiry(network, graph, read.value);
  const { rates, refusals } = priced;
  await control.yieldNow();

  control.onProgress({ stage: 'search', done: 0, total: 2 });
  const search = (arcAllowed: Uint8Array, slack: Slack | null, own: Partial<SearchQuery> = {}) =>
    searchItineraries(network, graph, {
      ...queryOf(priced, arcAllowed, slack, control.shouldStop),
      ...own,
    });
  const found = search(allowedArcs(network, graph, refusals), SLACK);
  await control.yieldNow();
  control.onProgress({ stage: 'search', done: 1, total: 2 });
  const ifOpen = refusals.closures === null ? {} : { arcEvents: null };
  const ifAllowed = search(allowedArcs(network, graph, NO_REFUSALS), null, ifOpen);
  const excluded = exclusionsOf(
    ifAllowed.front.map(({ itinerary }) => itinerary),
    refusals,
  );
  const itineraries = inOrder(found);
  const promising = promisingOf(found);
  const infeasible = whyInfeasible(graph, itineraries, read.value, excluded);
  if (infeasible) return failure([...read.issues, infeasible]);
  return success({ read: read.value, rates, itineraries, promising, excluded }, read.issues);
}

/** The front first, then what is nearly as good. */
const inOrder = ({ front, near }: SearchOutcome): readonly Itinerary[] =>
  [...front, ...near].map(({ itinerary }) => itinerary);

/** Those of an outcome that are billed and simulated, in its order. */
export const promisingOf = ({ front, near }: SearchOutcome): readonly Itinerary[] =>
  mostPromising([...front, ...near], ({ criteria }) => criteria, ASSESSED_AT_MOST).map(
    ({ itinerary }) => itinerary,
  );

/** What stands against rides for what an enquiry asks to have carried. */
export function refusalsOf(
  network: Network,
  { consignment, avoidance }: Pick<ReadEnquiry, 'consignment' | 'avoidance'>,
): Refusals {
  const services = new Map<string, Refusal>();
  for (const service of network.services.values()) {
    if (!carries(service.equipment, consignment.equipment.load)) continue;
    const refusal = refusalOf(network, service, consignment);
    if (refusal) services.set(service.id, refusal);
  }
  const events = stepEventsOf(network, consignment);
  return {
    services,
    avoided: AvoidedRides.of(network, avoidance),
    closures: isAnyEndless(events) ? events : null,
  };
}

function whyInfeasible(
  graph: CompiledGraph,
  itineraries: readonly Itinerary[],
  read: ReadEnquiry,
  excluded: readonly Exclusion[],
): Issue | null {
  const { deadline } = read.consignment;
  if (itineraries.length === 0) {
    const [first] = excluded;
    return first ? allRefused(first, excluded.length) : whyNoRoute(graph, read);
  }
  const earliest = itineraries.reduce((best, next) => (next.arrival < best.arrival ? next : best));
  if (deadline === null || earliest.arrival <= deadline) return null;
  const e = formatInstant(earliest.arrival);
  return refuse('E11', 'deadline', { d: formatInstant(deadline), e, fix: e.slice(0, 16) });
}
