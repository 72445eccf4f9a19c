import { type Consignment, teuOf, unitsWithin } from '../consignment/consignment.ts';
import { type RoomWindow, shareOfRoom } from '../network/events/room-window.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { ridesOf } from '../routing/way.ts';
import type { CatchDeparture } from '../simulation/take-step.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { type Instant, instant } from '../units/instant.ts';

/** A ride of which one departure holds less than the consignment, so that it goes in several. */
export interface PartialShipment {
  readonly ride: RideStep;
  /** Of the consignment, and of the first departure. */
  readonly teu: number;
  readonly capacityTeu: number;
  /** Departures it takes; null where a single box, car or wagon is too much for one. */
  readonly departures: number | null;
  /** When the last part leaves and arrives, by timetable and typical times; null where the timetable ends before. */
  readonly last: { readonly departure: Instant; readonly arrival: Instant } | null;
}

/** What a ride has less room by, as `StepEvents.roomOn`. */
export type RoomOn = (ride: RideStep) => readonly RoomWindow[];

/** A year of weekly departures: nobody plans further. */
const DEPARTURES_AT_MOST = 52;

/**
 * The rides of an itinerary that a consignment is too big for, in order. Space is taken as free but for this
 * consignment and what events leave less of: every departure after the planned one takes its fill until nothing is left. A later ride waits for the last
 * part of the ride before. What leaves on demand leaves as often as there is something to load.
 */
export function partialShipments(
  itinerary: Itinerary,
  consignment: Consignment,
  catchDeparture: CatchDeparture,
  roomOn: RoomOn,
): readonly PartialShipment[] {
  const teu = teuOf(consignment);
  if (ridesOf(itinerary).every((ride) => holds(capacityOn(ride, ride.departure, roomOn), teu))) return [];
  const parts: PartialShipment[] = [];
  let ready: Instant | null = itinerary.start;
  for (const step of itinerary.steps) {
    if (ready === null) break;
    if (step.kind === 'hub') {
      ready = instant(ready + hoursToMinutes(step.rule.typicalHours));
      continue;
    }
    const capacityTeu = capacityOn(step, step.departure, roomOn);
    const isSplit =
      capacityTeu !== null && !holds(capacityTeu, teu) && step.service.timetable.kind !== 'on_demand';
    const taken: Departures = isSplit
      ? departuresFor(step, consignment, catchDeparture, roomOn)
      : { count: 1, last: step.departure };
    const last = lastPart(step, ready, taken.last, catchDeparture);
    if (isSplit) parts.push({ ride: step, teu, capacityTeu, departures: taken.count, last });
    ready = last?.arrival ?? null;
  }
  return parts;
}

const holds = (capacityTeu: number | null, teu: number): boolean =>
  capacityTeu === null || teu <= capacityTeu;

function capacityOn(ride: RideStep, departure: number, roomOn: RoomOn): number | null {
  const { capacityTeu } = ride.service;
  return capacityTeu === null ? null : capacityTeu * shareOfRoom(roomOn(ride), departure);
}

/** How many departures a ride takes, and the last of them; NaN where the timetable ends before, or none holds a unit. */
interface Departures {
  readonly count: number | null;
  readonly last: number;
}

/** Whole units go by each departure from the planned one on. */
function departuresFor(
  ride: RideStep,
  consignment: Consignment,
  catchDeparture: CatchDeparture,
  roomOn: RoomOn,
): Departures {
  const { capacityTeu, cutOffHours } = ride.service;
  const usual = capacityTeu === null ? consignment.boxes : unitsWithin(capacityTeu, consignment);
  if (usual === 0) return { count: null, last: Number.NaN };
  const cutOff = hoursToMinutes(cutOffHours);
  let departure: number = ride.departure;
  let left = consignment.boxes;
  for (let count = 1; count <= DEPARTURES_AT_MOST; count++) {
    const capacity = capacityOn(ride, departure, roomOn);
    left -= capacity === null ? left : unitsWithin(capacity, consignment);
    if (left <= 0) return { count, last: departure };
    departure = catchDeparture(ride, departure - cutOff + 1, 0);
    if (Number.isNaN(departure)) return { count: count + Math.ceil(left / usual), last: departure };
  }
  return { count: DEPARTURES_AT_MOST + Math.ceil(left / usual), last: Number.NaN };
}

/** By the last departure taken, or the first that the last part can catch; null where there is none. */
function lastPart(
  ride: RideStep,
  ready: Instant,
  last: number,
  catchDeparture: CatchDeparture,
): PartialShipment['last'] {
  const departure = Math.max(last, catchDeparture(ride, ready, 0));
  if (Number.isNaN(departure)) return null;
  return { departure: instant(departure), arrival: instant(departure + ride.arrival - ride.departure) };
}
