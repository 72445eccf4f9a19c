import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';
import { ItineraryBuilder } from './build-itinerary.ts';
import type { Itinerary } from './itinerary.ts';
import type { LabelStore } from './label-store.ts';
import { mostPromising } from './most-promising.ts';
import { type Criteria, dominates, paretoFront, type Shortcoming, shortcomings } from './pareto.ts';
import { ParetoSearch } from './pareto-search.ts';
import type { SearchQuery, SearchStart } from './search-query.ts';

/** An itinerary with what the search compared it by. */
export interface FoundItinerary {
  readonly itinerary: Itinerary;
  readonly criteria: Criteria;
}

/** One that loses to a member of the front, with the member it loses to and where it falls behind. */
export interface DominatedItinerary extends FoundItinerary {
  readonly by: FoundItinerary;
  readonly shortcomings: readonly Shortcoming[];
}

export interface SearchOutcome {
  /** No member is worse than another in every criterion; earliest arrival first. */
  readonly front: readonly FoundItinerary[];
  /** Kept by the query's slack alone; empty without one. */
  readonly near: readonly DominatedItinerary[];
  readonly stats: { readonly labels: number; readonly pops: number };
  /** Whether the search was stopped: then it holds what had been found, and may lack the best. */
  readonly cancelled: boolean;
}

/**
 * Itineraries from any origin to any destination of the query. With slack, an itinerary that is not on the front
 * is kept unless at some point of its way another is nowhere worse and better by more than the slack somewhere.
 */
export const searchItineraries = (
  network: Network,
  graph: CompiledGraph,
  query: SearchQuery,
): SearchOutcome => searchFrom(network, graph, query)(query.destinations);

/** Searches from one start for whichever destinations are asked for: what they have in common is worked out once. */
export function searchFrom(
  network: Network,
  graph: CompiledGraph,
  start: SearchStart,
): (destinations: readonly TerminalId[]) => SearchOutcome {
  const builder = new ItineraryBuilder(network, graph);
  const search = new ParetoSearch(graph, start);
  const { labels } = search;
  return (destinations) => {
    const { found: ends, queued, pops, cancelled } = search.to(destinations);
    const found = ends.map((label) => ({
      itinerary: builder.build(labels, label),
      criteria: criteriaOf(labels, label),
    }));
    const front = paretoFront(found, (item) => item.criteria);
    return {
      front,
      near: found.flatMap((item) => (front.includes(item) ? [] : dominatedBy(front, item))),
      stats: { labels: queued, pops },
      cancelled,
    };
  };
}

/** Of the labels found those most worth going on with, in the order of an outcome. */
export const promisingLabels = (
  labels: LabelStore,
  found: readonly number[],
  most: number,
): readonly number[] => mostPromising(found, (label) => criteriaOf(labels, label), most);

const criteriaOf = (labels: LabelStore, label: number): Criteria => ({
  arrival: present(labels.time[label]),
  money: present(labels.money[label]),
  co2e: present(labels.grams[label]),
  expected: present(labels.expected[label]),
  variance: present(labels.variance[label]),
  incomplete: labels.incomplete[label] === 1,
});

/** Names the first member of the front that is nowhere worse; an equal of a member loses nowhere and says so. */
function dominatedBy(front: readonly FoundItinerary[], item: FoundItinerary): DominatedItinerary[] {
  const by =
    front.find((member) => dominates(member.criteria, item.criteria)) ??
    front.find((member) => shortcomings(item.criteria, member.criteria).length === 0);
  return by ? [{ ...item, by, shortcomings: shortcomings(item.criteria, by.criteria) }] : [];
}
