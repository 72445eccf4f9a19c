import type { BeijingDate } from '../units/instant.ts';
import type { Provenance } from './provenance.ts';
import type { Names } from './terminal.ts';

export type SeriesId = string;

/** What a series stood at on a day. */
export interface PriceLevel extends Provenance {
  readonly date: BeijingDate;
  /** Decimal text above zero, in the unit of the series. */
  readonly value: string;
}

/**
 * A price that is published again and again: an index of spot freight, a rate of a lane. Tariff rows that follow it move
 * as it does from the day of their own figure on.
 */
export interface PriceSeries {
  readonly id: SeriesId;
  readonly names: Names;
  /** `USD/TEU`, `USD/kg`, `points` ... Only ratios of levels are ever used. */
  readonly unit: string;
  /** At least one, earliest first. */
  readonly levels: readonly PriceLevel[];
  readonly note: Names | null;
}

/**
 * Why a price follows no series: its payee is bound to a tariff, a contract fixes it, of the diesel that it hangs on only
 * the changes are published and no level, or nothing is.
 */
export const FLAT_REASONS = ['regulated', 'contract', 'diesel_changes', 'no_series'] as const;
export type FlatReason = (typeof FLAT_REASONS)[number];

/** What a row's figure does over time: it moves with a series from the day it was true on, or it stays. */
export type PriceCourse =
  | { readonly kind: 'follows'; readonly series: SeriesId; readonly pricedOn: BeijingDate }
  /** Null where the network does not say why. */
  | { readonly kind: 'flat'; readonly reason: FlatReason | null };
