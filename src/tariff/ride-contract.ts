import type { Consignment } from '../consignment/consignment.ts';
import { callAt } from '../network/call-at.ts';
import { type ContractFreight, type ContractFreights, rideKey } from '../network/contract-freight.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import type { TerminalId } from '../network/terminal.ts';
import { beijingDate } from '../units/instant.ts';
import { holdsOn } from './dated.ts';

/**
 * How a line of a ride hangs on the user's contract freights: one of a freight is due where that freight is chosen, one
 * that freights stand in the place of where none of these is.
 */
export interface LineContract {
  readonly freights: readonly ContractFreight[];
  /** Positions of the freights it hangs on. */
  readonly of: readonly number[];
  readonly isDisplaced: boolean;
  /** The ends of the ride. */
  readonly from: TerminalId;
  readonly to: TerminalId;
}

/** The contract freights that may price a ride, with the marks of its lines: one object for lines alike. */
export interface RideContract {
  readonly freights: readonly ContractFreight[];
  /** The mark of the lines of each freight. */
  readonly own: readonly LineContract[];
  /** The mark of a line of the ride's own tariffs; null where every freight leaves it as it is. */
  displaced(this: void, charge: ChargeCode): LineContract | null;
}

function contractOf(freights: readonly ContractFreight[], from: TerminalId, to: TerminalId): RideContract {
  const marks = new Map<ChargeCode, LineContract | null>();
  return {
    freights,
    own: freights.map((_, index) => ({ freights, of: [index], isDisplaced: false, from, to })),
    displaced(charge) {
      const known = marks.get(charge);
      if (known !== undefined) return known;
      const of = freights.flatMap((freight, index) => (standsFor(freight, charge) ? [index] : []));
      const mark = of.length === 0 ? null : { freights, of, isDisplaced: true, from, to };
      marks.set(charge, mark);
      return mark;
    },
  };
}

/** Charges of the journey that a freight between its ends is the price of, whatever it says. */
const JOURNEY: ReadonlySet<ChargeCode> = new Set<ChargeCode>([
  'RAIL_BASE',
  'RAIL_RUN',
  'RAIL_FUND',
  'RAIL_FOREIGN',
  'RAIL_THROUGH',
  'RIVER_FREIGHT',
  'OCEAN_FREIGHT',
  'AIR_FREIGHT',
  'ROAD_HAUL',
  'DRAYAGE',
  'GAUGE_CHANGE',
  'BORDER',
  'LOCK',
]);

const standsFor = ({ inside }: ContractFreight, charge: ChargeCode): boolean =>
  JOURNEY.has(charge) || inside.some((item) => item.at === 'ride' && item.charge === charge);

/** The contract of a ride; null where the user has no freight for it. */
export function rideContract(
  { contractFreights }: Pick<Network, 'contractFreights'>,
  service: Service,
  board: number,
  alight: number,
): RideContract | null {
  if (contractFreights.size === 0) return null;
  const [from, to] = [callAt(service, board).terminal, callAt(service, alight).terminal];
  const key = rideKey(service.mode, from, to);
  const all = contractFreights.get(key);
  if (all === undefined) return null;
  const ofMap = contracts.get(contractFreights) ?? new Map<string, RideContract | null>();
  contracts.set(contractFreights, ofMap);
  const known = ofMap.get(`${key} ${service.id}`);
  if (known !== undefined) return known;
  const freights = all.filter(({ services }) => services === null || services.includes(service.id));
  const contract = freights.length === 0 ? null : contractOf(freights, from, to);
  ofMap.set(`${key} ${service.id}`, contract);
  return contract;
}

const contracts = new WeakMap<ContractFreights, Map<string, RideContract | null>>();

type Priced = Pick<Consignment, 'equipment' | 'boxes' | 'ready' | 'pricesOn'>;

/**
 * The freight that prices a consignment: the first in force on the day of hand-over, else the first of those that are
 * not; null where none is for such equipment or so many units.
 */
export function chosenFreight(
  freights: readonly ContractFreight[],
  consignment: Priced,
): ContractFreight | null {
  const { equipment, boxes, ready, pricesOn } = consignment;
  const day = pricesOn ?? beijingDate(ready);
  const fitting = freights.filter(
    ({ priced, leastUnits, mostUnits }) =>
      boxes >= leastUnits &&
      (mostUnits === null || boxes <= mostUnits) &&
      priced.some((row) => row.equipment === equipment.code),
  );
  const inForce = fitting.find(({ priced }) =>
    priced.some((row) => row.equipment === equipment.code && holdsOn(row, day)),
  );
  return inForce ?? fitting[0] ?? null;
}

/** Whether a line is due where a freight is chosen, as far as contracts decide. */
export const isDueUnder = (
  { freights, of, isDisplaced }: LineContract,
  chosen: ContractFreight | null,
): boolean => of.some((index) => freights[index] === chosen) !== isDisplaced;
