import type { BottleneckKind, LoadUnit } from '../../contract/demand/capacity.ts';
import type { PlaceCapacity } from '../../network/capacity/place-capacity.ts';
import { capacityOn, type PlaceOnRide, placesOnRide } from '../../network/capacity/places-on-ride.ts';
import { departuresPerWeek } from '../../network/departures-per-week.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import type { Service } from '../../network/service.ts';
import { type BeijingDate, beijingDate, type Instant } from '../../units/instant.ts';
import type { Room } from './room-wait.ts';

/** What bounds rides: the slots of a service from one call to the next, or a place with capacity. */
export type Bottleneck = {
  /** The same in every network that has it. */
  readonly key: string;
  readonly unit: LoadUnit;
  readonly room: Room;
} & (
  | { readonly kind: 'slots'; readonly service: Service; readonly from: string; readonly to: string }
  | { readonly kind: Exclude<BottleneckKind, 'slots'>; readonly capacity: PlaceCapacity }
);

/** Places in `all` of what a ride waits for; of those of one list the longest wait alone counts. */
export type RideQueues = readonly (readonly number[])[];

const DAYS_PER_WEEK = 7;
const DAYS_PER_YEAR = 365;
const HOURS_PER_DAY = 24;

/** Finds what bounds rides, each bottleneck once, by its place in `all`. */
export class Bottlenecks {
  readonly all: Bottleneck[] = [];
  /** Services of which the network says how many slots they have, and those of which it does not. */
  readonly bounded = new Set<string>();
  readonly unbounded = new Set<string>();
  /** Locks, borders and terminals, likewise. */
  readonly boundedPlaces = new Set<string>();
  readonly unboundedPlaces = new Set<string>();
  readonly #network: Network;
  readonly #at: Instant;
  readonly #day: BeijingDate;
  readonly #ofRide = new Map<string, RideQueues>();
  readonly #places = new Map<string, number>();

  /** @param at a moment of the month: as many departures as there are then */
  constructor(network: Network, at: Instant) {
    this.#network = network;
    this.#at = at;
    this.#day = beijingDate(at);
  }

  /** Of a ride `service:from:to`; none where nothing of it is known. */
  ofRide(ride: string): RideQueues {
    const known = this.#ofRide.get(ride);
    if (known) return known;
    const [id = '', from = '', to = ''] = ride.split(':');
    const service = entryOf(this.#network.services, id, 'service');
    const board = service.calls.findIndex(({ terminal }) => terminal === from);
    const alight = service.calls.findIndex(({ terminal }, index) => index > board && terminal === to);
    const found = this.between(service, board, alight);
    this.#ofRide.set(ride, found);
    return found;
  }

  /** Of a ride by the positions of its calls. A box that has its slot keeps it: it waits for the fullest section alone. */
  between(service: Service, board: number, alight: number): RideQueues {
    const sections = this.#sections(service, board, alight);
    const places = placesOnRide(this.#network, service, board, alight).flatMap((place) => {
      const found = this.#place(place);
      return found === null ? [] : [[found]];
    });
    return sections.length === 0 ? places : [sections, ...places];
  }

  #sections(service: Service, board: number, alight: number): readonly number[] {
    const room = slotsOf(this.#network, service, this.#at);
    (room === null ? this.unbounded : this.bounded).add(service.id);
    if (room === null) return [];
    const { calls } = service;
    return calls.slice(board, alight).map((call, index) => {
      const next = calls[board + index + 1] ?? call;
      const key = `${service.id} ${board + index}`;
      const ends = { from: call.terminal, to: next.terminal };
      return this.#known(key, () => ({ kind: 'slots', key, unit: 'TEU', room, service, ...ends }));
    });
  }

  /** Null where it has room for all. */
  #place(place: PlaceOnRide): number | null {
    const key = `${place.kind} ${place.id}`;
    const capacity = capacityOn(this.#network, place, this.#day);
    const room = capacity === undefined ? null : roomOf(capacity);
    if (capacity === undefined || room === null) {
      if (couldFill(this.#network, place)) this.unboundedPlaces.add(key);
      return null;
    }
    this.boundedPlaces.add(key);
    const kind = kindOf(this.#network, place);
    return this.#known(key, () => ({ kind, key, unit: UNIT_OF[capacity.unit], room, capacity }));
  }

  #known(key: string, make: () => Bottleneck): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.all.push(make()) - 1;
    this.#places.set(key, place);
    return place;
  }
}

const UNIT_OF: Readonly<Record<PlaceCapacity['unit'], LoadUnit>> = {
  't/year': 't',
  'TEU/year': 'TEU',
  'box/day': 'box',
};

function kindOf(network: Network, { kind, id }: PlaceOnRide): Exclude<BottleneckKind, 'slots'> {
  if (kind === 'strait') return 'lock';
  if (kind !== 'terminal') return kind;
  return entryOf(network.terminals, id, 'terminal').kind === 'border_crossing' ? 'border' : 'terminal';
}

/** Whether something there bounds what goes through, known or not: a border does so at its stations. */
const couldFill = (network: Network, { kind, id }: PlaceOnRide): boolean =>
  kind === 'terminal' || (kind === 'strait' && entryOf(network.straits, id, 'strait').kind !== 'strait');

/** Null where it is not known what goes through. */
function roomOf({ amount, unit, others, hoursBetween }: PlaceCapacity): Room | null {
  if (amount === null) return null;
  const perWeek = amount * (unit === 'box/day' ? DAYS_PER_WEEK : DAYS_PER_WEEK / DAYS_PER_YEAR);
  return { perWeek, othersPerWeek: others.share * perWeek, headwayDays: hoursBetween / HOURS_PER_DAY };
}

/** Null where the size of a departure, or how many there are, is not known. */
function slotsOf(network: Network, service: Service, at: Instant): Room | null {
  const { capacityTeu } = service;
  const departures = departuresPerWeek(network, service, at);
  if (capacityTeu === null || departures === null || departures === 0) return null;
  return {
    perWeek: capacityTeu * departures,
    othersPerWeek: 0,
    headwayDays: DAYS_PER_WEEK / departures,
  };
}
