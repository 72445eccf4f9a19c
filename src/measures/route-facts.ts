import { callAt } from '../network/call-at.ts';
import type { Network } from '../network/network.ts';
import { flagValue, type Value } from '../policy/expression/value.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { endsOf, gatewayOf, ridesOf, wayOf } from '../routing/way.ts';

const text = (value: string): Value => ({ kind: 'text', value });

/**
 * What the route of an export decides of its declaration: where the goods are handed to the carrier that takes them to
 * the exit, where they leave China, by what modes, and whether that carrier goes straight there. Trucks before a train
 * or barge only bring the goods to the yard or port of departure. Whether a ship is a listed one no route tells.
 */
export function exportFacts(network: Network, itinerary: Itinerary): ReadonlyMap<string, Value> {
  const rides = ridesOf(itinerary);
  const carriage = rides.find(({ service }) => service.mode !== 'road') ?? rides[0];
  if (carriage === undefined) return new Map();
  const exit = gatewayOf(network, wayOf(itinerary));
  const modes = [...new Set(rides.map(({ service }) => service.mode))];
  const carrier = CARRIERS[carriage.service.mode];
  return new Map<string, Value>([
    ['terminal', text(endsOf(carriage).from)],
    ['exit_port', text(exit)],
    ['direct_to_exit', flagValue(callsAt(carriage, exit))],
    ['mode_chain', { kind: 'list', value: modes }],
    ...(carrier === undefined ? [] : [['carrier', text(carrier)] as const]),
  ]);
}

/** In China every train is the State's; a truck or plane is no carrier that any pilot names. */
const CARRIERS: Partial<Record<RideStep['service']['mode'], string>> = {
  rail: 'china_railway',
  road: 'other',
  air: 'other',
};

function callsAt({ service, board, alight }: RideStep, terminal: string): boolean {
  for (let index = board + 1; index <= alight; index++) {
    if (callAt(service, index).terminal === terminal) return true;
  }
  return false;
}
