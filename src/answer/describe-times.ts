import type { AnswerTime } from '../contract/time-schema.ts';
import { callKey } from '../figures/targets/call.ts';
import { timesAt } from '../network/call-times.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import { gradeOf } from '../network/provenance.ts';
import type { Service } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { legIndexes } from './describe-charge.ts';

/** The times an itinerary is made of, in order of travel; waits for departure follow from them and are none. */
export function itineraryTimes(network: Network, itinerary: Itinerary): AnswerTime[] {
  const legs = legIndexes(itinerary);
  return itinerary.steps.flatMap((step, index) =>
    step.kind === 'hub'
      ? [hubTime(step.rule, step.terminal, step.toTerminal)]
      : serviceTimes(network, step.service, step.board, step.alight, legs[index] ?? null),
  );
}

/** The runs of a service between two of its calls and the stops between them. */
export function serviceTimes(
  network: Network,
  service: Service,
  board: number,
  alight: number,
  leg: number | null = null,
): AnswerTime[] {
  const times: AnswerTime[] = [];
  for (let position = board + 1; position <= alight; position++) {
    for (const { kind, link, ...time } of timesAt(network, service, position)) {
      if (kind === 'dwell' && position === alight) continue;
      times.push({
        ...time,
        kind,
        leg,
        link: link?.id ?? null,
        figure: {
          target: 'call',
          key: callKey(service.id, position),
          typical: `${kind}_hours_typical`,
          p90: `${kind}_hours_p90`,
        },
        grade: gradeOf(time.status),
      });
    }
  }
  return times;
}

const hubTime = (
  { id, activity, typicalHours, p90Hours, status, source, year }: HubRule,
  from: TerminalId,
  to: TerminalId,
): AnswerTime => ({
  kind: activity,
  operation: null,
  leg: null,
  from,
  to,
  typicalHours,
  p90Hours,
  link: null,
  figure: { target: 'hub_operation', key: id, typical: 'hours_typical', p90: 'hours_p90' },
  status,
  grade: gradeOf(status),
  source,
  year,
});
