import type { Assessment } from '../compare/assess.ts';
import type { AnswerTimelineElement } from '../contract/answer-schema.ts';
import type { RideStep } from '../routing/itinerary.ts';
import { endsOf } from '../routing/way.ts';
import { formatInstant, type Instant, instant } from '../units/instant.ts';
import { present } from '../units/present.ts';
import { legIndexes } from './describe-charge.ts';
import { cutOffOf } from './describe-leg.ts';

/** The chain of hub operations, waits and legs in time order, each end with its 10th and 90th percentile. */
export function describeTimeline(assessment: Assessment): AnswerTimelineElement[] {
  const { itinerary, spread, stepCo2e } = assessment;
  const legs = legIndexes(itinerary);
  return itinerary.steps.flatMap((step, index) => {
    const ends = spread.steps[index];
    const co2eKg = roundKg(present(stepCo2e[index]).value);
    const leg = legs[index] ?? null;
    if (!ends) return [];
    if (step.kind === 'hub') {
      return [
        element({
          kind: step.rule.activity,
          leg: null,
          terminal: step.terminal,
          toTerminal: step.toTerminal,
          start: step.start,
          end: step.end,
          p10End: ends.p10End,
          p90End: ends.p90End,
          cutOff: null,
          rule: step.rule.id,
          co2eKg,
        }),
      ];
    }
    const { from, to } = endsOf(step);
    const ride = element({
      kind: 'leg',
      leg,
      terminal: from,
      toTerminal: to,
      start: step.departure,
      end: step.arrival,
      p10End: ends.p10End,
      p90End: ends.p90End,
      cutOff: null,
      rule: null,
      co2eKg,
    });
    return step.departure > step.ready
      ? [waitFor(step, leg, ends.wait ?? { low: 0, high: 0 }), ride]
      : [ride];
  });
}

/** Goods wait for a departure by timetable alone; what leaves on demand leaves at once. */
function waitFor(
  step: RideStep,
  leg: number | null,
  wait: { low: number; high: number },
): AnswerTimelineElement {
  const { from: terminal } = endsOf(step);
  return element({
    kind: 'wait',
    leg,
    terminal,
    toTerminal: terminal,
    start: step.ready,
    end: step.departure,
    p10End: step.ready + wait.low,
    p90End: step.ready + wait.high,
    cutOff: cutOffOf(step),
    rule: null,
    co2eKg: 0,
  });
}

interface Element extends Omit<AnswerTimelineElement, 'start' | 'end' | 'p10End' | 'p90End' | 'cutOff'> {
  readonly start: number;
  readonly end: number;
  readonly p10End: number;
  readonly p90End: number;
  readonly cutOff: Instant | null;
}

const element = ({ start, end, p10End, p90End, cutOff, ...rest }: Element): AnswerTimelineElement => ({
  ...rest,
  start: formatInstant(instant(start)),
  end: formatInstant(instant(end)),
  p10End: formatInstant(instant(p10End)),
  p90End: formatInstant(instant(p90End)),
  cutOff: cutOff === null ? null : formatInstant(cutOff),
});

export const roundKg = (kilograms: number): number => Math.round(kilograms * 10) / 10;
