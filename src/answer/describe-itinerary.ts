import type { Assessment, AssessmentContext } from '../compare/assess.ts';
import { unitsOf } from '../consignment/consignment.ts';
import type { AnswerItinerary } from '../contract/answer-schema.ts';
import type { Step } from '../routing/itinerary.ts';
import { identify } from '../routing/itinerary-id.ts';
import { bordersOf, chainOf, gatewayOf, isFeeder, mainModeOf, ridesOf, wayOf } from '../routing/way.ts';
import { formatInstant } from '../units/instant.ts';
import { addFen, type Fen, fen, formatFen } from '../units/money.ts';
import { describeLedger } from './describe-charge.ts';
import { describeLeg } from './describe-leg.ts';
import { describeTimeline, roundKg } from './describe-timeline.ts';
import { itineraryTimes } from './describe-times.ts';
import { itineraryNames } from './itinerary-names.ts';

/** Everything an answer says of one itinerary, except what depends on the others: its letter and badges. */
export function describeItinerary(
  context: AssessmentContext,
  assessment: Assessment,
): Omit<AnswerItinerary, 'letter' | 'badges'> {
  const { network, consignment } = context;
  const { itinerary, spread, billed } = assessment;
  const rides = ridesOf(itinerary);
  const way = wayOf(itinerary);
  const gateway = gatewayOf(network, way);
  const isFeederStep = (step: Step): boolean => step.kind === 'ride' && isFeeder(network, step);
  const rideCo2e = itinerary.steps.flatMap((step, index) =>
    step.kind === 'ride' ? [roundKg(assessment.stepCo2e[index]?.value ?? 0)] : [],
  );
  return {
    id: identify(itinerary),
    names: itineraryNames(network, itinerary, gateway),
    grade: assessment.grade,
    gradeShares: { ...assessment.gradeShares },
    complete: assessment.complete,
    missing: billed
      .filter(({ charge }) => charge.amount === null)
      .map(({ charge }) => ({ code: charge.code, place: charge.place, toPlace: charge.toPlace })),
    gateway,
    mainMode: mainModeOf(network, itinerary),
    modes: [...chainOf(rides)],
    invoiceTotal: formatFen(assessment.invoiceTotal),
    economicTotal: formatFen(assessment.economicTotal),
    invoiceRange: {
      low: formatFen(sumOf(billed.map(({ charge }) => charge.low))),
      high: formatFen(sumOf(billed.map(({ charge }) => charge.high))),
    },
    perBox: formatFen(fen(Math.round(assessment.invoiceTotal / unitsOf(consignment)))),
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
    legs: rides.map((ride, index) =>
      describeLeg(network, ride, rideCo2e[index] ?? 0, context.catchDeparture),
    ),
    timeline: describeTimeline(assessment),
    times: itineraryTimes(network, itinerary),
    charges: describeLedger(itinerary, billed, assessment.economic, isFeederStep),
    policy: null,
  };
}

const sumOf = (amounts: readonly (Fen | null)[]): Fen =>
  addFen(amounts.filter((amount): amount is Fen => amount !== null));
