import { type DeparturePattern, departurePattern, nextDeparture, plannedTimes } from '../network/calendar.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { CatchDeparture } from '../simulation/simulate-itinerary.ts';
import { hoursToMinutes } from '../units/duration.ts';

interface Timetable {
  readonly pattern: DeparturePattern;
  /** Minutes from the first call's departure to each call's. */
  readonly depart: readonly number[];
  readonly headway: number;
  readonly cutOff: number;
}

/** Departures of a network as a ride meets them: past the cut-off, at the call where it boards. */
export function departuresOf(network: Network): CatchDeparture {
  const timetables = new Map<string, Timetable>();
  const timetableOf = (service: Service): Timetable => {
    const known = timetables.get(service.id);
    if (known) return known;
    const pattern = departurePattern(network, service);
    const made: Timetable = {
      pattern,
      depart: plannedTimes(service).depart,
      headway: pattern.minutes.length === 0 ? 0 : pattern.cycle / pattern.minutes.length,
      cutOff: pattern.anyTime ? 0 : hoursToMinutes(service.cutOffHours),
    };
    timetables.set(service.id, made);
    return made;
  };
  let service: Service | null = null;
  let known: Timetable | null = null;
  return (ride, ready, phase) => {
    if (known === null || ride.service !== service) {
      service = ride.service;
      known = timetableOf(service);
    }
    const { pattern, depart, headway, cutOff } = known;
    const offset = depart[ride.board] ?? 0;
    const first = nextDeparture(pattern, ready + cutOff - offset, Math.floor(phase * headway));
    return first === null ? Number.NaN : first + offset;
  };
}
