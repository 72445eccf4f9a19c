import type { WayCorridor } from '../contract/demand/matrix.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { ridesOf, terminalOf, wayOf } from '../routing/way.ts';

const HOME = 'CN';

/** Corridors of services that bring goods to another or take them on from it, and so name no way. */
const FEEDING: ReadonlySet<string> = new Set(['drayage', 'overseas', 'europe-rail']);

/** The corridor that a way goes by; see {@link corridorOfRides}. */
export function corridorOf(network: Network, itinerary: Itinerary): WayCorridor {
  const [origin] = wayOf(itinerary);
  const isFromHome = origin !== undefined && terminalOf(network, origin).country === HOME;
  return corridorOfRides(
    ridesOf(itinerary).map(({ service }) => service),
    isFromHome,
  );
}

/**
 * The corridor of the ride nearest to the Chinese end, short of what only feeds it. Where all feed, goods stay inland.
 *
 * @param isFromHome whether goods set out in China
 */
export function corridorOfRides(rides: readonly RiddenService[], isFromHome: boolean): WayCorridor {
  const fromHome = isFromHome ? rides : [...rides].reverse();
  const naming = fromHome.find(({ corridor }) => !FEEDING.has(corridor));
  return naming === undefined ? 'inland' : corridorOfRide(naming);
}

type RiddenService = Pick<Service, 'corridor' | 'mode'>;

function corridorOfRide({ corridor, mode }: RiddenService): WayCorridor {
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
