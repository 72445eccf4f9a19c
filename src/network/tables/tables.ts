import { ADVISORY_TOPICS, AFFECTED_KINDS } from '../crossings/advisory.ts';
import { STRAIT_KINDS } from '../crossings/strait.ts';
import { EQUIPMENT_CLASSES, LOADS } from '../equipment-class.ts';
import { HUB_ACTIVITIES } from '../hub-operation.ts';
import { FLAT_REASONS } from '../price-series.ts';
import { STATUSES } from '../provenance.ts';
import { DWELL_OPERATIONS } from '../service.ts';
import { BASES, CHARGE_CODES, PARTIES } from '../tariff-item.ts';
import { MODES, TERMINAL_KINDS } from '../terminal.ts';
import { z } from '../zod.ts';
import {
  billing,
  country,
  crossed,
  crossedCountries,
  date,
  decimal,
  equipment,
  integer,
  list,
  listOf,
  number,
  optionalCountry,
  optionalDate,
  optionalDecimal,
  optionalNumber,
  optionalText,
  provinceKm,
  tariffKey,
  text,
  time,
  utcInstant,
  yesNo,
} from './cell.ts';

const provenance = {
  year: integer.describe('Year the figures of the row describe'),
  status: z.enum(STATUSES).describe('How the figures are known'),
  source: text.describe('Key of sources.csv'),
};

const CHINESE = 'In Chinese; empty: as in the column it translates';

/**
 * The columns of every table of a network folder, in order. A cell's unit stands in its column's name.
 * This is the format's definition: the loader reads by it and `docs/data-format.md` is checked against it.
 */
export const TABLES = {
  'sources.csv': z.strictObject({
    source: text.describe('Key'),
    issuer: text.describe('Who issued the document; `Yusuan` for own reasoning'),
    issuer_zh: optionalText.describe(CHINESE),
    title: text,
    title_zh: optionalText.describe(CHINESE),
    date: optionalText.describe('Date of the document, as precise as known'),
    url: optionalText.describe("The issuer's own page; empty where only copies are known"),
    note: optionalText.describe('For own reasoning: the reasoning itself'),
    note_zh: optionalText.describe(CHINESE),
  }),
  'places.csv': z.strictObject({
    place: text.describe(
      'UN/LOCODE; a Chinese district without one: `CN` and its GB/T 2260 code; else a code of its own',
    ),
    name_en: text,
    name_zh: text,
    country: country.describe('ISO 3166-1 alpha-2'),
    lat: number,
    lon: number,
    aliases: list.describe('Other spellings, separated by `;`'),
  }),
  'terminals.csv': z.strictObject({
    terminal: text.describe('Key: place and facility suffix; IATA code for airports'),
    place: text.describe('Key of places.csv'),
    name_en: text,
    name_zh: text,
    country,
    lat: number,
    lon: number,
    kind: z.enum(TERMINAL_KINDS),
    gauge_mm: optionalText.describe('Track gauges, separated by `/`'),
    timezone: text.describe('Key of time-zones.csv'),
    aliases: list,
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'straits.csv': z.strictObject({
    strait: text.describe('Key'),
    name_en: text,
    name_zh: text,
    kind: z.enum(STRAIT_KINDS),
    country: optionalCountry.describe('Of a canal or lock the country it lies in; of a strait empty'),
    lat: number,
    lon: number,
    within_km: number.describe('A drawn line that comes this close runs through it'),
    aliases: list,
  }),
  'links.csv': z.strictObject({
    link: text.describe('Key'),
    from: text.describe('Key of terminals.csv'),
    to: text.describe('Key of terminals.csv'),
    mode: z.enum(MODES),
    distance_km: number.describe('For time and emissions'),
    tariff_km: number.describe('For billing by km'),
    toll_km_chongqing: number.describe('Expressway km inside Chongqing; 0 off the road'),
    toll_km_by_province: provinceKm.describe(
      'Expressway km in each other province: ISO 3166-2 code, colon, km; separated by `;`',
    ),
    hours_typical: number.describe('Median running time from `from` to `to`'),
    hours_p90: number,
    back_hours_typical: optionalNumber.describe('Median running time the other way; empty where not run'),
    back_hours_p90: optionalNumber,
    back_status: z.union([z.literal(''), z.enum(STATUSES)]),
    back_source: optionalText.describe('Key of sources.csv'),
    emission_factor: text.describe('Key of emission-factors.csv'),
    alignment: optionalText.describe('Key of alignments.json; empty draws a great circle'),
    countries: crossedCountries.describe(
      'Countries on whose ground it runs, in order, separated by `;`; `none`; empty: not known',
    ),
    straits: crossed.describe('Keys of straits.csv, separated by `;`; `none`; empty: not known'),
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'services.csv': z.strictObject({
    service: text.describe('Key; one direction of travel'),
    name_en: text,
    name_zh: text,
    mode: z.enum(MODES),
    corridor: text,
    carrier: optionalText,
    carrier_zh: optionalText.describe(CHINESE),
    departures_per_week: optionalNumber.describe('Empty: leaves on demand, or printed in departures.csv'),
    cut_off_hours: number,
    equipment: listOf(EQUIPMENT_CLASSES).describe('Classes carried, separated by `;`'),
    dangerous_goods: z.enum(['accepted', 'refused', 'unknown']),
    max_gross_20_t: optionalNumber,
    max_gross_40_t: optionalNumber,
    capacity_teu: optionalNumber,
    closed_en: optionalText.describe('Why it cannot be booked now; empty where it can'),
    closed_zh: optionalText,
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'calls.csv': z.strictObject({
    service: text.describe('Key of services.csv'),
    seq: integer.describe('1, 2, 3 ... in the order of travel'),
    terminal: text.describe('Key of terminals.csv'),
    board: yesNo,
    alight: yesNo,
    link: optionalText.describe('Link run to get here; empty at the first call'),
    run_hours_typical: optionalNumber.describe("Empty: the link's, in the direction travelled"),
    run_hours_p90: optionalNumber,
    run_tariffs: list.describe('Keys of the tariff tables'),
    dwell_operation: z.union([z.literal(''), z.enum(DWELL_OPERATIONS)]),
    dwell_hours_typical: optionalNumber,
    dwell_hours_p90: optionalNumber,
    dwell_tariffs: list,
    ...provenance,
  }),
  'departures.csv': z.strictObject({
    service: text.describe('Key of services.csv'),
    weekday: integer.describe('1 Monday ... 7 Sunday, local'),
    local_time: time.describe('Clock of the first call'),
    valid_from: optionalDate,
    valid_to: optionalDate,
    ...provenance,
  }),
  'hub-operations.csv': z.strictObject({
    operation: text.describe('Key'),
    activity: z.enum(HUB_ACTIVITIES),
    loads: listOf(LOADS).describe('What it is done to, separated by `;`'),
    terminal: optionalText,
    kind: z.union([z.literal(''), z.enum(TERMINAL_KINDS)]),
    country: optionalCountry,
    from_mode: z.union([z.literal(''), z.enum(MODES)]),
    to_mode: z.union([z.literal(''), z.enum(MODES)]),
    to_terminal: optionalText,
    distance_km: number,
    hours_typical: number,
    hours_p90: number,
    free_days: number,
    storage_tariff: optionalText,
    tariffs: billing.describe('Keys of the tariff tables; `free`: nothing is billed; empty: not known'),
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'tariffs/*.csv': z.strictObject({
    tariff: tariffKey.describe('Key; rows of one tariff are billed together'),
    charge: z.enum(CHARGE_CODES),
    basis: z.enum(BASES),
    equipment: equipment.describe(
      '`20`, `40`, an equipment code, a wagon-load price class (`WAGON4`), or `*`',
    ),
    unit_price: optionalDecimal.describe('Empty: the item is due, its price unknown'),
    currency: z.enum(['CNY', 'USD', 'EUR']),
    low: optionalDecimal,
    high: optionalDecimal,
    minimum: optionalDecimal,
    factors: list.describe('Keys of parameters.csv multiplied into the price'),
    series: optionalText.describe('Key of price-series.csv that the price moves with; empty: it stays'),
    priced_on: optionalDate.describe('The day on which the price was as given; only with a series'),
    flat: z
      .union([z.literal(''), z.enum(FLAT_REASONS)])
      .describe('Why the price follows no series; empty: not said, or it follows one'),
    valid_from: optionalDate,
    valid_to: optionalDate,
    payer: z.enum(PARTIES),
    payee: z.enum(PARTIES),
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'equipment-factors.csv': z.strictObject({
    mode: z.enum(MODES),
    equipment: equipment.describe('`20`, `40`, an equipment code, or `*`'),
    factor: decimal.describe('Price of this box over that of a 40 ft dry box'),
    low: decimal,
    high: decimal,
    ...provenance,
  }),
  'parameters.csv': z.strictObject({
    parameter: text,
    value: decimal,
    unit: text,
    low: decimal,
    high: decimal,
    valid_from: optionalDate,
    valid_to: optionalDate,
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'exchange-rates.csv': z.strictObject({
    currency: z.enum(['CNY', 'USD', 'EUR']),
    date,
    cny: decimal.describe('CNY for one unit'),
    ...provenance,
  }),
  'price-series.csv': z.strictObject({
    series: text.describe('Key'),
    name_en: text,
    name_zh: text,
    unit: text.describe('Of its levels; only their ratios are used'),
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
  }),
  'price-levels.csv': z.strictObject({
    series: text.describe('Key of price-series.csv'),
    date,
    value: decimal.describe('In the unit of the series'),
    ...provenance,
  }),
  'emission-factors.csv': z.strictObject({
    emission_factor: text,
    unit: z.enum(['g/tkm', 'g/teu-km', 'kg/teu-move']),
    value: number,
    low: number,
    high: number,
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
  'advisories.csv': z.strictObject({
    advisory: text.describe('Key'),
    kind: z.enum(AFFECTED_KINDS).describe('What it is about'),
    which: text.describe('Key of the table of its kind; a country by its ISO code; a mode by its name'),
    from: optionalDate,
    to: optionalDate,
    what: z.enum(ADVISORY_TOPICS),
    text_en: text,
    text_zh: text,
    ...provenance,
  }),
  'time-zones.csv': z.strictObject({
    timezone: text.describe('IANA name'),
    from_utc: utcInstant.describe('ISO instant from which the offset holds'),
    offset_minutes: integer.describe('East of UTC'),
  }),
} as const;

/** Columns that every table may lack: the Chinese of a text, whose other language stands for it then. */
export const OPTIONAL_COLUMNS = ['issuer_zh', 'title_zh', 'carrier_zh', 'note_zh'] as const;

/** Columns that single tables may lack. Without those of a tariff its prices stay; what a link crosses is not known. */
export const OPTIONAL_COLUMNS_OF: Partial<Record<TableName, readonly string[]>> = {
  'links.csv': ['countries', 'straits'],
  'tariffs/*.csv': ['series', 'priced_on', 'flat'],
};

/** Tables that a folder may lack: nothing in it moves with the market then, and no place is a strait. */
export const OPTIONAL_TABLES = [
  'straits.csv',
  'price-series.csv',
  'price-levels.csv',
  'advisories.csv',
] as const;

/** Tables whose faulty rows are left out with a warning, for nothing else rests on them. */
export const LENIENT_TABLES = ['advisories.csv'] as const;

export type TableName = keyof typeof TABLES;
export type Row<T extends TableName> = z.output<(typeof TABLES)[T]>;
