import type { Enquiry } from '../contract/enquiry.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import type { ReadEnquiry } from '../enquiry/read-enquiry.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { type Assessment, type AssessmentContext, assessItinerary, assessmentContext } from './assess.ts';
import { capacityIssues } from './capacity-issues.ts';
import type { Exclusion } from './exclusions.ts';
import { findItineraries } from './find-itineraries.ts';
import type { PreparedNetwork } from './prepared-network.ts';
import { byShelfLife } from './shelf-life.ts';
import { type ShownFront, savingRule, sortAssessed } from './shown-front.ts';

/** An enquiry compared: every itinerary assessed, before any measure and before anything is written down. */
export interface Comparison {
  readonly context: AssessmentContext;
  readonly read: ReadEnquiry;
  /** The front of the search first, then what is nearly as good. */
  readonly assessments: readonly Assessment[];
  /** What of them is listed and what dominated, on billed prices. */
  readonly front: ShownFront;
  readonly excluded: readonly Exclusion[];
}

const ASSESSED_BETWEEN_YIELDS = 4;

/**
 * Compares the routes of an enquiry: reads it, prices the network for it, searches, bills and simulates what was
 * found. Fails with every issue of the input at once, or with why nothing can be carried.
 */
export async function compareEnquiry(
  network: Network,
  prepared: PreparedNetwork,
  enquiry: Enquiry,
  control: ComparisonControl,
): Promise<Result<Comparison>> {
  const found = await findItineraries(network, prepared, enquiry, control);
  if (!found.ok) return found;
  const { read, rates, promising, excluded } = found.value;
  const context = assessmentContext(network, prepared, read.consignment, rates);
  const assessments: Assessment[] = [];
  for (const [index, itinerary] of promising.entries()) {
    if (index % ASSESSED_BETWEEN_YIELDS === 0) {
      control.onProgress({ stage: 'simulate', done: index, total: promising.length });
      await control.yieldNow();
      if (control.shouldStop()) break;
    }
    assessments.push(assessItinerary(context, itinerary));
  }
  const { inTime, spoilt } = byShelfLife(network, read.consignment, assessments);
  if (inTime.length === 0 && spoilt.length > 0) return failure([...found.issues, allSpoilt(spoilt)]);
  const front = sortAssessed(network, inTime, savingRule(read.leastSaving));
  const shown = front.shown.map(({ itinerary }) => itinerary);
  const events = stepEventsOf(network, read.consignment);
  const overfull = capacityIssues(shown, read.consignment, context.catchDeparture, (ride) =>
    events.roomOn(ride),
  );
  return success({ context, read, assessments: inTime, front, excluded: [...excluded, ...spoilt] }, [
    ...found.issues,
    ...overfull,
  ]);
}

/** No route at all is quick enough: by how much the quickest is not. */
function allSpoilt(spoilt: readonly Exclusion[]): Issue {
  const quickest = Math.min(...spoilt.map(({ refusal }) => Number(refusal.values.w)));
  return refuse('E61', 'shelfLifeDays', { n: Number(spoilt[0]?.refusal.values.m), m: quickest });
}
