import type { HandOverQuestion, LastHandOver } from '../contract/hand-over.ts';
import type { ComparisonControl, HandOverControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { createLedger } from '../ledger/bill-itinerary.ts';
import { LONGEST_JOURNEY_DAYS } from '../network/clock/clock-span.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { createStepMoments, type StepMoments } from '../simulation/step-moments.ts';
import { dayAfter, parseDay, startOfDay } from '../units/calendar-day.ts';
import { daysToMinutes, MINUTES_PER_DAY } from '../units/duration.ts';
import { type BeijingDate, beijingDate, type Instant, instant } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { eventfulSimulator } from './eventful-simulator.ts';
import { findItineraries } from './find-itineraries.ts';
import type { PreparedNetwork } from './prepared-network.ts';

/** The picture from sure to infeasible; a chain with a departure a fortnight spans less. */
const PICTURE_DAYS = 92;
const [P50, P80, P95] = [0.5, 0.8, 0.95];

/**
 * The latest days on which goods can be handed over so that a charge still falls by its last day, were they to take
 * the same chain of services with the same draws. Fails with the issues of the enquiry, or with one for each deadline
 * that names no charge or day (paths `itinerary`, `deadlines:index`).
 */
export async function lastHandOver(
  network: Network,
  prepared: PreparedNetwork,
  { enquiry, itinerary: id, deadlines }: HandOverQuestion,
  control: HandOverControl,
): Promise<Result<readonly LastHandOver[]>> {
  const silent: ComparisonControl = { ...control, onProgress: () => {} };
  const found = await findItineraries(network, prepared, enquiry, silent);
  if (!found.ok) return found;
  const { itineraries, rates, read } = found.value;
  const itinerary = itineraries.find((candidate) => itineraryId(candidate) === id);
  if (!itinerary)
    return failure([refuse('E23', 'itinerary', { x: id, choices: itineraries.map(itineraryId).join(', ') })]);
  const billed = createLedger(network, read.consignment, rates)(itinerary);
  const asked = deadlines.map(({ charge, lastDay }) => ({
    charge,
    step: billed[charge]?.step ?? null,
    lastDay,
    end: endOf(lastDay),
  }));
  const issues = asked.flatMap(({ step, end, charge, lastDay }, index) =>
    step === null || end === null
      ? [
          refuse('E23', `deadlines:${index}`, {
            x: `${charge} ${lastDay}`,
            choices: `0-${billed.length - 1} YYYY-MM-DD`,
          }),
        ]
      : [],
  );
  if (issues.length > 0) return failure(issues);
  // Goods handed over as early as is looked at may meet what is over by the time that they are ready.
  const momentsBefore = (end: Instant): StepMoments => {
    const ready = instant(end - daysToMinutes(LONGEST_JOURNEY_DAYS + 1));
    const events = stepEventsOf(network, { ...read.consignment, ready });
    const { draws, catchDepartures } = eventfulSimulator(prepared, events);
    return createStepMoments(draws, catchDepartures, events);
  };
  const answers: LastHandOver[] = [];
  for (const { charge, step, lastDay, end } of asked) {
    await control.yieldNow();
    if (control.shouldStop()) return failure([refuse('E13', '', { n: answers.length, m: asked.length })]);
    if (step === null || end === null) continue;
    const known = answers.find(
      (answer) => answer.lastDay === lastDay && billed[answer.charge]?.step === step,
    );
    answers.push(
      known
        ? { ...known, charge }
        : { charge, lastDay, ...searchDays(momentsBefore(end), itinerary, step, end) },
    );
    control.onProgress({ done: answers.length, total: asked.length });
  }
  return success(answers);
}

/** The first instant past a day; null where the text is no day. */
function endOf(text: string): Instant | null {
  const day = parseDay(text);
  return day && startOfDay(dayAfter(day));
}

/** Shares fall from day to day, since nothing handed over later comes sooner: the days are found by halving. */
function searchDays(
  stepMoments: StepMoments,
  { steps, start }: Itinerary,
  step: number,
  end: Instant,
): Omit<LastHandOver, 'charge' | 'lastDay'> {
  const known = new Map<number, number>();
  const startAt = (day: number): Instant => instant(start + day * MINUTES_PER_DAY);
  const shareOn = (day: number): number => {
    const share = known.get(day) ?? shareBefore(end, stepMoments(steps, step, startAt(day)));
    known.set(day, share);
    return share;
  };
  const last = Math.floor((end - 1 - start) / MINUTES_PER_DAY);
  const first = last - LONGEST_JOURNEY_DAYS;
  const latest = (share: number): number | null => {
    if (shareOn(first) < share) return null;
    let [enough, tooLate] = [first, last + 1];
    while (tooLate - enough > 1) {
      const middle = Math.floor((enough + tooLate) / 2);
      if (shareOn(middle) >= share) enough = middle;
      else tooLate = middle;
    }
    return enough;
  };
  const dayOf = (day: number | null): BeijingDate | null => (day === null ? null : beijingDate(startAt(day)));
  const sure = latest(1) ?? first;
  const even = latest(P50);
  const infeasible = (latest(Number.MIN_VALUE) ?? first) + 1;
  // A long tail is cut off, but never before the day that is as likely in time as not.
  const shownUntil = Math.min(infeasible, Math.max(sure + PICTURE_DAYS, (even ?? sure) + 1));
  return {
    p50: dayOf(even),
    p80: dayOf(latest(P80)),
    p95: dayOf(latest(P95)),
    days: Array.from({ length: shownUntil - sure + 1 }, (_, index) => ({
      day: beijingDate(startAt(sure + index)),
      share: shareOn(sure + index),
    })),
  };
}

function shareBefore(end: Instant, moments: Float64Array): number {
  let count = 0;
  for (const moment of moments) if (moment < end) count++;
  return count / moments.length;
}
