import type { Network } from '../network/network.ts';
import type { Mode, Names, TerminalId } from '../network/terminal.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { chainOf, mainRides, terminalOf } from '../routing/way.ts';

const CHAINED: Readonly<Record<Mode, Names>> = {
  rail: { zh: '铁', en: 'rail' },
  sea: { zh: '海', en: 'sea' },
  river: { zh: '江', en: 'river' },
  road: { zh: '公', en: 'road' },
  air: { zh: '空', en: 'air' },
};

const ALONE: Readonly<Record<Mode, Names>> = {
  rail: { zh: '铁路', en: 'Rail' },
  sea: { zh: '海运', en: 'Sea' },
  river: { zh: '江运', en: 'River' },
  road: { zh: '公路', en: 'Road' },
  air: { zh: '航空', en: 'Air' },
};

/** What a timetable printed by the operator adds to the name of a mode. */
const TIMETABLED: Names = { zh: '图定', en: 'Timetabled ' };

/** A route's name: its mode or chain of modes, and where it leaves or enters China. */
export function itineraryNames(network: Network, itinerary: Itinerary, gateway: TerminalId): Names {
  const rides = mainRides(network, itinerary);
  const modes = chainOf(rides);
  const by = placeNames(network, gateway);
  const [mode] = modes;
  if (modes.length === 1 && mode) {
    const printed = rides.some(({ service }) => service.timetable.kind === 'published');
    return {
      zh: `${printed ? TIMETABLED.zh : ''}${ALONE[mode].zh} 经${by.zh}`,
      en: `${printed ? TIMETABLED.en + ALONE[mode].en.toLowerCase() : ALONE[mode].en} by ${by.en}`,
    };
  }
  const en = modes.map((each) => CHAINED[each].en).join('–');
  return {
    zh: `${modes.map((each) => CHAINED[each].zh).join('')}联运 经${by.zh}`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)} by ${by.en}`,
  };
}

function placeNames(network: Network, id: TerminalId): Names {
  const terminal = terminalOf(network, id);
  return network.places.get(terminal.place)?.names ?? terminal.names;
}
