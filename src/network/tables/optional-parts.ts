import type { TableName } from './tables.ts';

/** Columns that every table may lack: the Chinese of a text, whose other language stands for it then. */
export const OPTIONAL_COLUMNS = ['issuer_zh', 'title_zh', 'carrier_zh', 'note_zh', 'basis_zh'] as const;

/**
 * Columns that single tables may lack. Without those of a tariff its prices stay; what a link crosses is not known; a
 * refrigerated box pays a surcharge as any other.
 */
export const OPTIONAL_COLUMNS_OF: Partial<Record<TableName, readonly string[]>> = {
  'links.csv': ['countries', 'straits'],
  'events.csv': ['reefer_amount'],
  'tariffs/*.csv': ['series', 'priced_on', 'flat'],
};

/** Tables that a folder may lack: nothing in it moves with the market then, no place is a strait or lets only so much through, and no
 * price hangs on the goods. */
export const OPTIONAL_TABLES = [
  'straits.csv',
  'price-series.csv',
  'price-levels.csv',
  'advisories.csv',
  'tariff-conditions.csv',
  'surcharges.csv',
  'dangerous-goods.csv',
  'reefer-power.csv',
  'capacities.csv',
  'events.csv',
] as const;

/** Tables whose faulty rows are left out with a warning, for nothing else rests on them. */
export const LENIENT_TABLES = ['advisories.csv', 'capacities.csv', 'events.csv'] as const;
