import type { RouteHint } from '../contract/backtest.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import { MODES, type TerminalId, type TerminalKind } from '../network/terminal.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { chainOf, mainRides, wayOf } from '../routing/way.ts';

const ROUTE = /^([a-z]+(?:-[a-z]+)*)(?:\s+by\s+(.+?))?(?:\s+avoiding\s+(.+?))?$/;

/** Reads `rail`, `river-sea by Shanghai`, `rail by Khorgos & Baku`, `rail avoiding Brest`; null for anything else. */
export function parseRoute(text: string): RouteHint | null {
  const found = ROUTE.exec(text.trim());
  const words = found?.[1]?.split('-') ?? [];
  const modes = words.flatMap((word) => MODES.find((mode) => mode === word) ?? []);
  if (modes.length === 0 || modes.length < words.length) return null;
  return { modes, by: placesIn(found?.[2]), avoiding: placesIn(found?.[3]) };
}

const placesIn = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : text.split('&').map((place) => place.trim());

export const formatRoute = ({ modes, by, avoiding }: RouteHint): string =>
  [
    modes.join('-'),
    ...(by.length > 0 ? [`by ${by.join(' & ')}`] : []),
    ...(avoiding.length > 0 ? [`avoiding ${avoiding.join(' & ')}`] : []),
  ].join(' ');

/** Whether an itinerary goes by these modes in this order, short road feeders aside, and passes these places. */
export function isOnRoute(network: Network, hint: RouteHint, itinerary: Itinerary): boolean {
  const chain = chainOf(mainRides(network, itinerary));
  if (chain.join('-') !== hint.modes.join('-')) return false;
  const way = new Set(wayOf(itinerary));
  return hint.by.every((place) => terminalsOf(network, place).some((terminal) => way.has(terminal)));
}

/** Where goods leave or enter China over land or sea: a journey that names one passes no other. */
const GATEWAYS: ReadonlySet<TerminalKind> = new Set(['border_crossing', 'sea_port']);

/**
 * What an enquiry must avoid for the route to be found even where others beat it: all other modes, and, when the
 * route names a Chinese gateway, all other gateways. `withRoad` lets trucks feed the main modes.
 */
export function avoidanceOf(
  network: Network,
  hint: RouteHint,
  ends: readonly string[],
  withRoad: boolean,
): readonly string[] {
  const modes = MODES.filter((mode) => !hint.modes.includes(mode) && !(withRoad && mode === 'road'));
  const kept = new Set([...hint.by, ...ends].flatMap((place) => terminalsOf(network, place)));
  const isGateway = (id: TerminalId): boolean => {
    const terminal = network.terminals.get(id);
    return terminal?.country === 'CN' && GATEWAYS.has(terminal.kind);
  };
  const named = hint.by.flatMap((place) => terminalsOf(network, place)).some(isGateway);
  const gateways = named ? [...network.terminals.keys()].filter((id) => isGateway(id) && !kept.has(id)) : [];
  return [...modes, ...hint.avoiding, ...gateways];
}

function terminalsOf(network: Network, place: string): readonly TerminalId[] {
  const found = findPlace(network, place);
  return found.kind === 'found' ? found.terminals : [];
}
