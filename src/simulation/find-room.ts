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
 * demand has room on a day or has not, and leaves at the beginning of the next day that has. Only draws that were put
 * off are looked at again.
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
  const turnOf = (departure: number): number =>
    isOnDemand ? Math.floor(departure / MINUTES_PER_DAY) : departure;
  const nextReady = (departure: number): number =>
    isOnDemand ? (turnOf(departure) + 1) * MINUTES_PER_DAY : departure - cutOff + 1;
  const isFull = (draw: number, departure: number): boolean =>
    lotOf(present(lots[draw]), turnOf(departure)) >= shareOfRoom(windows, departure);

  const waiting = new Int32Array(end - first);
  const lasts = new Float64Array(end - first);
  let count = 0;
  for (let draw = first; draw < end; draw++) {
    const departure = present(departures[draw]);
    if (!isFull(draw, departure)) continue;
    lasts[count] = departure + LONGEST_WAIT;
    waiting[count++] = draw;
  }
  const ready = new Float64Array(count);
  const caught = new Float64Array(count);
  while (count > 0) {
    for (let at = 0; at < count; at++) ready[at] = nextReady(present(departures[present(waiting[at])]));
    catchDepartures(ride, ready, phases && phasesAt(phases, waiting, count), caught, 0, count);
    let left = 0;
    for (let at = 0; at < count; at++) {
      const draw = present(waiting[at]);
      const departure = present(caught[at]);
      departures[draw] = departure;
      if (departure >= present(lasts[at]) || !isFull(draw, departure)) continue;
      lasts[left] = present(lasts[at]);
      waiting[left++] = draw;
    }
    count = left;
  }
}

/** A new list each time: what is made of phases is kept by the list they stand in. */
function phasesAt(phases: Float64Array, draws: Int32Array, count: number): Float64Array {
  const chosen = new Float64Array(count);
  for (let at = 0; at < count; at++) chosen[at] = present(phases[present(draws[at])]);
  return chosen;
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
