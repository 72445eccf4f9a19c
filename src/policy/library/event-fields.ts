/** What a fact of an event may be. Units of numbers as in `physical-unit.ts`. */
export type FieldKind =
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly least: number;
      readonly most: number | null;
      /** Null: any between the two ends. */
      readonly only: readonly number[] | null;
    }
  | { readonly kind: 'flag' }
  /** `values` null: any text. */
  | { readonly kind: 'text'; readonly values: readonly string[] | null }
  | { readonly kind: 'list'; readonly values: readonly string[] | null };

const number = (unit: string, most: number | null = null, least = 0) =>
  ({ kind: 'number', unit, least, most, only: null }) as const;
/** A number of which only some exist. */
const oneOf = (unit: string, ...only: readonly number[]) =>
  ({ kind: 'number', unit, least: Math.min(...only), most: Math.max(...only), only }) as const;
const FLAG = { kind: 'flag' } as const;
const ANY_TEXT = { kind: 'text', values: null } as const;
const text = <const Values extends readonly string[]>(...values: Values) =>
  ({ kind: 'text', values }) as const;
const list = <const Values extends readonly string[]>(...values: Values) =>
  ({ kind: 'list', values }) as const;

const GROUPS = {
  chongqing_rail_port: ['CNCKG-TJC', 'CNCKG-YZ', 'CNCKG-XNY'],
  guoyuan_water_port: ['CNCKG-GYP'],
  jiangbei_airport: ['CKG'],
} as const;
export type TerminalGroup = keyof typeof GROUPS;

/** Names that stand for several terminals of the network. */
export const TERMINAL_GROUPS: Readonly<Record<string, readonly string[]>> = GROUPS;

export const TRANSPORT_DOCUMENTS = [
  'release_mark',
  'multimodal_document',
  'pledged_multimodal_document',
  'guarantee_letter',
  'green_certificate',
  'single_window_record',
] as const;

const FIELDS = {
  direction: text('export', 'domestic', 'import'),
  terminal: ANY_TEXT,
  origin_country: ANY_TEXT,
  destination_country: ANY_TEXT,
  exit_port: ANY_TEXT,
  train_from: ANY_TEXT,
  goods: text(
    'general',
    'farm_goods',
    'ore',
    'non_ferrous_metal',
    'bulk',
    'car',
    'chilled',
    'drug',
    'ecommerce',
    'battery',
    'photovoltaic',
    'aluminium_copper',
    'listed_oil_mineral',
    'dangerous',
    'solid_waste',
  ),
  hs: ANY_TEXT,
  trade_mode: text('general', 'processing', '9610', '9710', '9810', 'mail'),
  box: text('heavy', 'empty'),
  box_ft: oneOf('ft', 20, 30, 40, 45),
  reefer: FLAG,
  original_box: FLAG,
  teu: number('TEU'),
  tonnes: number('t'),
  inspected: FLAG,
  outcome: text('no_problem', 'problem_found', 'none'),
  inspection_storage_days: number('day'),
  late_pickup_days: number('day'),
  late_attendance_days: number('day'),
  firm_caused_fees: number('CNY'),
  own_premises: FLAG,
  truck_class: oneOf('class', 1, 2, 3, 4, 5, 6),
  carries: text('iso_container', 'non_iso_container', 'loose_goods', 'nothing'),
  etc_device: text('J1', 'J2', 'ordinary', 'none'),
  booked: FLAG,
  hours_booking_to_entry: number('hour'),
  legal_load: FLAG,
  chongqing_km: number('km'),
  other_km: number('km'),
  mode_chain: list('rail', 'river', 'sea', 'road', 'air'),
  carrier: text('china_railway', 'listed_ship', 'other'),
  direct_to_exit: FLAG,
  sealed_to_exit: FLAG,
  departure_listed: FLAG,
  exit_listed: FLAG,
  exited: FLAG,
  tax_class: oneOf('class', 1, 2, 3, 4),
  discredited: FLAG,
  exporter: text('trader', 'maker'),
  retained_input_vat: number('CNY'),
  domestic_mode: text('rail', 'river', 'rail_and_river', 'road', 'none'),
  split_shown: FLAG,
  vat_creditable: FLAG,
  processing_or_bonded: FLAG,
  firm_role: text('exporter', 'importer', 'agent', 'other'),
  in_key_park: FLAG,
  contract: FLAG,
  period_volume: number('TEU'),
  documents: list(...TRANSPORT_DOCUMENTS),
  goods_value: number('CNY'),
  loan: number('CNY'),
  recognised_key_project: FLAG,
  gfa_m2: number('m2'),
  production_use_m2: number('m2'),
  encouraged_project: FLAG,
  within_total_investment: FLAG,
  on_excluded_list: FLAG,
  confirmed: FLAG,
  origin_certificate: FLAG,
  qualifies: FLAG,
} as const satisfies Readonly<Record<string, FieldKind>>;

/** Each fact with the values it may take, for whatever must say something of every one of them. */
export type EventFields = typeof FIELDS;
export type EventField = keyof EventFields;

/**
 * The facts of an event, one spelling everywhere: measure files, forms, command line and traces. Facts are never
 * assumed: one that is not given is unknown.
 */
export const EVENT_FIELDS: Readonly<Record<string, FieldKind>> = FIELDS;
