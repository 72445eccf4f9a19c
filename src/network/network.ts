import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';
import type { PlaceCapacity } from './capacity/place-capacity.ts';
import type { DangerRule } from './conditions/dangerous-goods.ts';
import type { ReeferPowerRule } from './conditions/reefer-power.ts';
import type { Surcharge } from './conditions/surcharge.ts';
import type { TariffConditions } from './conditions/tariff-condition.ts';
import type { ContractFreights } from './contract-freight.ts';
import type { Advisory } from './crossings/advisory.ts';
import type { Strait, StraitId } from './crossings/strait.ts';
import type { NetworkEvent } from './events/event.ts';
import type { HubRule } from './hub-operation.ts';
import type { EmissionFactor, Link, LinkId } from './link.ts';
import type { PriceSeries, SeriesId } from './price-series.ts';
import type { Provenance, SourceId } from './provenance.ts';
import type { Service, ServiceId, TariffId } from './service.ts';
import type { Source } from './source.ts';
import type { EquipmentFactor, TariffItem } from './tariff-item.ts';
import type { Names, Place, PlaceCode, Terminal, TerminalId } from './terminal.ts';

/** A figure that is no tariff: a discount, an interest rate, a share. */
export interface Parameter extends Provenance {
  readonly id: string;
  readonly value: string;
  /** `factor`, `discount`, `share`, `per_year`, `hours`, `CNY/box` ... */
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly validFrom: BeijingDate | null;
  readonly validTo: BeijingDate | null;
  readonly note: Names | null;
}

/** CNY for one unit of `currency` from `date` on. */
export interface ExchangeRate extends Provenance {
  readonly currency: Currency;
  readonly date: BeijingDate;
  readonly cny: string;
}

/** Minutes east of UTC from `fromUtcMinute` until the next row of the zone. */
export interface ZoneOffset {
  readonly fromUtcMinute: number;
  readonly offsetMinutes: number;
}

/** A validated, frozen network. Every number in it names its status and source. */
export interface Network {
  readonly id: string;
  readonly names: Names;
  /** Data edition, e.g. `2026.11`. */
  readonly edition: string;
  readonly priceDate: BeijingDate;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly places: ReadonlyMap<PlaceCode, Place>;
  readonly terminals: ReadonlyMap<TerminalId, Terminal>;
  readonly straits: ReadonlyMap<StraitId, Strait>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly hubRules: readonly HubRule[];
  readonly tariffs: ReadonlyMap<TariffId, readonly TariffItem[]>;
  /** Of the tariffs that are not due for whatever uses them. */
  readonly tariffConditions: TariffConditions;
  /** Prices of the user's own rate sheets; none in a network as shipped. */
  readonly contractFreights: ContractFreights;
  readonly surcharges: readonly Surcharge[];
  readonly dangerRules: readonly DangerRule[];
  /** Empty where nothing is known of power for refrigerated boxes. */
  readonly reeferPower: readonly ReeferPowerRule[];
  readonly equipmentFactors: readonly EquipmentFactor[];
  readonly parameters: ReadonlyMap<string, readonly Parameter[]>;
  readonly exchangeRates: readonly ExchangeRate[];
  readonly priceSeries: ReadonlyMap<SeriesId, PriceSeries>;
  readonly emissionFactors: ReadonlyMap<string, EmissionFactor>;
  /** Of places that let only so much through; those of which no row tells have room for all. */
  readonly capacities: readonly PlaceCapacity[];
  readonly events: readonly NetworkEvent[];
  readonly advisories: readonly Advisory[];
  readonly zones: ReadonlyMap<string, readonly ZoneOffset[]>;
  /** Last day for which the offsets were made; null where the network does not say. */
  readonly clocksUntil: BeijingDate | null;
}
