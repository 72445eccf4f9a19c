import { itineraryNames } from '../answer/itinerary-names.ts';
import type { Alternative } from '../compare/shown-front.ts';
import { type Consignment, unitsOf } from '../consignment/consignment.ts';
import type { ReachedBy } from '../contract/isochrone.ts';
import type { Network } from '../network/network.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { chainOf, endsOf, gatewayOf, ridesOf, wayOf } from '../routing/way.ts';
import type { ArrivalSpread } from '../simulation/simulate-itinerary.ts';
import { fen } from '../units/money.ts';

/** An itinerary of Compare's list with as much of its spread as is told of it. */
export interface ListedItinerary extends Alternative {
  readonly spread: ArrivalSpread;
}

/** An itinerary in the few words that a place on a map has room for. */
export function reachedBy(
  network: Network,
  consignment: Consignment,
  { itinerary, spread, invoiceTotal, complete }: ListedItinerary,
): ReachedBy {
  const rides = ridesOf(itinerary);
  const gateway = gatewayOf(network, wayOf(itinerary));
  return {
    id: itineraryId(itinerary),
    names: itineraryNames(network, itinerary, gateway),
    modes: chainOf(rides),
    gateway,
    legs: rides.map((ride) => ({
      mode: ride.service.mode,
      ...endsOf(ride),
      service: ride.service.id,
      serviceNames: ride.service.names,
    })),
    p50Minutes: spread.p50Minutes,
    p90Minutes: spread.p90Minutes,
    invoiceTotal,
    perBox: fen(Math.round(invoiceTotal / unitsOf(consignment))),
    complete,
  };
}
