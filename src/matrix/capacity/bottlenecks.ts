import { departuresPerWeek } from '../../network/departures-per-week.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import type { Service } from '../../network/service.ts';
import type { Instant } from '../../units/instant.ts';
import type { Slots } from './slot-wait.ts';

/** The slots of a service from one call to the next. */
export interface Bottleneck {
  readonly service: Service;
  /** Position of the call that it leaves. */
  readonly call: number;
  readonly from: string;
  readonly to: string;
  readonly slots: Slots;
}

const DAYS_PER_WEEK = 7;

/** Finds what bounds rides, each bottleneck once, by its place in `all`. */
export class Bottlenecks {
  readonly all: Bottleneck[] = [];
  /** Services of which the network says how many slots they have, and those of which it does not. */
  readonly bounded = new Set<string>();
  readonly unbounded = new Set<string>();
  readonly #network: Network;
  readonly #at: Instant;
  readonly #ofRide = new Map<string, readonly number[]>();
  readonly #places = new Map<string, number>();

  /** @param at a moment of the month: as many departures as there are then */
  constructor(network: Network, at: Instant) {
    this.#network = network;
    this.#at = at;
  }

  /** Of a ride `service:from:to`; none where nothing of it is known. */
  ofRide(ride: string): readonly number[] {
    const known = this.#ofRide.get(ride);
    if (known) return known;
    const [id = '', from = '', to = ''] = ride.split(':');
    const service = entryOf(this.#network.services, id, 'service');
    const slots = slotsOf(this.#network, service, this.#at);
    const found = slots === null ? [] : this.#sections(service, from, to, slots);
    (slots === null ? this.unbounded : this.bounded).add(id);
    this.#ofRide.set(ride, found);
    return found;
  }

  #sections(service: Service, from: string, to: string, slots: Slots): readonly number[] {
    const { calls } = service;
    const board = calls.findIndex(({ terminal }) => terminal === from);
    const alight = calls.findIndex(({ terminal }, index) => index > board && terminal === to);
    return calls.slice(board, alight).map((call, index) => {
      const next = calls[board + index + 1] ?? call;
      const key = `${service.id} ${board + index}`;
      const known = this.#places.get(key);
      if (known !== undefined) return known;
      const place =
        this.all.push({ service, call: board + index, from: call.terminal, to: next.terminal, slots }) - 1;
      this.#places.set(key, place);
      return place;
    });
  }
}

/** Null where the size of a departure, or how many there are, is not known. */
function slotsOf(network: Network, service: Service, at: Instant): Slots | null {
  const { capacityTeu } = service;
  const departures = departuresPerWeek(network, service, at);
  if (capacityTeu === null || departures === null || departures === 0) return null;
  return { perWeek: capacityTeu * departures, headwayDays: DAYS_PER_WEEK / departures };
}
