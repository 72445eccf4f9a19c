import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { chainOf, gatewayOf, mainRides, terminalOf, wayOf } from '../routing/way.ts';

/** Itineraries of one family go by the same modes, a single one printed or not, through the same gateway. */
export function familyOf(network: Network, itinerary: Itinerary): string {
  const rides = mainRides(network, itinerary);
  const modes = chainOf(rides);
  const isPrinted = modes.length === 1 && rides.some(({ service }) => service.timetable.kind === 'published');
  const gateway = terminalOf(network, gatewayOf(network, wayOf(itinerary)));
  return `${isPrinted ? 'printed ' : ''}${modes.join('-')} by ${gateway.place}`;
}
