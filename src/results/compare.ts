import type { Enquiry } from '../engine/contract.ts';
import type { ComparisonControl } from '../engine/engine-api.ts';
import { compileGraph } from '../graph/compile-graph.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { searchItineraries } from '../routing/search-itineraries.ts';
import type { Slack } from '../routing/search-query.ts';
import { createDraws } from '../simulation/draws.ts';
import type { CatchDeparture } from '../simulation/simulate-itinerary.ts';
import { createRateBook } from '../tariff/rate-book.ts';
import { formatInstant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import type { Answer } from './answer-schema.ts';
import { type Assessment, type AssessmentContext, assessItinerary } from './assess.ts';
import { departuresOf } from './catch-departure.ts';
import { type Refusal, readAvoidance, refusalOf } from './eligibility.ts';
import { refuse } from './enquiry-issue.ts';
import { allowedArcs, describeExclusions, type Refusals } from './exclusions.ts';
import { type ReadEnquiry, readEnquiry } from './read-enquiry.ts';
import { searchInputs } from './search-inputs.ts';
import { DRAWS, SEED } from './seed.ts';
import { writeAnswer } from './write-answer.ts';

/** What a network needs once before it can be compared on. */
export interface PreparedNetwork {
  readonly graph: CompiledGraph;
  readonly catchDeparture: CatchDeparture;
}

export const prepareNetwork = (network: Network): PreparedNetwork => ({
  graph: compileGraph(network),
  catchDeparture: departuresOf(network),
});

/** How far behind the front a route may be and still be worth naming as the one that lost. */
const SLACK: Slack = { minutes: 2880, moneyShare: 0.15, co2eShare: 0.15 };
const ASSESSED_AT_MOST = 48;
const ASSESSED_BETWEEN_YIELDS = 4;

/**
 * Answers an enquiry: reads it, prices the network for it, searches, bills and simulates what was found, and sorts
 * it. Fails with every issue of the input at once, or with why nothing can be carried.
 */
export async function compareEnquiry(
  network: Network,
  prepared: PreparedNetwork,
  enquiry: Enquiry,
  control: ComparisonControl,
): Promise<Result<Answer>> {
  const read = readEnquiry(network, enquiry);
  if (!read.ok) return read;
  const { consignment } = read.value;
  control.onProgress({ stage: 'price', done: 0, total: 1 });
  const rates = createRateBook(network, consignment);
  const inputs = searchInputs(network, prepared.graph, consignment, rates);
  const refusals = refusalsOf(network, read.value);
  await control.yieldNow();

  control.onProgress({ stage: 'search', done: 0, total: 2 });
  const search = (arcAllowed: Uint8Array, slack: Slack | null) =>
    searchItineraries(network, prepared.graph, {
      ...inputs,
      arcAllowed,
      slack,
      origins: consignment.origins,
      destinations: consignment.destinations,
      ready: consignment.ready,
      maxLegs: read.value.maxLegs,
      shouldStop: control.shouldStop,
    });
  const found = search(allowedArcs(prepared.graph, refusals), SLACK);
  await control.yieldNow();
  control.onProgress({ stage: 'search', done: 1, total: 2 });
  const ifAllowed = search(allowedArcs(prepared.graph, boxlessRefusals(network, refusals)), null);
  const excluded = describeExclusions(
    network,
    ifAllowed.front.map(({ itinerary }) => itinerary),
    refusals,
  );
  const itineraries = [...found.front, ...found.near]
    .map(({ itinerary }) => itinerary)
    .slice(0, ASSESSED_AT_MOST);
  const hopeless = whyHopeless(itineraries, read.value, excluded);
  if (hopeless) return failure([...read.issues, hopeless]);

  const draws = createDraws(SEED, DRAWS);
  const context: AssessmentContext = {
    network,
    consignment,
    rates,
    draws,
    catchDeparture: prepared.catchDeparture,
  };
  const assessments: Assessment[] = [];
  for (const [index, itinerary] of itineraries.entries()) {
    if (index % ASSESSED_BETWEEN_YIELDS === 0) {
      control.onProgress({ stage: 'simulate', done: index, total: itineraries.length });
      await control.yieldNow();
      if (control.shouldStop()) break;
    }
    assessments.push(assessItinerary(context, itinerary));
  }
  control.onProgress({ stage: 'describe', done: 0, total: 1 });
  return success(writeAnswer(context, read.value, assessments, excluded, read.issues), read.issues);
}

function refusalsOf(network: Network, { consignment, avoid }: ReadEnquiry): Refusals {
  const avoidance = readAvoidance(network, avoid);
  const refusals = new Map<string, Refusal>();
  for (const service of network.services.values()) {
    const refusal = refusalOf(network, service, consignment, avoidance);
    if (refusal) refusals.set(service.id, refusal);
  }
  return refusals;
}

/** Of the refusals those that no other box would lift: services for loose cargo alone suggest nothing to a shipper of boxes. */
function boxlessRefusals(network: Network, refusals: Refusals): Refusals {
  const takesBoxes = (id: string): boolean =>
    network.services.get(id)?.equipment.some((boxClass) => boxClass !== 'loose') ?? false;
  return new Map([...refusals].filter(([id]) => !takesBoxes(id)));
}

function whyHopeless(
  itineraries: readonly Itinerary[],
  { consignment: { deadline }, maxLegs }: ReadEnquiry,
  excluded: Answer['excluded'],
): Issue | null {
  if (itineraries.length === 0) {
    const [first] = excluded;
    return first
      ? refuse('E03', 'to', { n: excluded.length, reason: `refused_${first.reason}` })
      : refuse('E27', 'to', { n: maxLegs });
  }
  const earliest = itineraries.reduce((best, next) => (next.arrival < best.arrival ? next : best));
  if (deadline === null || earliest.arrival <= deadline) return null;
  return refuse('E11', 'deadline', { d: formatInstant(deadline), e: formatInstant(earliest.arrival) });
}
