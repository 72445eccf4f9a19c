import type { RoomWindow } from '../network/events/room-window.ts';
import type { StepEvents } from '../network/events/step-events.ts';
import { closedUntil, isClosure, type StepWindow } from '../network/events/step-window.ts';
import type { RideStep } from '../routing/itinerary.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { present } from '../units/present.ts';
import type { Departures } from './catch-departure.ts';
import type { Draws } from './draws.ts';
import { findRoom } from './find-room.ts';
import type { CatchDepartures } from './take-step.ts';
import { isAnyDuring } from './windows-during.ts';

interface Obstacles {
  readonly closures: readonly StepWindow[];
  readonly room: readonly RoomWindow[];
}

/**
 * Departures of a network as events leave them: what would leave into a closure leaves when that is over, by the first
 * departure then. Where a closure has no end, nothing is planned into it; a draw that drifts into it runs as usual,
 * since nobody knows for how long it would stand. A plan takes it that there is room; draws may find none.
 */
export function eventfulDepartures(
  { catchDeparture, catchDepartures }: Departures,
  events: StepEvents,
  draws: Draws,
): Departures {
  const known = new WeakMap<RideStep, Obstacles>();
  const obstaclesOn = (ride: RideStep): Obstacles => {
    const obstacles = known.get(ride) ?? {
      closures: events.onRide(ride).filter(isClosure),
      room: events.roomOn(ride),
    };
    known.set(ride, obstacles);
    return obstacles;
  };
  const catchOpen: CatchDepartures = (ride, ready, phases, departures, first = 0, end = ready.length) => {
    catchDepartures(ride, ready, phases, departures, first, end);
    const { closures } = obstaclesOn(ride);
    if (!isAnyDuring(closures, departures, first, end)) return;
    const one = new Float64Array(1);
    for (let draw = first; draw < end; draw++) {
      const next = (time: number): number => {
        if (phases !== null) return catchDeparture(ride, time, present(phases[draw]));
        // Printed timetables go on for draws alone.
        catchDepartures(ride, one.fill(time), null, one);
        return present(one[0]);
      };
      const departure = afterClosures(ride, closures, present(departures[draw]), next);
      if (departure !== Number.POSITIVE_INFINITY) departures[draw] = departure;
    }
  };
  return {
    catchDeparture: (ride, ready, phase) => {
      const first = catchDeparture(ride, ready, phase);
      const { closures } = obstaclesOn(ride);
      if (closures.length === 0) return first;
      const departure = afterClosures(ride, closures, first, (time) => catchDeparture(ride, time, phase));
      return departure === Number.POSITIVE_INFINITY ? Number.NaN : departure;
    },
    catchDepartures: (ride, ready, phases, departures, first = 0, end = ready.length) => {
      catchOpen(ride, ready, phases, departures, first, end);
      const { room } = obstaclesOn(ride);
      if (!isAnyDuring(room, departures, first, end)) return;
      findRoom(ride, room, draws.lots(ride.service.id), phases, departures, catchOpen, first, end);
    },
  };
}

/** From a departure on the first that no closure meets; infinite where one has no end, NaN where none is left. */
function afterClosures(
  ride: RideStep,
  closures: readonly StepWindow[],
  first: number,
  next: (ready: number) => number,
): number {
  let departure = first;
  while (!Number.isNaN(departure)) {
    const until = closedUntil(closures, departure);
    if (until === null) return departure;
    if (until === Number.POSITIVE_INFINITY) return until;
    departure = next(until - cutOffOf(ride));
  }
  return departure;
}

const cutOffOf = ({ service }: RideStep): number =>
  service.timetable.kind === 'on_demand' ? 0 : hoursToMinutes(service.cutOffHours);
