import type { Assessment, AssessmentContext } from '../compare/assess.ts';
import type { AnswerItinerary } from '../contract/answer-schema.ts';
import type { ItineraryPrices } from '../contract/prices.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Step } from '../routing/itinerary.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { bordersOf, chainOf, gatewayOf, isFeeder, mainModeOf, ridesOf, wayOf } from '../routing/way.ts';
import { formatInstant } from '../units/instant.ts';
import { present } from '../units/present.ts';
import { describeLedger } from './describe-charge.ts';
import { describeChecklist } from './describe-checklist.ts';
import { describeCrossings } from './describe-crossings.ts';
import { describeLeg } from './describe-leg.ts';
import { describeTimeline, roundKg } from './describe-timeline.ts';
import { itineraryTimes } from './describe-times.ts';
import { itineraryNames } from './itinerary-names.ts';

/** What an answer says of one itinerary whatever measures are in force, except its letter. */
export function describeItinerary(
  context: AssessmentContext,
  assessment: Assessment,
): Omit<AnswerItinerary, 'letter' | 'detail' | keyof ItineraryPrices> {
  const { network, consignment } = context;
  const { itinerary, spread, rows } = assessment;
  const rides = ridesOf(itinerary);
  const way = wayOf(itinerary);
  const gateway = gatewayOf(network, way);
  const isFeederStep = (step: Step): boolean => step.kind === 'ride' && isFeeder(network, step);
  const rideCo2e = itinerary.steps.flatMap((step, index) =>
    step.kind === 'ride' ? [roundKg(present(assessment.stepCo2e[index]).value)] : [],
  );
  return {
    id: itineraryId(itinerary),
    names: itineraryNames(network, itinerary, gateway),
    grade: assessment.grade,
    gradeShares: { ...assessment.gradeShares },
    complete: assessment.complete,
    missing: rows
      .filter(({ charge }) => charge.amount === null)
      .map(({ charge }) => ({ code: charge.code, place: charge.place, toPlace: charge.toPlace })),
    gateway,
    mainMode: mainModeOf(network, itinerary),
    modes: [...chainOf(rides)],
    p50Minutes: spread.p50Minutes,
    p90Minutes: spread.p90Minutes,
    meanMinutes: spread.meanMinutes,
    plannedMinutes: itinerary.arrival - itinerary.start,
    onTimeShare: spread.onTimeShare,
    slackMinutes:
      consignment.deadline === null ? null : consignment.deadline - (itinerary.start + spread.p50Minutes),
    waitMinutes: rides.reduce((sum, ride) => sum + (ride.departure - ride.ready), 0),
    waitRangeMinutes: { ...spread.waitMinutes },
    co2eKg: roundKg(assessment.co2e.value),
    co2eRangeKg: { low: roundKg(assessment.co2e.low), high: roundKg(assessment.co2e.high) },
    departure: formatInstant(rides[0]?.departure ?? itinerary.start),
    arrival: formatInstant(itinerary.arrival),
    transhipments: Math.max(0, rides.length - 1),
    borders: bordersOf(network, way),
    ...describeCrossings(network, itinerary, stepEventsOf(network, consignment), consignment.eventEdits),
    legs: rides.map((ride, index) =>
      describeLeg(network, ride, present(rideCo2e[index]), context.catchDeparture),
    ),
    timeline: describeTimeline(assessment),
    times: itineraryTimes(network, itinerary),
    charges: describeLedger(itinerary, rows, assessment.economic, isFeederStep),
    checklist: describeChecklist(context, assessment),
  };
}
