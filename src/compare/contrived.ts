import { callAt } from '../network/call-at.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { endsOf, mainRides, rideDistanceKm, terminalOf, wayOf } from '../routing/way.ts';

/** Ships on one way that nobody would book together. */
const SEA_LEGS = 3;
/** A train this long after a flight gives back what the flight was paid for. */
const LONG_TRAIN_KM = 800;

/**
 * Whether a way is one that the graph allows and no forwarder offers: three ships in turn, a flight and then a long
 * train, a coaster between a ship and a port that goods reach from home in one ride, a way that comes back through the place it began at, or one between two places of a country that leaves it.
 */
export function isContrived(network: Network, itinerary: Itinerary): boolean {
  const rides = mainRides(network, itinerary);
  return (
    hasTooManyShips(rides) ||
    wastesFlight(network, rides) ||
    changesCoast(network, rides) ||
    comesBack(network, rides) ||
    goesAbroad(network, itinerary)
  );
}

const hasTooManyShips = (rides: readonly RideStep[]): boolean =>
  rides.filter(({ service }) => service.mode === 'sea').length >= SEA_LEGS;

function wastesFlight(network: Network, rides: readonly RideStep[]): boolean {
  const flight = rides.findIndex(({ service }) => service.mode === 'air');
  if (flight < 0) return false;
  const trains = rides.slice(flight + 1).filter(({ service }) => service.mode === 'rail');
  return trains.some((ride) => rideDistanceKm(network, ride) > LONG_TRAIN_KM);
}

/**
 * Goes to one port, by coaster to another of the same country and abroad from there, though one ride joins that other
 * port with where the goods begin; or the same the other way.
 */
function changesCoast(network: Network, rides: readonly RideStep[]): boolean {
  const [first, last] = [rides[0], rides.at(-1)];
  if (!first || !last) return false;
  return rides.some((ride, index) => {
    if (!isCoaster(network, ride)) return false;
    const { from, to } = endsOf(ride);
    const [before, after] = [rides[index - 1], rides[index + 1]];
    return (
      (before !== undefined && goesBySea(after) && isJoined(network, endsOf(first).from, to)) ||
      (after !== undefined && goesBySea(before) && isJoined(network, from, endsOf(last).to))
    );
  });
}

const goesBySea = (ride: RideStep | undefined): boolean => ride?.service.mode === 'sea';

function isCoaster(network: Network, ride: RideStep): boolean {
  const { from, to } = endsOf(ride);
  return goesBySea(ride) && terminalOf(network, from).country === terminalOf(network, to).country;
}

/** Pairs of places that a ride without a ship joins. */
const joined = new WeakMap<Network, Set<string>>();

function isJoined(network: Network, from: TerminalId, to: TerminalId): boolean {
  const pairs = joined.get(network) ?? joinedIn(network);
  joined.set(network, pairs);
  return pairs.has(`${terminalOf(network, from).place} ${terminalOf(network, to).place}`);
}

function joinedIn(network: Network): Set<string> {
  const pairs = new Set<string>();
  for (const { mode, calls } of network.services.values()) {
    if (mode === 'sea') continue;
    for (const [index, { terminal, board }] of calls.entries()) {
      if (!board) continue;
      const { place } = terminalOf(network, terminal);
      for (const later of calls.slice(index + 1))
        if (later.alight) pairs.add(`${place} ${terminalOf(network, later.terminal).place}`);
    }
  }
  return pairs;
}

/** Calls at the first place again after it has been left; changing trains within it is no detour. */
function comesBack(network: Network, rides: readonly RideStep[]): boolean {
  const [first] = rides;
  if (!first) return false;
  const placeOf = (terminal: string): string => terminalOf(network, terminal).place;
  const home = placeOf(endsOf(first).from);
  let isAway = false;
  for (const { service, board, alight } of rides) {
    for (let index = board; index <= alight; index++) {
      const isHome = placeOf(callAt(service, index).terminal) === home;
      if (isHome && isAway) return true;
      isAway ||= !isHome;
    }
  }
  return false;
}

function goesAbroad(network: Network, itinerary: Itinerary): boolean {
  const countries = wayOf(itinerary).map((terminal) => terminalOf(network, terminal).country);
  const [from, to] = [countries[0], countries.at(-1)];
  return from === to && countries.some((country) => country !== from);
}
