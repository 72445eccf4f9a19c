import { callAt, runTo } from '../network/call-at.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Link, ProvinceKm } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import { provinceOfToll, type TollProvince } from '../network/province.ts';
import type { Service, TariffId } from '../network/service.ts';
import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { Mode, TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';
import { type QuantityLine, tariffLines, unpriced } from './quantity.ts';
import { type RideContract, rideContract } from './ride-contract.ts';
import { rideSurcharges } from './surcharge-quantities.ts';

/** The runs of a ride that one tariff bills together, and the sums of their kilometres. */
interface Stretch {
  readonly from: TerminalId;
  to: TerminalId;
  tariffKm: number;
  distanceKm: number;
  tollKmChongqing: number;
  tolls: readonly ProvinceKm[];
}

/**
 * What riding `service` from call `board` to call `alight` uses of each tariff. Runs billed by one tariff are
 * billed as one stretch: their kilometres add up and a base price falls due once. Dwells between the two calls
 * follow in order of travel, surcharges at the end. A ride that nothing bills by any quantity has one line without a price.
 * Contract freights of the user come first, and are marked with what they stand in the place of: which of them are due
 * the consignment decides.
 */
export function rideQuantities(
  network: Network,
  service: Service,
  board: number,
  alight: number,
): readonly QuantityLine[] {
  const tariffed = tariffedQuantities(network, service, board, alight);
  const contract = rideContract(network, service, board, alight);
  return contract === null ? tariffed : underContract(network, service, contract, board, alight, tariffed);
}

function underContract(
  network: Network,
  service: Service,
  { freights, own, displaced }: RideContract,
  board: number,
  alight: number,
  tariffed: readonly QuantityLine[],
): readonly QuantityLine[] {
  const [place, toPlace] = [callAt(service, board).terminal, callAt(service, alight).terminal];
  const agreed = freights.flatMap(({ tariffs }, index) =>
    tariffs.flatMap((tariff) =>
      tariffLines(network.tariffs.get(tariff) ?? []).map(({ charge, basis }) => ({
        tariff,
        charge,
        basis,
        perUnit: 1,
        mode: service.mode,
        place,
        toPlace,
        contract: present(own[index]),
      })),
    ),
  );
  const others = tariffed.map((line) => {
    const mark = displaced(line.charge);
    return mark === null ? line : { ...line, contract: mark };
  });
  return [...agreed, ...others];
}

function tariffedQuantities(
  network: Network,
  service: Service,
  board: number,
  alight: number,
): readonly QuantityLine[] {
  const stretches = new Map<TariffId, Stretch>();
  const dwells: QuantityLine[] = [];
  for (let index = board + 1; index <= alight; index++) {
    const { terminal, dwell } = callAt(service, index);
    const previous = callAt(service, index - 1);
    const run = runTo(service, index);
    const link = entryOf(network.links, run.link, 'link');
    run.tariffs.forEach((tariff) => {
      extendStretch(stretches, tariff, link, previous.terminal, terminal);
    });
    if (index === alight || dwell === null) continue;
    dwell.tariffs.forEach((tariff) => {
      dwells.push(...dwellLines(network, tariff, terminal));
    });
  }
  const surcharges = rideSurcharges(network, service, board, alight);
  const lines: QuantityLine[] = [];
  stretches.forEach((stretch, tariff) => {
    addStretchLines(lines, network, service, tariff, stretch);
  });
  if (lines.every(({ perUnit }) => perUnit === 0)) {
    const [from, to] = [callAt(service, board).terminal, callAt(service, alight).terminal];
    return [unpriced(CARRIAGE[service.mode], service.mode, from, to), ...dwells, ...surcharges];
  }
  return dwells.length + surcharges.length === 0 ? lines : [...lines, ...dwells, ...surcharges];
}

/** The charge under which carriage of no known price stands. */
const CARRIAGE: Readonly<Record<Mode, ChargeCode>> = {
  rail: 'RAIL_THROUGH',
  sea: 'OCEAN_FREIGHT',
  river: 'RIVER_FREIGHT',
  road: 'ROAD_HAUL',
  air: 'AIR_FREIGHT',
};

function extendStretch(
  stretches: Map<TariffId, Stretch>,
  tariff: TariffId,
  link: Link,
  from: TerminalId,
  to: TerminalId,
): void {
  const { tariffKm, distanceKm, tollKmChongqing, tollKmByProvince } = link;
  const stretch = stretches.get(tariff);
  if (stretch) {
    stretch.to = to;
    stretch.tariffKm += tariffKm;
    stretch.distanceKm += distanceKm;
    stretch.tollKmChongqing += tollKmChongqing;
    if (tollKmByProvince.length > 0) stretch.tolls = [...stretch.tolls, ...tollKmByProvince];
  } else {
    stretches.set(tariff, { from, to, tariffKm, distanceKm, tollKmChongqing, tolls: tollKmByProvince });
  }
}

function addStretchLines(
  lines: QuantityLine[],
  network: Network,
  { mode }: Service,
  tariff: TariffId,
  stretch: Stretch,
): void {
  tariffLines(network.tariffs.get(tariff) ?? []).forEach(({ charge, basis }) => {
    const perUnit = stretchQuantity(basis, stretch);
    if (perUnit === null) return;
    lines.push({ tariff, charge, basis, perUnit, mode, place: stretch.from, toPlace: stretch.to });
  });
}

/** Null where nothing is billed: the tariff has a rate for every province and the stretch crosses a few. */
function stretchQuantity(basis: Basis, stretch: Stretch): number | null {
  switch (basis) {
    case 'box_km':
    case 'tonne_km':
      return stretch.tariffKm;
    case 'truck_km':
    case 'revenue_tonne_km':
      return stretch.distanceKm;
    case 'toll_km_chongqing':
      return stretch.tollKmChongqing;
    default: {
      const province = provinceOfToll(basis);
      return province === null ? 1 : kmIn(province, stretch.tolls);
    }
  }
}

function kmIn(province: TollProvince, tolls: readonly ProvinceKm[]): number | null {
  const crossed = tolls.filter((part) => part.province === province);
  return crossed.length === 0 ? null : crossed.reduce((sum, { km }) => sum + km, 0);
}

/** What a tariff bills at a stop on the way, once each time. */
export function dwellLines(network: Network, tariff: TariffId, terminal: TerminalId): QuantityLine[] {
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
