import type { Link } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import type { Service, TariffId } from '../network/service.ts';
import type { Basis } from '../network/tariff-item.ts';
import type { TerminalId } from '../network/terminal.ts';
import { type QuantityLine, tariffLines } from './quantity.ts';

/** The runs of a ride that one tariff bills together. */
interface Stretch {
  from: TerminalId;
  to: TerminalId;
  links: Link[];
}

/**
 * What riding `service` from call `board` to call `alight` uses of each tariff. Runs billed by one tariff are
 * billed as one stretch: their kilometres add up and a base price falls due once. Dwells between the two calls
 * follow in order of travel.
 */
export function rideQuantities(
  network: Network,
  service: Service,
  board: number,
  alight: number,
): readonly QuantityLine[] {
  const stretches = new Map<TariffId, Stretch>();
  const dwells: QuantityLine[] = [];
  for (let index = board + 1; index <= alight; index++) {
    const call = service.calls[index];
    const previous = service.calls[index - 1];
    if (!call?.run || !previous) continue;
    const link = network.links.get(call.run.link);
    if (!link) continue;
    for (const tariff of call.run.tariffs)
      extendStretch(stretches, tariff, link, previous.terminal, call.terminal);
    if (index === alight || !call.dwell) continue;
    for (const tariff of call.dwell.tariffs) dwells.push(...dwellLines(network, tariff, call.terminal));
  }
  const runs = [...stretches].flatMap(([tariff, stretch]) => stretchLines(network, service, tariff, stretch));
  return [...runs, ...dwells];
}

function extendStretch(
  stretches: Map<TariffId, Stretch>,
  tariff: TariffId,
  link: Link,
  from: TerminalId,
  to: TerminalId,
): void {
  const stretch = stretches.get(tariff);
  if (stretch) {
    stretch.links.push(link);
    stretch.to = to;
  } else {
    stretches.set(tariff, { from, to, links: [link] });
  }
}

function stretchLines(
  network: Network,
  service: Service,
  tariff: TariffId,
  stretch: Stretch,
): QuantityLine[] {
  return tariffLines(network.tariffs.get(tariff) ?? []).map(({ charge, basis }) => ({
    tariff,
    charge,
    basis,
    perUnit: stretchQuantity(basis, stretch.links),
    mode: service.mode,
    place: stretch.from,
    toPlace: stretch.to,
  }));
}

function stretchQuantity(basis: Basis, links: readonly Link[]): number {
  switch (basis) {
    case 'box_km':
      return sum(links, (link) => link.tariffKm);
    case 'truck_km':
      return sum(links, (link) => link.distanceKm);
    case 'toll_km_chongqing':
      return sum(links, (link) => link.tollKmChongqing);
    case 'toll_km_other':
      return sum(links, (link) => link.tollKmOther);
    default:
      return 1;
  }
}

const sum = (links: readonly Link[], km: (link: Link) => number): number =>
  links.reduce((total, link) => total + km(link), 0);

function dwellLines(network: Network, tariff: TariffId, terminal: TerminalId): QuantityLine[] {
  return tariffLines(network.tariffs.get(tariff) ?? []).map(({ charge, basis }) => ({
    tariff,
    charge,
    basis,
    perUnit: 1,
    mode: null,
    place: terminal,
    toPlace: terminal,
  }));
}
