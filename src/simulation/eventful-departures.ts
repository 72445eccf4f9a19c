import type { StepEvents } from '../network/events/step-events.ts';
import { closedUntil, isClosure, type StepWindow } from '../network/events/step-window.ts';
import type { RideStep } from '../routing/itinerary.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { present } from '../units/present.ts';
import type { Departures } from './catch-departure.ts';
import { isAnyDuring } from './windows-during.ts';

/**
 * Departures of a network as events leave them: what would leave into a closure leaves when that is over, by the first
 * departure then. Where a closure has no end, nothing is planned into it; a draw that drifts into it runs as usual,
 * since nobody knows for how long it would stand.
 */
export function eventfulDepartures(
  { catchDeparture, catchDepartures }: Departures,
  events: StepEvents,
): Departures {
  const known = new WeakMap<RideStep, readonly StepWindow[]>();
  const closuresOn = (ride: RideStep): readonly StepWindow[] => {
    const closures = known.get(ride) ?? events.onRide(ride).filter(isClosure);
    known.set(ride, closures);
    return closures;
  };
  const afterClosures = (
    ride: RideStep,
    windows: readonly StepWindow[],
    first: number,
    phase: number,
  ): number => {
    let departure = first;
    for (
      let until = closedUntil(windows, departure);
      until !== null;
      until = closedUntil(windows, departure)
    ) {
      if (until === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
      departure = catchDeparture(ride, until - cutOffOf(ride), phase);
    }
    return departure;
  };
  return {
    catchDeparture: (ride, ready, phase) => {
      const first = catchDeparture(ride, ready, phase);
      const windows = closuresOn(ride);
      if (windows.length === 0) return first;
      const departure = afterClosures(ride, windows, first, phase);
      return departure === Number.POSITIVE_INFINITY ? Number.NaN : departure;
    },
    catchDepartures: (ride, ready, phases, departures, first = 0, end = ready.length) => {
      catchDepartures(ride, ready, phases, departures, first, end);
      const windows = closuresOn(ride);
      if (!isAnyDuring(windows, departures, first, end)) return;
      for (let draw = first; draw < end; draw++) {
        const planned = present(departures[draw]);
        const phase = phases === null ? 0 : present(phases[draw]);
        const departure = afterClosures(ride, windows, planned, phase);
        if (departure !== Number.POSITIVE_INFINITY) departures[draw] = departure;
      }
    },
  };
}

const cutOffOf = ({ service }: RideStep): number =>
  service.timetable.kind === 'on_demand' ? 0 : hoursToMinutes(service.cutOffHours);
