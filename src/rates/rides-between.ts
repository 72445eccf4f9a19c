import { rideKey } from '../network/contract-freight.ts';
import { placesNamed } from '../network/find-place.ts';
import { groupBy } from '../network/group-by.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { MODES, type Mode, type TerminalId } from '../network/terminal.ts';
import { nameKey } from '../reading/fold-name.ts';
import type { ContractRate } from './contract-rate.ts';

/** A ride that a service offers, with its key. */
export interface Ride {
  readonly key: string;
  readonly service: Service;
  /** The names of its carrier, as they are compared. */
  readonly carriers: readonly string[];
}

/** Every ride that a network offers, by the mode and the terminals of its ends. */
function ridesOf(network: Network): ReadonlyMap<string, readonly Ride[]> {
  const rides: Ride[] = [];
  for (const service of network.services.values()) {
    const { calls, mode, carrier } = service;
    const carriers = carrier === null ? [] : [nameKey(carrier.zh), nameKey(carrier.en)];
    calls.forEach((from, board) => {
      if (!from.board) return;
      const reached = new Set(calls.slice(board + 1).flatMap((to) => (to.alight ? [to.terminal] : [])));
      for (const to of reached) rides.push({ key: rideKey(mode, from.terminal, to), service, carriers });
    });
  }
  return groupBy(rides, ({ key }) => key);
}

/** The rides of a mode between the terminals of two places. */
export function ridesBetween(
  network: Network,
  { mode, from, to }: Pick<ContractRate, 'mode' | 'from' | 'to'>,
): readonly Ride[] {
  const { rides, between } = known.get(network) ?? { rides: ridesOf(network), between: new Map() };
  known.set(network, { rides, between });
  const key = rideKey(mode, from, to);
  const before = between.get(key);
  if (before !== undefined) return before;
  const found = terminalsOf(network, from).flatMap((start) =>
    terminalsOf(network, to).flatMap((end) => rides.get(rideKey(mode, start, end)) ?? []),
  );
  between.set(key, found);
  return found;
}

interface KnownRides {
  readonly rides: ReadonlyMap<string, readonly Ride[]>;
  readonly between: Map<string, readonly Ride[]>;
}

/** Every row of a sheet asks again. */
const known = new WeakMap<Network, KnownRides>();

function terminalsOf(network: Network, code: string): readonly TerminalId[] {
  const found = placesNamed(network, code);
  return found.kind === 'found' ? found.terminals : [];
}

/** The modes by which a network carries goods between two places. */
export const modesBetween = (network: Network, from: string, to: string): readonly Mode[] =>
  MODES.filter((mode) => ridesBetween(network, { mode, from, to }).length > 0);
