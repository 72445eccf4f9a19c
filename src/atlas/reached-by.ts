import { itineraryNames } from '../answer/itinerary-names.ts';
import type { Assessment, AssessmentContext } from '../compare/assess.ts';
import { unitsOf } from '../consignment/consignment.ts';
import type { ReachedBy } from '../contract/isochrone.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { chainOf, gatewayOf, ridesOf, wayOf } from '../routing/way.ts';
import { fen, formatFen } from '../units/money.ts';

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
    legs: rides.map(({ service, board, alight }) => ({
      mode: service.mode,
      from: service.calls[board]?.terminal ?? '',
      to: service.calls[alight]?.terminal ?? '',
      service: service.id,
      serviceNames: service.names,
    })),
    p50Minutes: spread.p50Minutes,
    p90Minutes: spread.p90Minutes,
    invoiceTotal: formatFen(invoiceTotal),
    perBox: formatFen(fen(Math.round(invoiceTotal / unitsOf(consignment)))),
    complete,
  };
}
