import type { Enquiry } from '../engine/contract.ts';
import type { ComparisonControl } from '../engine/engine-api.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { searchItineraries } from '../routing/search-itineraries.ts';
import type { Slack } from '../routing/search-query.ts';
import { createRateBook, type RateBook } from '../tariff/rate-book.ts';
import { formatInstant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import type { Answer } from './answer-schema.ts';
import type { PreparedNetwork } from './compare.ts';
import { type Refusal, readAvoidance, refusalOf } from './eligibility.ts';
import { refuse } from './enquiry-issue.ts';
import { allowedArcs, describeExclusions, type Refusals } from './exclusions.ts';
import { type ReadEnquiry, readEnquiry } from './read-enquiry.ts';
import { searchInputs } from './search-inputs.ts';

/** What an enquiry leads to before anything is billed or simulated. */
export interface FoundItineraries {
  readonly read: ReadEnquiry;
  readonly rates: RateBook;
  /** The front first, then what is nearly as good. */
  readonly itineraries: readonly Itinerary[];
  readonly excluded: Answer['excluded'];
}

/** How far behind the front a route may be and still be worth naming as the one that lost. */
const SLACK: Slack = { minutes: 2880, moneyShare: 0.15, co2eShare: 0.15 };

/** Reads an enquiry, prices the network for it and searches. Fails with every issue of the input at once. */
export async function findItineraries(
  network: Network,
  prepared: PreparedNetwork,
  enquiry: Enquiry,
  control: ComparisonControl,
): Promise<Result<FoundItineraries>> {
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
  const itineraries = [...found.front, ...found.near].map(({ itinerary }) => itinerary);
  const hopeless = whyHopeless(itineraries, read.value, excluded);
  if (hopeless) return failure([...read.issues, hopeless]);
  return success({ read: read.value, rates, itineraries, excluded }, read.issues);
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
