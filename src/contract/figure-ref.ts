import type { ProvinceToll } from '../network/province.ts';

/** The kinds of figures, each with the fields it has and the form of its key. */
export interface FigureFields {
  /**
   * Key `tariff|charge|basis|equipment` names the price for that box, on every date; with `|valid_from` after it,
   * the one row. `unit_price` is the price billed, no factor applied to it; `list_price` goes on to be multiplied
   * by the row's factors. An equipment code that has no row of its own gets one.
   */
  readonly tariff: 'unit_price' | 'list_price' | 'minimum';
  /** Key: the parameter, on every date; with `|valid_from` the one row. */
  readonly parameter: 'value';
  /** Key: the currency, on every date; with `|date` the one row. */
  readonly exchange: 'cny';
  /** Key `mode|equipment`. */
  readonly equipment_factor: 'factor';
  readonly emission_factor: 'value';
  readonly link:
    | 'distance_km'
    | 'tariff_km'
    | 'toll_km_chongqing'
    | ProvinceToll
    | 'hours_typical'
    | 'hours_p90'
    | 'back_hours_typical'
    | 'back_hours_p90';
  readonly service:
    | 'departures_per_week'
    | 'cut_off_hours'
    | 'capacity_teu'
    | 'max_gross_20_t'
    | 'max_gross_40_t';
  readonly hub_operation: 'distance_km' | 'hours_typical' | 'hours_p90' | 'free_days';
  /** Key `service|seq` of `calls.csv`: the run that ends at the call, and the stop there. */
  readonly call: 'run_hours_typical' | 'run_hours_p90' | 'dwell_hours_typical' | 'dwell_hours_p90';
}

export type FigureTarget = keyof FigureFields;
export type FigureField = FigureFields[FigureTarget];

/** Names one figure. Cards give these out; own figures name what they replace with them. */
export interface FigureRef {
  readonly target: FigureTarget;
  /** Ids as they stand in the network. */
  readonly key: string;
  readonly field: FigureField;
}
