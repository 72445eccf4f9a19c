import type { Network } from '../network/network.ts';
import type { Mode, Names, TerminalId } from '../network/terminal.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { chainOf, mainRides, terminalOf, wayOf } from '../routing/way.ts';

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

/** What rail is called by a timetable that its operator printed. */
const TIMETABLED_RAIL: Names = { zh: '铁路（全程时刻表）', en: 'Timetabled rail' };
const TIMETABLED_EUROPE: Names = { zh: '中欧班列（全程时刻表）', en: 'Timetabled rail' };
const EUROPE_CORRIDOR = 'china-europe';

/** A route's name: its mode or chain of modes, and where it leaves or enters China. */
export function itineraryNames(network: Network, itinerary: Itinerary, gateway: TerminalId): Names {
  const rides = mainRides(network, itinerary);
  const modes = chainOf(rides);
  const [mode] = modes;
  const names = modes.length === 1 && mode ? modeNames(mode, rides) : chainNames(modes);
  const relation = relationOf(network, wayOf(itinerary), gateway);
  const place = placeNames(network, gateway);
  return {
    zh: `${names.zh} ${RELATIONS[relation].zh}${place.zh}`,
    en: `${names.en} ${RELATIONS[relation].en} ${place.en}`,
  };
}

function modeNames(mode: Mode, rides: readonly RideStep[]): Names {
  const printed = rides.filter(({ service }) => service.timetable.kind === 'published');
  if (mode !== 'rail' || printed.length === 0) return ALONE[mode];
  const isEurope = printed.every(({ service }) => service.corridor === EUROPE_CORRIDOR);
  return isEurope ? TIMETABLED_EUROPE : TIMETABLED_RAIL;
}

/** Between modes that are one sign each a dash keeps the signs from reading as a word: 公海 is the high seas. */
function chainNames(modes: readonly Mode[]): Names {
  const en = modes.map((each) => CHAINED[each].en).join('–');
  const isAmbiguous = modes.some((each, index) => each === 'road' && modes[index + 1] === 'sea');
  const zh = modes.map((each) => CHAINED[each].zh).join(isAmbiguous ? '—' : '');
  return { zh: `${zh}联运`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` };
}

/** How a route stands to its gateway: nothing goes by way of the place where it begins or ends. */
type Relation = 'from' | 'via' | 'to';

const RELATIONS: Readonly<Record<Relation, Names>> = {
  from: { zh: '自', en: 'from' },
  via: { zh: '经', en: 'via' },
  to: { zh: '到', en: 'to' },
};

function relationOf(network: Network, way: readonly TerminalId[], gateway: TerminalId): Relation {
  const placeOf = (id: TerminalId | undefined): string | null =>
    id === undefined ? null : terminalOf(network, id).place;
  const place = placeOf(gateway);
  if (place === placeOf(way.at(-1))) return 'to';
  return place === placeOf(way[0]) ? 'from' : 'via';
}

function placeNames(network: Network, id: TerminalId): Names {
  const terminal = terminalOf(network, id);
  return network.places.get(terminal.place)?.names ?? terminal.names;
}
