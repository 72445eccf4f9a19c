import type { WayCorridor } from '../contract/demand/matrix.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { ridesOf, terminalOf, wayOf } from '../routing/way.ts';

const HOME = 'CN';

/** Corridors of services that bring goods to another or take them on from it, and so name no way. */
const FEEDING: ReadonlySet<string> = new Set(['drayage', 'overseas', 'europe-rail']);

/**
 * The corridor that a way goes by: that of its ride nearest to the Chinese end, short of what only feeds it. Where all
 * feed, it stays inland.
 */
export function corridorOf(network: Network, itinerary: Itinerary): WayCorridor {
  const [origin] = wayOf(itinerary);
  const isFromHome = origin !== undefined && terminalOf(network, origin).country === HOME;
  const rides = ridesOf(itinerary);
  const fromHome = isFromHome ? rides : [...rides].reverse();
  const naming = fromHome.find(({ service }) => !FEEDING.has(service.corridor));
  return naming === undefined ? 'inland' : corridorOfRide(naming);
}

function corridorOfRide({ service: { corridor, mode } }: RideStep): WayCorridor {
  const isRoad = mode === 'road';
  switch (corridor) {
    case 'land-sea':
      return isRoad ? 'road' : 'rail_sea';
    case 'china-europe':
      return isRoad ? 'road' : 'china_europe';
    case 'yangtze':
      return 'river';
    case 'east-coast':
      return isRoad ? 'coast_road' : 'coast_rail';
    case 'air':
      return 'air';
    default:
      return 'inland';
  }
}
