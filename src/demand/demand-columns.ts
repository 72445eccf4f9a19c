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
