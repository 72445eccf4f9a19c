import { LONGEST_JOURNEY_DAYS } from '../network/clock/clock-span.ts';
import { type RoomWindow, shareOfRoom } from '../network/events/room-window.ts';
import type { RideStep } from '../routing/itinerary.ts';
import { daysToMinutes, hoursToMinutes, MINUTES_PER_DAY } from '../units/duration.ts';
import { present } from '../units/present.ts';
import type { CatchDepartures } from './take-step.ts';

/** Nobody waits for longer; goods that found no room until then leave as usual. */
const LONGEST_WAIT = daysToMinutes(LONGEST_JOURNEY_DAYS);

/**
 * Puts draws off to a later departure where theirs has no room for them, until one has. Whether a departure has, is a lot
 * of the draw and of that departure: who comes later finds the same ones full, so never leaves sooner. What leaves on
 * demand has room on a day or has not, and leaves at the beginning of the next day that has.
 */
export function findRoom(
  ride: RideStep,
  windows: readonly RoomWindow[],
  lots: Float64Array,
  phases: Float64Array | null,
  departures: Float64Array,
  catchDepartures: CatchDepartures,
  first: number,
  end: number,
): void {
  const isOnDemand = ride.service.timetable.kind === 'on_demand';
  const cutOff = isOnDemand ? 0 : hoursToMinutes(ride.service.cutOffHours);
  const lasts = departures.slice(first, end);
  for (let draw = 0; draw < lasts.length; draw++) lasts[draw] = present(lasts[draw]) + LONGEST_WAIT;
  const ready = departures.slice();
  for (;;) {
    let isAnyPutOff = false;
    for (let draw = first; draw < end; draw++) {
      const departure = present(departures[draw]);
      const turn = isOnDemand ? Math.floor(departure / MINUTES_PER_DAY) : departure;
      const isPutOff =
        departure < present(lasts[draw - first]) &&
        lotOf(present(lots[draw]), turn) >= shareOfRoom(windows, departure);
      if (isPutOff) isAnyPutOff = true;
      if (!isPutOff) ready[draw] = departure - cutOff;
      else ready[draw] = isOnDemand ? (turn + 1) * MINUTES_PER_DAY : departure - cutOff + 1;
    }
    if (!isAnyPutOff) return;
    catchDepartures(ride, ready, phases, departures, first, end);
  }
}

const TURNS = 0x9e3779b1;
const MIX = [0x85ebca6b, 0xc2b2ae35] as const;
const LOTS = 4_294_967_296;

/** The lot of one departure in a draw, 0 to 1: the draw's own, mixed with the departure (the last steps of MurmurHash3). */
function lotOf(lot: number, turn: number): number {
  let mixed = (lot * LOTS) ^ Math.imul(turn, TURNS);
  mixed = Math.imul(mixed ^ (mixed >>> 16), MIX[0]);
  mixed = Math.imul(mixed ^ (mixed >>> 13), MIX[1]);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / LOTS;
}
