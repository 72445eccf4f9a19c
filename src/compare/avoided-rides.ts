import { type Avoidance, avoids, isNothingAvoided } from '../enquiry/avoidance.ts';
import { affectedNames } from '../network/crossings/affected-names.ts';
import { isTouchedBetween, type Touch, touchesOf } from '../network/crossings/touches.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { Names } from '../network/terminal.ts';
import { type Refusal, refusalBy } from './refusal.ts';

/** A ride as far as its way goes. */
interface Ride {
  readonly service: Service;
  readonly board: number;
  readonly alight: number;
}

/** The rides that an enquiry keeps out: those of a service, a mode, and those that touch what is to be avoided. */
export class AvoidedRides {
  readonly #network: Network;
  readonly #avoidance: Avoidance;
  readonly #touches = new Map<Service, readonly Touch[]>();

  constructor(network: Network, avoidance: Avoidance) {
    this.#network = network;
    this.#avoidance = avoidance;
  }

  /** Null where nothing is to be avoided. */
  static of(network: Network, avoidance: Avoidance): AvoidedRides | null {
    return isNothingAvoided(avoidance) ? null : new AvoidedRides(network, avoidance);
  }

  has({ service, board, alight }: Ride): boolean {
    if (this.#isWhole(service)) return true;
    return this.#touchesAvoided(service).some((touch) => isTouchedBetween(touch, board, alight));
  }

  /** The first that binds: mode, service, then what the ride touches on its way; null where nothing does. */
  refusalOf({ service, board, alight }: Ride): Refusal | null {
    const { mode, id, names } = service;
    if (avoids(this.#avoidance, 'mode', mode)) return refusalBy(service, 'X03', { x: mode });
    if (avoids(this.#avoidance, 'service', id)) return refusalBy(service, 'X03', named(id, names));
    const first = this.#touchesAvoided(service).find((touch) => isTouchedBetween(touch, board, alight));
    return first ? this.#refusalAt(service, first) : null;
  }

  #isWhole({ mode, id }: Service): boolean {
    return avoids(this.#avoidance, 'mode', mode) || avoids(this.#avoidance, 'service', id);
  }

  #touchesAvoided(service: Service): readonly Touch[] {
    const known = this.#touches.get(service);
    if (known) return known;
    const touches = touchesOf(this.#network, service).filter(
      ({ kind, id }) => kind !== 'link' && avoids(this.#avoidance, kind, id),
    );
    this.#touches.set(service, touches);
    return touches;
  }

  /** Where it is crossed and not called at, the link says where. */
  #refusalAt(service: Service, { kind, id, link }: Touch): Refusal {
    const what = named(id, this.#namesOf({ kind, id }));
    if (link === null) return refusalBy(service, 'X03', what);
    const { from, to } = entryOf(this.#network.links, link, 'link');
    const start = this.#namesOf({ kind: 'terminal', id: from });
    const end = this.#namesOf({ kind: 'terminal', id: to });
    return refusalBy(service, 'X04', {
      ...what,
      link,
      from_zh: start.zh,
      from_en: start.en,
      to_zh: end.zh,
      to_en: end.en,
    });
  }

  #namesOf({ kind, id }: Pick<Touch, 'kind' | 'id'>): Names {
    return affectedNames(this.#network, { kind, id });
  }
}

const named = (x: string, { zh, en }: Names): Refusal['values'] => ({ x, x_zh: zh, x_en: en });
