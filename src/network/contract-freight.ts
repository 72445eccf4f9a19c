import type { BeijingDate } from '../units/instant.ts';
import type { ServiceId, TariffId } from './service.ts';
import type { ChargeCode } from './tariff-item.ts';
import type { Mode, TerminalId } from './terminal.ts';

/** Where an item falls due that a freight has inside: on the ride itself, or at the terminal at either end of it. */
export type InsideAt = 'ride' | 'from' | 'to';

/** A charge that is not billed besides a freight, for the freight has it inside. */
export interface InsideItem {
  readonly charge: ChargeCode;
  readonly at: InsideAt;
}

/** Equipment that a freight has a price for, and the days of that price. */
export interface PricedEquipment {
  /** ISO code, or that of a load without a box. */
  readonly equipment: string;
  readonly validFrom: BeijingDate | null;
  readonly validTo: BeijingDate | null;
}

/**
 * A price agreed for the carriage between two terminals, from the user's rate sheets. Where it fits the goods, its tariffs
 * are billed in the place of those of the service.
 */
export interface ContractFreight {
  /** The freight first, then each surcharge by itself. */
  readonly tariffs: readonly TariffId[];
  /** The services it was agreed for; null for all of its mode between the two terminals. */
  readonly services: readonly ServiceId[] | null;
  readonly priced: readonly PricedEquipment[];
  /** Units of a consignment from which and up to which it was agreed; null for no upper end. */
  readonly leastUnits: number;
  readonly mostUnits: number | null;
  readonly inside: readonly InsideItem[];
}

/** The freights of a ride, by its key, the one preferred first. */
export type ContractFreights = ReadonlyMap<string, readonly ContractFreight[]>;

export const NO_CONTRACTS: ContractFreights = new Map();

export const rideKey = (mode: Mode, from: TerminalId, to: TerminalId): string => `${mode} ${from} ${to}`;
