import type { Consignment } from '../consignment/consignment.ts';
import { warn } from '../enquiry/enquiry-issue.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import type { CatchDeparture } from '../simulation/take-step.ts';
import { formatInstant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { type PartialShipment, partialShipments, type RoomOn } from './partial-shipments.ts';

/** A warning for each service among itineraries of which one departure does not hold the consignment. */
export function capacityIssues(
  itineraries: readonly Itinerary[],
  consignment: Consignment,
  catchDeparture: CatchDeparture,
  roomOn: RoomOn,
): readonly Issue[] {
  const issues = new Map<string, Issue>();
  for (const itinerary of itineraries) {
    for (const part of partialShipments(itinerary, consignment, catchDeparture, roomOn)) {
      const { id } = part.ride.service;
      if (!issues.has(id)) issues.set(id, issueOf(part));
    }
  }
  return [...issues.values()];
}

function issueOf({ ride, teu, capacityTeu, departures, last }: PartialShipment): Issue {
  const { service, board, alight } = ride;
  const values = {
    service: service.id,
    service_zh: service.names.zh,
    service_en: service.names.en,
    from: present(service.calls[board]).terminal,
    to: present(service.calls[alight]).terminal,
    teu,
    c: Math.floor(capacityTeu),
  };
  if (departures === null) return warn('E58', 'boxes', values);
  if (last === null) return warn('E57', 'boxes', { ...values, n: departures });
  const { departure, arrival } = last;
  return warn('E56', 'boxes', {
    ...values,
    n: departures,
    d: formatInstant(departure),
    e: formatInstant(arrival),
  });
}
