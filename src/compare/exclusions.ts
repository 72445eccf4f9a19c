import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { ServiceId } from '../network/service.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { ridesOf } from '../routing/way.ts';
import { present } from '../units/present.ts';
import type { Refusal } from './eligibility.ts';

export type Refusals = ReadonlyMap<ServiceId, Refusal>;

/** A route worth choosing, were it not for a service on it that does not take the goods. */
export interface Exclusion {
  readonly itinerary: Itinerary;
  readonly refusal: Refusal;
}

/** 1 for every arc that no refused service runs. */
export function allowedArcs(graph: CompiledGraph, refusals: Refusals): Uint8Array {
  const allowed = new Uint8Array(graph.arcCount).fill(1);
  const { arcService } = graph.arrays;
  const isRefused = graph.keys.services.map((service) => refusals.has(service));
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const service = present(arcService[arc]);
    if (service >= 0 && isRefused[service] === true) allowed[arc] = 0;
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
    for (const { service } of ridesOf(itinerary)) {
      const refusal = refusals.get(service.id);
      if (!refusal) continue;
      if (!excluded.has(service.id)) excluded.set(service.id, { itinerary, refusal });
      break;
    }
  }
  return [...excluded.values()];
}
