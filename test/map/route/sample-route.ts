import type { MapRoute, MapSection, MapStop, Position } from '../../../src/map/route/map-route.ts';

export const CHONGQING: Position = [106.33, 29.63];
export const QINZHOU: Position = [108.64, 21.7];
export const LOS_ANGELES: Position = [-118.25, 33.74];
export const DUISBURG: Position = [6.72, 51.4];

export function section(from: Position, to: Position, rest: Partial<MapSection> = {}): MapSection {
  return { mode: 'rail', from, to, alignment: null, forward: true, ...rest };
}

export function stop(terminal: string, position: Position, rest: Partial<MapStop> = {}): MapStop {
  return {
    terminal,
    position,
    names: { zh: `${terminal}站`, en: `${terminal} terminal` },
    place: terminal.slice(0, 5),
    placeNames: { zh: terminal.slice(0, 5), en: terminal.slice(0, 5) },
    kind: 'rail_yard',
    role: 'transfer',
    ...rest,
  };
}

export function route(id: string, rest: Partial<MapRoute> = {}): MapRoute {
  return {
    id,
    letter: id,
    sections: [section(CHONGQING, DUISBURG)],
    stops: [
      stop('CNCKG-TJC', CHONGQING, { role: 'origin' }),
      stop('DEDUI-DIT', DUISBURG, { role: 'destination' }),
    ],
    ...rest,
  };
}
