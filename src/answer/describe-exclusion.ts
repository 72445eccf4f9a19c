import type { Exclusion } from '../compare/exclusions.ts';
import type { Answer } from '../contract/answer-schema.ts';
import type { Network } from '../network/network.ts';
import { endsOf, gatewayOf, ridesOf, wayOf } from '../routing/way.ts';
import { itineraryNames } from './itinerary-names.ts';

/** A route that some service refuses, in words and places. */
export const describeExclusion = (
  network: Network,
  { itinerary, refusal }: Exclusion,
): Answer['excluded'][number] => ({
  reason: refusal.reason,
  values: { ...refusal.values },
  names: itineraryNames(network, itinerary, gatewayOf(network, wayOf(itinerary))),
  legs: ridesOf(itinerary).map((ride) => ({
    mode: ride.service.mode,
    ...endsOf(ride),
    service: ride.service.id,
  })),
});
