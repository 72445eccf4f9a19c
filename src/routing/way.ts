import { callAt, runTo } from '../network/call-at.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Network } from '../network/network.ts';
import type { Mode, Terminal, TerminalId } from '../network/terminal.ts';
import type { Itinerary, RideStep } from './itinerary.ts';

export const ridesOf = (itinerary: Itinerary): readonly RideStep[] =>
  itinerary.steps.filter((step): step is RideStep => step.kind === 'ride');

/** The terminals where a ride begins and ends. */
export const endsOf = ({
  service,
  board,
  alight,
}: Pick<RideStep, 'service' | 'board' | 'alight'>): {
  readonly from: TerminalId;
  readonly to: TerminalId;
} => ({
  from: callAt(service, board).terminal,
  to: callAt(service, alight).terminal,
});

/** Every terminal an itinerary touches in order, stops of through services included, none twice in a row. */
export function wayOf(itinerary: Itinerary): readonly TerminalId[] {
  const way: TerminalId[] = [];
  const note = (terminal: TerminalId): void => {
    if (way.at(-1) !== terminal) way.push(terminal);
  };
  for (const step of itinerary.steps) {
    if (step.kind === 'hub') {
      note(step.terminal);
      note(step.toTerminal);
    } else {
      for (let index = step.board; index <= step.alight; index++) note(callAt(step.service, index).terminal);
    }
  }
  return way;
}

const HOME = 'CN';

/**
 * The Chinese border crossing, port or airport through which goods leave or enter: the last Chinese terminal
 * before the first foreign one, or the first after the last foreign one; within China the last terminal.
 */
export function gatewayOf(network: Network, way: readonly TerminalId[]): TerminalId {
  const isHome = (id: TerminalId): boolean => terminalOf(network, id).country === HOME;
  const last = way.at(-1);
  if (last === undefined) throw new RangeError('a way without terminals has no gateway');
  const firstAbroad = way.findIndex((id) => !isHome(id));
  if (firstAbroad > 0) return way[firstAbroad - 1] ?? last;
  if (firstAbroad === 0) return way[way.findLastIndex((id) => !isHome(id)) + 1] ?? last;
  return last;
}

/** Country borders crossed on the way. */
export function bordersOf(network: Network, way: readonly TerminalId[]): number {
  const countries = way.map((id) => terminalOf(network, id).country);
  return countries.filter((country, index) => index > 0 && country !== countries[index - 1]).length;
}

export function rideDistanceKm(network: Network, ride: RideStep): number {
  let distance = 0;
  for (let index = ride.board + 1; index <= ride.alight; index++) {
    distance += entryOf(network.links, runTo(ride.service, index).link, 'link').distanceKm;
  }
  return distance;
}

/** A truck ride this short feeds another leg and does not name the route. */
const FEEDER_KM = 150;

export const isFeeder = (network: Network, ride: RideStep): boolean =>
  ride.service.mode === 'road' && rideDistanceKm(network, ride) <= FEEDER_KM;

/** The rides that characterise the route: all but short feeders, or all when there is nothing else. */
export function mainRides(network: Network, itinerary: Itinerary): readonly RideStep[] {
  const rides = ridesOf(itinerary);
  const main = rides.filter((ride) => !isFeeder(network, ride));
  return main.length > 0 ? main : rides;
}

/** The modes of rides in order, none twice in a row. */
export const chainOf = (rides: readonly RideStep[]): readonly Mode[] =>
  rides.map((ride) => ride.service.mode).filter((mode, index, all) => mode !== all[index - 1]);

/** The mode that carries the goods farthest. */
export function mainModeOf(network: Network, itinerary: Itinerary): Mode {
  const byMode = new Map<Mode, number>();
  for (const ride of ridesOf(itinerary)) {
    byMode.set(ride.service.mode, (byMode.get(ride.service.mode) ?? 0) + rideDistanceKm(network, ride));
  }
  const [farthest] = [...byMode].sort((a, b) => b[1] - a[1]);
  if (!farthest) throw new RangeError('an itinerary without rides has no mode');
  return farthest[0];
}

export const terminalOf = (network: Network, id: TerminalId): Terminal =>
  entryOf(network.terminals, id, 'terminal');
