import { departurePattern, nextDeparture, plannedTimes } from '../network/clock/calendar.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { type Instant, instant } from '../units/instant.ts';
import { present } from '../units/present.ts';

/** One run of a service, as cargo meets it at one call. */
export interface BoardableRun {
  /** From the first call, and from the call boarded at. */
  readonly start: Instant;
  readonly departure: Instant;
  readonly cutOff: Instant;
}

/**
 * The runs of a service that leave a call at or after `from`, one by one; none where it leaves on demand. They end
 * with the last day of a printed timetable, and else never.
 */
export function* runsFrom(
  network: Network,
  service: Service,
  position: number,
  from: Instant,
): Generator<BoardableRun> {
  if (service.timetable.kind === 'on_demand') return;
  const pattern = departurePattern(network, service);
  const lead = present(plannedTimes(service).depart[position]);
  let start = nextDeparture(pattern, from - lead);
  while (start !== null) {
    const departure = instant(start + lead);
    yield { start, departure, cutOff: instant(departure - hoursToMinutes(service.cutOffHours)) };
    start = nextDeparture(pattern, start + 1);
  }
}
