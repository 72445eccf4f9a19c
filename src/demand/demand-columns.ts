/** The columns of a demand table, in the order in which they are written; each has to be there. */
export const DEMAND_COLUMNS = [
  'flow_id',
  'origin',
  'destination',
  'district',
  'commodity',
  'direction',
  'equipment',
  'boxes_per_year',
  't_per_box',
  'value_cny_per_box',
  'month_profile',
] as const;
/** Columns that a table may have besides: the corridor by which the goods went, where that was seen. */
export const OPTIONAL_DEMAND_COLUMNS = ['corridor'] as const;
export type DemandColumn = (typeof DEMAND_COLUMNS)[number] | (typeof OPTIONAL_DEMAND_COLUMNS)[number];

/** How many flows a table may have: what is in a page has to stay quick, what runs on a command line may take its time. */
export const FLOWS_AT_MOST = { page: 10_000, commandLine: 1_000_000 } as const;

const MEGABYTE = 1_000_000;

/** How large its file may be, in bytes; of a workbook what it unpacks to counts as well. */
export const DEMAND_BYTES_AT_MOST = { page: 16 * MEGABYTE, commandLine: 512 * MEGABYTE } as const;
