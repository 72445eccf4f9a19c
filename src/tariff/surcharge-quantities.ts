import { callAt, runTo } from '../network/call-at.ts';
import type { Surcharge } from '../network/conditions/surcharge.ts';
import { entryOf } from '../network/entry-of.ts';
import { carries } from '../network/equipment-class.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { Basis } from '../network/tariff-item.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type QuantityLine, tariffLines } from './quantity.ts';

/** What surcharges use of their tariffs on a ride: its kilometres where they are billed by distance, else one. */
export function rideSurcharges(
  network: Network,
  service: Service,
  board: number,
  alight: number,
): readonly QuantityLine[] {
  if (network.surcharges.length === 0) return [];
  const [place, toPlace] = [callAt(service, board).terminal, callAt(service, alight).terminal];
  const countries = [place, toPlace].map((end) => entryOf(network.terminals, end, 'terminal').country);
  const holds = ({ events, loads, mode, corridor, kind, country }: Surcharge): boolean =>
    events.includes('ride') &&
    kind === null &&
    loads.some((load) => carries(service.equipment, load)) &&
    (mode === null || mode === service.mode) &&
    (corridor === null || corridor === service.corridor) &&
    (country === null || countries.every((one) => one === country));
  const perUnit = (basis: Basis): number =>
    BY_DISTANCE.has(basis) ? kmBetween(network, service, board, alight) : 1;
  return network.surcharges
    .filter(holds)
    .flatMap(({ tariff }) => linesOf(network, tariff, place, toPlace, perUnit));
}

/** The same of what a terminal does. */
export function hubSurcharges(
  network: Network,
  { activity, loads: handled, distanceKm }: HubRule,
  terminal: TerminalId,
): readonly QuantityLine[] {
  if (network.surcharges.length === 0) return [];
  const at = entryOf(network.terminals, terminal, 'terminal');
  const holds = ({ events, loads, mode, corridor, kind, country }: Surcharge): boolean =>
    events.includes(activity) &&
    mode === null &&
    corridor === null &&
    loads.some((load) => handled.includes(load)) &&
    (kind === null || kind === at.kind) &&
    (country === null || country === at.country);
  const perUnit = (basis: Basis): number => (BY_DISTANCE.has(basis) ? distanceKm : 1);
  return network.surcharges
    .filter(holds)
    .flatMap(({ tariff }) => linesOf(network, tariff, terminal, terminal, perUnit));
}

const BY_DISTANCE: ReadonlySet<Basis> = new Set(['box_km', 'truck_km', 'tonne_km', 'revenue_tonne_km']);

const linesOf = (
  network: Network,
  tariff: string,
  place: TerminalId,
  toPlace: TerminalId,
  perUnit: (basis: Basis) => number,
): QuantityLine[] =>
  tariffLines(network.tariffs.get(tariff) ?? []).map(({ charge, basis }) => ({
    tariff,
    charge,
    basis,
    perUnit: perUnit(basis),
    // A surcharge is told by the box, whatever the price of its carriage makes of its size.
    mode: null,
    place,
    toPlace,
  }));

function kmBetween(network: Network, service: Service, board: number, alight: number): number {
  let km = 0;
  for (let index = board + 1; index <= alight; index++)
    km += entryOf(network.links, runTo(service, index).link, 'link').distanceKm;
  return km;
}
