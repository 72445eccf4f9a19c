import { callAt } from '../network/call-at.ts';
import type { Network } from '../network/network.ts';
import type { Mode } from '../network/terminal.ts';
import { flagValue, type Value } from '../policy/expression/value.ts';
import type { Itinerary, RideStep } from '../routing/itinerary.ts';
import { endsOf, gatewayOf, ridesOf, terminalOf, wayOf } from '../routing/way.ts';

export type RouteFacts = ReadonlyMap<string, Value>;

const text = (value: string): Value => ({ kind: 'text', value });
const HOME = 'CN';

/**
 * What the route of an export decides of its declaration: where the goods are handed to the carrier that takes them to
 * the exit, where they leave China, by what modes, and whether that carrier goes straight there. Trucks before a train
 * or barge only bring the goods to the yard or port of departure. Whether a ship is a listed one no route tells.
 */
export function exportFacts(network: Network, itinerary: Itinerary): RouteFacts {
  const rides = ridesOf(itinerary);
  const carriage = rides.find(({ service }) => service.mode !== 'road') ?? rides[0];
  if (carriage === undefined) return new Map();
  const exit = gatewayOf(network, wayOf(itinerary));
  const carrier = CARRIERS[carriage.service.mode];
  return new Map<string, Value>([
    ['terminal', text(endsOf(carriage).from)],
    ['exit_port', text(exit)],
    ['direct_to_exit', flagValue(callsAt(carriage, exit))],
    ['mode_chain', modesOf(rides)],
    ...(carrier === undefined ? [] : [['carrier', text(carrier)] as const]),
  ]);
}

/**
 * What the route of an import decides of its declaration: by what modes the goods travel, how they are carried within
 * China, and where the train starts that brings them in or takes them on from the port. Trucks beside a train or barge
 * only fetch and deliver.
 */
export function importFacts(network: Network, itinerary: Itinerary): RouteFacts {
  const rides = ridesOf(itinerary);
  if (rides.length === 0) return new Map();
  const inChina = rides.filter((ride) => runsWithinChina(network, ride));
  const trains = inChina.filter(({ service }) => service.mode === 'rail');
  const train = trains.find((ride) => countriesOf(network, ride).some((country) => country !== HOME));
  const [from] = train ? countriesOf(network, train) : trains.length > 0 ? [HOME] : [];
  return new Map<string, Value>([
    ['mode_chain', modesOf(rides)],
    ['domestic_mode', text(domesticMode(new Set(inChina.map(({ service }) => service.mode))))],
    ...(from === undefined ? [] : [['train_from', text(from)] as const]),
  ]);
}

function domesticMode(modes: ReadonlySet<Mode>): string {
  if (modes.has('rail')) return modes.has('river') ? 'rail_and_river' : 'rail';
  if (modes.has('river')) return 'river';
  return modes.has('road') ? 'road' : 'none';
}

/** In China every train is the State's; a truck or plane is no carrier that any pilot names. */
const CARRIERS: Partial<Record<RideStep['service']['mode'], string>> = {
  rail: 'china_railway',
  road: 'other',
  air: 'other',
};

const modesOf = (rides: readonly RideStep[]): Value => ({
  kind: 'list',
  value: [...new Set(rides.map(({ service }) => service.mode))],
});

function callsAt({ service, board, alight }: RideStep, terminal: string): boolean {
  for (let index = board + 1; index <= alight; index++) {
    if (callAt(service, index).terminal === terminal) return true;
  }
  return false;
}

/** Whether some run of a ride has both its ends in China. */
function runsWithinChina(network: Network, { service, board, alight }: RideStep): boolean {
  for (let index = board + 1; index <= alight; index++) {
    const ends = [callAt(service, index - 1), callAt(service, index)];
    if (ends.every(({ terminal }) => terminalOf(network, terminal).country === HOME)) return true;
  }
  return false;
}

/** The countries that a service calls in from its start to where the goods leave it. */
const countriesOf = (network: Network, { service, alight }: RideStep): readonly string[] =>
  service.calls.slice(0, alight + 1).map(({ terminal }) => terminalOf(network, terminal).country);
