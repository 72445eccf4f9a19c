import { type Consignment, teuOf, unitsWithin } from '../consignment/consignment.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { ridesOf } from '../routing/way.ts';
import type { CatchDeparture } from '../simulation/take-step.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { type Instant, instant } from '../units/instant.ts';

/** A ride of which one departure holds less than the consignment, so that it goes in several. */
export interface PartialShipment {
  readonly ride: RideStep;
  /** Of the consignment, and of one departure. */
  readonly teu: number;
  readonly capacityTeu: number;
  /** Departures it takes; null where a single box, car or wagon is too much for one. */
  readonly departures: number | null;
  /** When the last part leaves and arrives, by timetable and typical times; null where the timetable ends before. */
  readonly last: { readonly departure: Instant; readonly arrival: Instant } | null;
}

/**
 * The rides of an itinerary that a consignment is too big for, in order. Space is taken as free but for this
 * consignment: every departure after the planned one takes its fill until nothing is left. A later ride waits for the last
 * part of the ride before. What leaves on demand leaves as often as there is something to load.
 */
export function partialShipments(
  itinerary: Itinerary,
  consignment: Consignment,
  catchDeparture: CatchDeparture,
): readonly PartialShipment[] {
  const teu = teuOf(consignment);
  if (ridesOf(itinerary).every(({ service }) => holds(service.capacityTeu, teu))) return [];
  const parts: PartialShipment[] = [];
  let ready: Instant | null = itinerary.start;
  for (const step of itinerary.steps) {
    if (ready === null) break;
    if (step.kind === 'hub') {
      ready = instant(ready + hoursToMinutes(step.rule.typicalHours));
      continue;
    }
    const { capacityTeu, timetable } = step.service;
    const isSplit = capacityTeu !== null && !holds(capacityTeu, teu) && timetable.kind !== 'on_demand';
    const departures = isSplit ? departuresFor(consignment, capacityTeu) : 1;
    const last: PartialShipment['last'] =
      departures === null ? null : lastPart(step, ready, departures, catchDeparture);
    if (isSplit) parts.push({ ride: step, teu, capacityTeu, departures, last });
    ready = last?.arrival ?? null;
  }
  return parts;
}

const holds = (capacityTeu: number | null, teu: number): boolean =>
  capacityTeu === null || teu <= capacityTeu;

/** Whole units go by each departure; null where not even one does. */
function departuresFor(consignment: Consignment, capacityTeu: number): number | null {
  const unitsAtOnce = unitsWithin(capacityTeu, consignment);
  return unitsAtOnce === 0 ? null : Math.ceil(consignment.boxes / unitsAtOnce);
}

/** So many departures on from the planned one, or the first that the last part can catch; null where there is none. */
function lastPart(
  ride: RideStep,
  ready: Instant,
  departures: number,
  catchDeparture: CatchDeparture,
): PartialShipment['last'] {
  const cutOff = hoursToMinutes(ride.service.cutOffHours);
  let inTurn: number = ride.departure;
  for (let taken = 1; taken < departures; taken++) inTurn = catchDeparture(ride, inTurn - cutOff + 1, 0);
  const departure = Math.max(inTurn, catchDeparture(ride, ready, 0));
  if (Number.isNaN(departure)) return null;
  return { departure: instant(departure), arrival: instant(departure + ride.arrival - ride.departure) };
}
