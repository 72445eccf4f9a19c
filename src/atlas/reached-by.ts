import { itineraryNames } from '../answer/itinerary-names.ts';
import type { Assessment, AssessmentContext } from '../compare/assess.ts';
import { unitsOf } from '../consignment/consignment.ts';
import type { ReachedBy } from '../contract/isochrone.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { chainOf, endsOf, gatewayOf, ridesOf, wayOf } from '../routing/way.ts';
import { fen } from '../units/money.ts';

/** An itinerary in the few words that a place on a map has room for. */
export function reachedBy({ network, consignment }: AssessmentContext, assessment: Assessment): ReachedBy {
  const { itinerary, spread, invoiceTotal, complete } = assessment;
  const rides = ridesOf(itinerary);
  const gateway = gatewayOf(network, wayOf(itinerary));
  return {
    id: itineraryId(assessment.itinerary),
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
