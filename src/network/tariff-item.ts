import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';
import type { PriceCourse } from './price-series.ts';
import type { Provenance } from './provenance.ts';
import { PROVINCE_TOLLS } from './province.ts';
import type { TariffId } from './service.ts';
import type { Names } from './terminal.ts';

export const CHARGE_CODES = [
  'RAIL_BASE',
  'RAIL_RUN',
  'RAIL_FUND',
  'RAIL_FOREIGN',
  'RAIL_THROUGH',
  'RIVER_FREIGHT',
  'OCEAN_FREIGHT',
  'AIR_FREIGHT',
  'ROAD_HAUL',
  'TOLL',
  'DRAYAGE',
  'RAIL_LIFT',
  'PORT_HANDLING',
  'TERMINAL_TRANSFER',
  'AIR_HANDLING',
  'GAUGE_CHANGE',
  'BORDER',
  'LOCK',
  'EVENT_SURCHARGE',
  'FREIGHT_SURCHARGE',
  'WAR_RISK',
  'STORAGE',
  'DOCUMENTS',
  'CUSTOMS_EXPORT',
  'CUSTOMS_IMPORT',
  'INSPECTION',
  'BOX_ONE_WAY',
  'REEFER_PLUG',
  'DANGEROUS_GOODS',
  'QUARANTINE',
  'INSURANCE',
  'CAPITAL',
  'DECAY',
  'LATENESS',
] as const;
export type ChargeCode = (typeof CHARGE_CODES)[number];

export const BASES = [
  'box',
  'box_km',
  'box_day',
  'revenue_tonne',
  'revenue_tonne_km',
  'tonne',
  'tonne_km',
  'car',
  'truck_km',
  'toll_km_chongqing',
  ...PROVINCE_TOLLS,
  'shipment',
  'kg_chargeable',
  'kg_chargeable_day',
  'insured_value',
  'value_day',
  'day',
] as const;
export type Basis = (typeof BASES)[number];

/** Bases that count containers or their trucks: a price for any box is none for goods that travel in none. */
export const BOX_BASES: ReadonlySet<Basis> = new Set([
  'box',
  'box_km',
  'box_day',
  'truck_km',
  'toll_km_chongqing',
  ...PROVINCE_TOLLS,
]);

export const PARTIES = [
  'shipper',
  'consignee',
  'railway',
  'foreign_railway',
  'carrier',
  'port',
  'rail_yard',
  'airline',
  'airport',
  'haulier',
  'road_operator',
  'broker',
  'customs',
  'insurer',
  'owner',
] as const;
export type Party = (typeof PARTIES)[number];

/** A rule that can be billed: one row of `tariffs/*.csv`. Rows of one `tariff` are billed together. */
export interface TariffItem extends Provenance {
  readonly tariff: TariffId;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  /**
   * `20`, `40`, an equipment code such as `40RF`, `WAGON` and the price class of the goods (`WAGON4`), or `*`. A code
   * outranks a length, a length `*`.
   */
  readonly equipment: string;
  /** Decimal text per unit of `basis`; null where the item exists and its price is unknown. */
  readonly unitPrice: string | null;
  readonly currency: Currency;
  /** Span of `unitPrice`, same unit. */
  readonly low: string | null;
  readonly high: string | null;
  /** Least amount billed per line, in `currency`. */
  readonly minimum: string | null;
  /** Parameters multiplied into the price: unit `factor` or `share` as it is, unit `discount` as 1 - value. */
  readonly factors: readonly string[];
  readonly course: PriceCourse;
  readonly validFrom: BeijingDate | null;
  readonly validTo: BeijingDate | null;
  readonly payer: Party;
  readonly payee: Party;
  readonly note: Names | null;
}

/** What a price quoted for a 40 ft dry box becomes for another box on a mode. */
export interface EquipmentFactor extends Provenance {
  readonly mode: string;
  readonly equipment: string;
  readonly factor: string;
  readonly low: string;
  readonly high: string;
}
