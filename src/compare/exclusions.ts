import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { entryOf } from '../network/entry-of.ts';
import type { StepEvents } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { ServiceId } from '../network/service.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { ridesOf } from '../routing/way.ts';
import { present } from '../units/present.ts';
import type { AvoidedRides } from './avoided-rides.ts';
import { endlessClosure } from './endless-closures.ts';
import type { Refusal } from './refusal.ts';

/** What stands against rides: services that do not take the goods, and rides that the enquiry keeps out. */
export interface Refusals {
  readonly services: ReadonlyMap<ServiceId, Refusal>;
  /** Null where nothing is to be avoided. */
  readonly avoided: AvoidedRides | null;
  /** Null where nothing is closed without an end. */
  readonly closures: StepEvents | null;
}

export const NO_REFUSALS: Refusals = { services: new Map(), avoided: null, closures: null };

/** A route worth choosing, were it not for a service on it that does not take the goods. */
export interface Exclusion {
  readonly itinerary: Itinerary;
  readonly refusal: Refusal;
}

/** 1 for every arc but those of services that refuse and of rides that are avoided. */
export function allowedArcs(
  network: Network,
  graph: CompiledGraph,
  { services, avoided }: Refusals,
): Uint8Array {
  const allowed = new Uint8Array(graph.arcCount).fill(1);
  const { arcService, arcBoard, arcAlight } = graph.arrays;
  const serviceAt = graph.keys.services.map((id) => entryOf(network.services, id, 'service'));
  const isRefused = graph.keys.services.map((service) => services.has(service));
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const service = present(arcService[arc]);
    if (service < 0) continue;
    if (isRefused[service] === true) allowed[arc] = 0;
    else if (
      avoided?.has({
        service: present(serviceAt[service]),
        board: present(arcBoard[arc]),
        alight: present(arcAlight[arc]),
      })
    )
      allowed[arc] = 0;
  }
  return allowed;
}

/**
 * Routes that would be worth choosing if a service on them took the goods, each with the first reason why it does
 * not; one route for each service that refuses.
 */
export function exclusionsOf(itineraries: readonly Itinerary[], refusals: Refusals): readonly Exclusion[] {
  const excluded = new Map<ServiceId, Exclusion>();
  for (const itinerary of itineraries) {
    for (const ride of ridesOf(itinerary)) {
      const { service } = ride;
      const refusal =
        refusals.avoided?.refusalOf(ride) ??
        refusals.services.get(service.id) ??
        (refusals.closures && endlessClosure(refusals.closures, ride));
      if (!refusal) continue;
      if (!excluded.has(service.id)) excluded.set(service.id, { itinerary, refusal });
      break;
    }
  }
  return [...excluded.values()];
}
