import type { StepEvents } from '../network/events/step-events.ts';
import { closedUntil } from '../network/events/step-window.ts';
import type { RideStep } from '../routing/itinerary.ts';
import { type Refusal, refusalBy } from './refusal.ts';

/** Whether something is closed of which no end is known. */
export const isAnyEndless = ({ events }: StepEvents): boolean =>
  events.some(({ effect, to }) => effect.kind === 'closed' && to === null);

/** Why a ride cannot leave and nobody knows when it will; null where it can. */
export function endlessClosure(events: StepEvents, ride: RideStep): Refusal | null {
  if (closedUntil(events.onRide(ride), ride.departure) !== Number.POSITIVE_INFINITY) return null;
  const closed = events.metOn(ride).find(({ event }) => event.effect.kind === 'closed' && event.to === null);
  if (closed === undefined) return null;
  const { id, text } = closed.event;
  return refusalBy(ride.service, 'X01', { why_zh: text.zh, why_en: text.en, event: id });
}
