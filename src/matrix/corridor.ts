import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { chainOf, ridesOf, terminalOf, wayOf } from '../routing/way.ts';

const HOME = 'CN';

/** Corridors that bring goods to another or take them on from it, and so name no way. */
const FEEDING: ReadonlySet<string> = new Set(['drayage', 'overseas', 'europe-rail']);

/**
 * The corridor that a way goes by: that of its ride nearest to the Chinese end, short of what only feeds it. Where all
 * feed, its modes.
 */
export function corridorOf(network: Network, itinerary: Itinerary): string {
  const [origin] = wayOf(itinerary);
  const isFromHome = origin !== undefined && terminalOf(network, origin).country === HOME;
  const rides = ridesOf(itinerary);
  const fromHome = isFromHome ? rides : [...rides].reverse();
  const naming = fromHome.find(({ service }) => service.corridor !== '' && !FEEDING.has(service.corridor));
  return naming?.service.corridor ?? chainOf(rides).join('-');
}
