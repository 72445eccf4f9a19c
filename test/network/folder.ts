import { MANIFEST_FILE } from '../../src/network/tables/file-names.ts';
import { TABLES, type TableName } from '../../src/network/tables/tables.ts';

/** Cells of one row by column; what is left out takes the table's usual value below. */
export type Cells = Readonly<Record<string, string | number>>;
export type Folder = Readonly<Record<string, readonly Cells[]>>;

const KNOWN = { year: '2024', status: 'published', source: 'yearbook' };

/** A value for every column, so that a test names only what it is about. */
const USUAL: Readonly<Record<TableName, Cells>> = {
  'sources.csv': { issuer: 'Bureau', title: 'Yearbook', date: '2024', url: '', note: '' },
  'places.csv': { name_en: '', name_zh: '', country: 'CN', lat: 29.56, lon: 106.55, aliases: '' },
  'terminals.csv': {
    name_en: '',
    name_zh: '',
    country: 'CN',
    lat: 29.63,
    lon: 106.33,
    kind: 'rail_yard',
    gauge_mm: 1435,
    timezone: 'Asia/Shanghai',
    aliases: '',
    note: '',
    ...KNOWN,
  },
  'straits.csv': {
    name_en: 'Strait',
    name_zh: '海峡',
    kind: 'strait',
    country: '',
    lat: 2,
    lon: 102,
    within_km: 50,
    aliases: '',
  },
  'links.csv': {
    mode: 'rail',
    distance_km: 1406,
    tariff_km: 1450,
    toll_km_chongqing: 0,
    toll_km_by_province: '',
    hours_typical: 48,
    hours_p90: 72,
    back_hours_typical: 50,
    back_hours_p90: 80,
    back_status: 'assumed',
    back_source: 'own',
    emission_factor: 'rail',
    alignment: '',
    countries: '',
    straits: '',
    note: '',
    ...KNOWN,
  },
  'services.csv': {
    name_en: 'Train',
    name_zh: '班列',
    mode: 'rail',
    corridor: 'wlsc',
    carrier: '',
    departures_per_week: 7,
    cut_off_hours: 6,
    equipment: 'dry; reefer',
    dangerous_goods: 'refused',
    max_gross_20_t: '',
    max_gross_40_t: 30,
    capacity_teu: 100,
    closed_en: '',
    closed_zh: '',
    note: '',
    ...KNOWN,
  },
  'calls.csv': {
    board: 'yes',
    alight: 'yes',
    link: '',
    run_hours_typical: '',
    run_hours_p90: '',
    run_tariffs: '',
    dwell_operation: '',
    dwell_hours_typical: '',
    dwell_hours_p90: '',
    dwell_tariffs: '',
    ...KNOWN,
  },
  'departures.csv': { weekday: 1, local_time: '08:00', valid_from: '', valid_to: '', ...KNOWN },
  'hub-operations.csv': {
    activity: 'origin',
    loads: 'box',
    terminal: '',
    kind: 'rail_yard',
    country: '',
    from_mode: '',
    to_mode: '',
    to_terminal: '',
    distance_km: 0,
    hours_typical: 6,
    hours_p90: 12,
    free_days: 3,
    storage_tariff: '',
    tariffs: '',
    note: '',
    ...KNOWN,
  },
  'tariffs/*.csv': {
    charge: 'RAIL_RUN',
    basis: 'box_km',
    equipment: '40',
    unit_price: '3.45',
    currency: 'CNY',
    low: '',
    high: '',
    minimum: '',
    factors: '',
    series: '',
    priced_on: '',
    flat: '',
    valid_from: '',
    valid_to: '',
    payer: 'shipper',
    payee: 'railway',
    note: '',
    ...KNOWN,
  },
  'tariff-conditions.csv': {
    tariff: '*',
    trade: '',
    packing: '',
    equipment: '',
    dangerous_goods: '',
    covers: '',
    goods: '',
    note: '',
  },
  'surcharges.csv': { events: 'ride', loads: 'box', mode: '', corridor: '', kind: '', country: '', note: '' },
  'dangerous-goods.csv': {
    classes: '*',
    accepts: 'no',
    mode: '',
    corridor: '',
    service: '',
    terminal: '',
    basis: 'Rule',
    ...KNOWN,
  },
  'reefer-power.csv': {
    at: 'ride',
    supplied: 'yes',
    mode: '',
    corridor: '',
    service: '',
    kind: '',
    country: '',
    basis: 'Practice',
    ...KNOWN,
  },
  'equipment-factors.csv': { mode: 'sea', equipment: '20', factor: '0.6', low: '0.5', high: '0.7', ...KNOWN },
  'parameters.csv': {
    value: '0.3',
    unit: 'discount',
    low: '0',
    high: '0.5',
    valid_from: '',
    valid_to: '',
    note: '',
    ...KNOWN,
  },
  'exchange-rates.csv': { currency: 'USD', date: '2026-11-01', cny: '7.1', ...KNOWN },
  'price-series.csv': { name_en: 'Index', name_zh: '指数', unit: 'points', note: '' },
  'price-levels.csv': { date: '2026-10-30', value: '1000', ...KNOWN },
  'emission-factors.csv': { unit: 'g/tkm', value: 15, low: 10, high: 22, note: '', ...KNOWN },
  'capacities.csv': {
    kind: 'strait',
    which: 'narrows',
    from: '',
    to: '',
    amount: '1000000',
    unit: 't/year',
    hours_between: 2,
    others_share: '0.9',
    note: '',
    ...KNOWN,
  },
  'events.csv': {
    kind: 'strait',
    which: 'narrows',
    country: '',
    from: '2026-03-01',
    to: '2026-03-10',
    known_since: '',
    effect: 'closed',
    amount: '',
    charge: '',
    basis: '',
    currency: '',
    text_en: 'Closed.',
    text_zh: '停航。',
    ...KNOWN,
  },
  'advisories.csv': {
    kind: 'country',
    which: 'RU',
    from: '',
    to: '',
    what: 'sanction',
    text_en: 'Check the goods.',
    text_zh: '请核对货物。',
    ...KNOWN,
  },
  'time-zones.csv': { from_utc: '2023-01-01T00:00Z', offset_minutes: 480 },
};

const PER_YEAR = { value: '0.03', unit: 'per_year', low: '0.01', high: '0.05' };

/** Two terminals, a link run both ways, a service each way, and one of everything else: loads without an issue. */
export const SOUND: Folder = {
  'sources.csv': [
    { source: 'yearbook' },
    { source: 'own', issuer: 'Yusuan', note: 'The way back mirrors the way out.' },
  ],
  'places.csv': [
    { place: 'CNCKG', name_en: 'Chongqing', name_zh: '重庆', aliases: 'yu; 渝' },
    { place: 'CNQZH', name_en: 'Qinzhou', name_zh: '钦州', lat: 21.95, lon: 108.62 },
  ],
  'terminals.csv': [
    { terminal: 'CNCKG-TJC', place: 'CNCKG', name_en: 'Tuanjiecun', name_zh: '团结村', aliases: '西永' },
    {
      terminal: 'CNQZH-DLP',
      place: 'CNQZH',
      name_en: 'Dalanping',
      name_zh: '大榄坪',
      kind: 'sea_port',
      lat: 21.7,
      lon: 108.64,
    },
  ],
  'straits.csv': [{ strait: 'narrows' }],
  'links.csv': [{ link: 'rail.tjc.dlp', from: 'CNCKG-TJC', to: 'CNQZH-DLP' }],
  'services.csv': [
    { service: 'south' },
    { service: 'north', departures_per_week: '' },
    { service: 'spare', departures_per_week: '' },
  ],
  'calls.csv': [
    { service: 'south', seq: 1, terminal: 'CNCKG-TJC', alight: 'no' },
    {
      service: 'south',
      seq: 2,
      terminal: 'CNQZH-DLP',
      board: 'no',
      link: 'rail.tjc.dlp',
      run_tariffs: 'rail.run',
      dwell_operation: 'border',
      dwell_hours_typical: 4,
      dwell_hours_p90: 9,
      dwell_tariffs: 'ocean.box',
    },
    { service: 'north', seq: 2, terminal: 'CNCKG-TJC', board: 'no', link: 'rail.tjc.dlp' },
    { service: 'north', seq: 1, terminal: 'CNQZH-DLP', alight: 'no' },
    { service: 'spare', seq: 1, terminal: 'CNCKG-TJC' },
    {
      service: 'spare',
      seq: 2,
      terminal: 'CNQZH-DLP',
      link: 'rail.tjc.dlp',
      run_hours_typical: 40,
      run_hours_p90: 60,
    },
  ],
  'departures.csv': [
    { service: 'north', weekday: 5, local_time: '18:30', valid_from: '2026-01-01', valid_to: '2026-12-31' },
  ],
  'hub-operations.csv': [
    { operation: 'take-in', tariffs: 'rail.run' },
    {
      operation: 'transfer-at-tjc',
      activity: 'transfer',
      terminal: 'CNCKG-TJC',
      kind: '',
      from_mode: 'rail',
      to_mode: 'rail',
      storage_tariff: 'yard.day',
    },
  ],
  'tariffs/rail.csv': [{ tariff: 'rail.run', factors: 'rail.discount' }],
  'tariffs/ocean.csv': [
    {
      tariff: 'ocean.box',
      charge: 'OCEAN_FREIGHT',
      basis: 'box',
      unit_price: '900',
      currency: 'USD',
      low: '700',
      high: '1300',
      series: 'index',
      priced_on: '2026-10-30',
    },
    { tariff: 'yard.day', charge: 'STORAGE', basis: 'box_day', unit_price: '80' },
  ],
  'tariff-conditions.csv': [],
  'surcharges.csv': [],
  'dangerous-goods.csv': [],
  'reefer-power.csv': [],
  'equipment-factors.csv': [{}],
  'parameters.csv': [
    { parameter: 'rail.discount' },
    { parameter: 'capital.lpr', ...PER_YEAR },
    { parameter: 'capital.spread', ...PER_YEAR },
  ],
  'exchange-rates.csv': [{}],
  'price-series.csv': [{ series: 'index' }],
  'price-levels.csv': [{ series: 'index' }],
  'emission-factors.csv': [
    { emission_factor: 'rail' },
    { emission_factor: 'road.diesel' },
    { emission_factor: 'terminal.lift', unit: 'kg/teu-move' },
  ],
  'capacities.csv': [{ capacity: 'narrows' }],
  'events.csv': [{ event: 'overhaul' }],
  'advisories.csv': [{ advisory: 'caution', kind: 'strait', which: 'narrows' }],
  'time-zones.csv': [{ timezone: 'Asia/Shanghai' }],
};

export const MANIFEST_TEXT = [
  'id: chongqing',
  'name_en: Test network',
  'name_zh: 测试网络',
  'edition: 2026.10',
  'price_date: 2026-11-01',
  '',
].join('\n');

/** The text of each file, as a loader gets it. */
export function textOf(folder: Folder = SOUND): Map<string, string> {
  const files = Object.entries(folder).map(([file, rows]): [string, string] => [file, csvOf(file, rows)]);
  return new Map([[MANIFEST_FILE, MANIFEST_TEXT], ...files]);
}

export const tableOf = (file: string): TableName =>
  file.startsWith('tariffs/') ? 'tariffs/*.csv' : (file as TableName);

export const columnsOf = (file: string): readonly string[] => Object.keys(TABLES[tableOf(file)].shape);

export function csvOf(file: string, rows: readonly Cells[]): string {
  const columns = columnsOf(file);
  const lines = rows.map((row) => {
    const cells: Cells = { ...USUAL[tableOf(file)], ...row };
    return columns.map((column) => quoted(String(cells[column] ?? ''))).join(',');
  });
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The sound folder with cells of one row changed; `row` counts from 0, after the header. */
export function withCells(file: string, row: number, cells: Cells): Map<string, string> {
  const rows = SOUND[file] ?? [];
  const changed = rows.map((own, index) => (index === row ? { ...own, ...cells } : own));
  return textOf({ ...SOUND, [file]: changed });
}

/** The sound folder with rows added to one table. */
export const withRows = (file: string, ...rows: readonly Cells[]): Map<string, string> =>
  textOf({ ...SOUND, [file]: [...(SOUND[file] ?? []), ...rows] });
