import type { Network } from '../network/network.ts';
import type { Mode, Names, TerminalId } from '../network/terminal.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { gatewayOf, mainRides, terminalOf, wayOf } from './way.ts';

const MODE_NAMES: Readonly<Record<Mode, Names>> = {
  rail: { zh: '铁', en: 'rail' },
  sea: { zh: '海', en: 'sea' },
  river: { zh: '江', en: 'river' },
  road: { zh: '公', en: 'road' },
  air: { zh: '空', en: 'air' },
};

/** A route's name: that of its one main service, or its chain of modes and where it leaves or enters China. */
export function itineraryNames(network: Network, itinerary: Itinerary, gateway: TerminalId): Names {
  const rides = mainRides(network, itinerary);
  const [only] = rides;
  if (rides.length === 1 && only) return only.service.names;
  const modes = chainOf(rides);
  const by = placeNames(network, gateway);
  const en = modes.map((mode) => MODE_NAMES[mode].en).join('–');
  return {
    zh: `${modes.map((mode) => MODE_NAMES[mode].zh).join('')}联运 经${by.zh}`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)} by ${by.en}`,
  };
}

export const chainOf = (rides: readonly RideStep[]): readonly Mode[] =>
  rides.map((ride) => ride.service.mode).filter((mode, index, all) => mode !== all[index - 1]);

export function placeNames(network: Network, id: TerminalId): Names {
  const terminal = terminalOf(network, id);
  return network.places.get(terminal.place)?.names ?? terminal.names;
}

/** Itineraries of one family go by the same modes through the same gateway. */
export function familyOf(network: Network, itinerary: Itinerary): string {
  const gateway = terminalOf(network, gatewayOf(network, wayOf(itinerary)));
  return `${chainOf(mainRides(network, itinerary)).join('-')} by ${gateway.place}`;
}
