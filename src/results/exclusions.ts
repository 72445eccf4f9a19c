import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Network } from '../network/network.ts';
import type { ServiceId } from '../network/service.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import type { Answer } from './answer-schema.ts';
import type { Refusal } from './eligibility.ts';
import { itineraryNames } from './itinerary-names.ts';
import { gatewayOf, ridesOf, wayOf } from './way.ts';

export type Refusals = ReadonlyMap<ServiceId, Refusal>;

/** 1 for every arc that no refused service runs. */
export function allowedArcs(graph: CompiledGraph, refusals: Refusals): Uint8Array {
  const refused = graph.keys.services.map((service) => refusals.has(service));
  return Uint8Array.from(graph.arrays.arcService, (service) =>
    service >= 0 && refused[service] === true ? 0 : 1,
  );
}

/**
 * Routes that would be worth choosing if a service on them took the goods, each with the first reason why it does
 * not; one route for each service that refuses.
 */
export function describeExclusions(
  network: Network,
  itineraries: readonly Itinerary[],
  refusals: Refusals,
): Answer['excluded'] {
  const described = new Map<ServiceId, Answer['excluded'][number]>();
  for (const itinerary of itineraries) {
    const rides = ridesOf(itinerary);
    const blocked = rides.find((ride) => refusals.has(ride.service.id));
    const refusal = blocked && refusals.get(blocked.service.id);
    if (!blocked || !refusal || described.has(blocked.service.id)) continue;
    described.set(blocked.service.id, {
      reason: refusal.reason,
      values: { ...refusal.values },
      names: itineraryNames(network, itinerary, gatewayOf(network, wayOf(itinerary))),
      legs: rides.map(({ service, board, alight }) => ({
        mode: service.mode,
        from: service.calls[board]?.terminal ?? '',
        to: service.calls[alight]?.terminal ?? '',
        service: service.id,
      })),
    });
  }
  return [...described.values()];
}
