import type { Row, TABLES, TableName } from '../network/tables/tables.ts';

/** Cells by column, as a table writes them; a column that is left out has an empty cell. */
export type StarterRow<Name extends TableName> = {
  readonly [Column in keyof Row<Name> & keyof (typeof TABLES)[Name]['shape']]?: string | number;
};

/** Rows of every table of the format. */
export type StarterTables = { readonly [Name in TableName]: readonly StarterRow<Name>[] };

/** The source that every figure of the example names. */
const SOURCE = 'example';

/**
 * A network small enough to be read whole, to be replaced row by row: two places without a public code, a yard in each,
 * a road and a railway between them, trucks that leave on demand and a train that leaves on two days of the week. No
 * figure claims to be known.
 */
export function starterTables(year: string): StarterTables {
  const example = { year, status: 'assumed', source: SOURCE };
  const place = { country: 'CN' };
  const terminal = { ...place, kind: 'rail_yard', gauge_mm: 1435, timezone: 'Asia/Shanghai', ...example };
  const link = {
    from: HILLSIDE,
    to: RIVERSIDE,
    toll_km_chongqing: 0,
    countries: 'CN',
    straits: 'none',
    ...example,
  };
  const truck = { mode: 'road', corridor: 'example', cut_off_hours: 2, equipment: 'dry;reefer', ...example };
  const train = { mode: 'rail', corridor: 'example', cut_off_hours: 6, equipment: 'dry', ...example };
  const product = { dangerous_goods: 'refused' };
  const operation = {
    loads: 'box',
    kind: 'rail_yard',
    distance_km: 0,
    free_days: 3,
    tariffs: LIFT,
    ...example,
  };
  const price = { currency: 'CNY', payer: 'shipper', ...example };
  const yearly = { unit: 'per_year', ...example };
  return {
    'sources.csv': [
      {
        source: SOURCE,
        issuer: 'Yusuan',
        title: 'Example figures',
        date: year,
        note: 'Made up to show the form of a network. Put your own figures and their sources in their place.',
      },
    ],
    'places.csv': [
      {
        place: 'CN-HILLSIDE',
        name_en: 'Hillside',
        name_zh: '山前',
        ...place,
        lat: 29.55,
        lon: 106.1,
        aliases: 'shanqian',
      },
      {
        place: 'CN-RIVERSIDE',
        name_en: 'Riverside',
        name_zh: '江边',
        ...place,
        lat: 28.9,
        lon: 108.6,
        aliases: 'jiangbian',
      },
    ],
    'terminals.csv': [
      {
        terminal: HILLSIDE,
        place: 'CN-HILLSIDE',
        name_en: 'Hillside Yard',
        name_zh: '山前货场',
        ...terminal,
        lat: 29.56,
        lon: 106.11,
      },
      {
        terminal: RIVERSIDE,
        place: 'CN-RIVERSIDE',
        name_en: 'Riverside Yard',
        name_zh: '江边货场',
        ...terminal,
        lat: 28.91,
        lon: 108.61,
      },
    ],
    'straits.csv': [],
    'links.csv': [
      {
        link: 'road.hillside.riverside',
        ...link,
        mode: 'road',
        distance_km: 330,
        tariff_km: 330,
        hours_typical: 6,
        hours_p90: 8,
        back_hours_typical: 6,
        back_hours_p90: 8,
        emission_factor: 'road.diesel',
      },
      {
        link: 'rail.hillside.riverside',
        ...link,
        mode: 'rail',
        distance_km: 380,
        tariff_km: 380,
        hours_typical: 9,
        hours_p90: 14,
        back_hours_typical: 9,
        back_hours_p90: 14,
        emission_factor: 'rail.electric',
      },
    ],
    'services.csv': [
      { service: 'truck.out', name_en: 'Truck to Riverside', name_zh: '江边卡车', ...truck, ...product },
      { service: 'truck.back', name_en: 'Truck to Hillside', name_zh: '山前卡车', ...truck, ...product },
      { service: 'train.out', name_en: 'Train to Riverside', name_zh: '江边班列', ...train, ...product },
      { service: 'train.back', name_en: 'Train to Hillside', name_zh: '山前班列', ...train, ...product },
    ],
    'calls.csv': [
      ...callsOf('truck.out', [HILLSIDE, RIVERSIDE], 'road.hillside.riverside', 'truck', example),
      ...callsOf('truck.back', [RIVERSIDE, HILLSIDE], 'road.hillside.riverside', 'truck', example),
      ...callsOf('train.out', [HILLSIDE, RIVERSIDE], 'rail.hillside.riverside', 'train', example),
      ...callsOf('train.back', [RIVERSIDE, HILLSIDE], 'rail.hillside.riverside', 'train', example),
    ],
    'departures.csv': [
      { service: 'train.out', weekday: 2, local_time: '20:00', ...example },
      { service: 'train.out', weekday: 5, local_time: '20:00', ...example },
      { service: 'train.back', weekday: 4, local_time: '09:00', ...example },
      { service: 'train.back', weekday: 7, local_time: '09:00', ...example },
    ],
    'hub-operations.csv': [
      { operation: 'origin', activity: 'origin', hours_typical: 3, hours_p90: 6, ...operation },
      { operation: 'destination', activity: 'destination', hours_typical: 3, hours_p90: 6, ...operation },
      { operation: 'transfer', activity: 'transfer', hours_typical: 6, hours_p90: 12, ...operation },
    ],
    'tariffs/*.csv': [
      {
        tariff: 'truck',
        charge: 'ROAD_HAUL',
        basis: 'truck_km',
        equipment: '*',
        unit_price: 7.5,
        payee: 'haulier',
        ...price,
      },
      {
        tariff: 'train',
        charge: 'RAIL_THROUGH',
        basis: 'box',
        equipment: 40,
        unit_price: 1600,
        payee: 'railway',
        ...price,
      },
      {
        tariff: 'train',
        charge: 'RAIL_THROUGH',
        basis: 'box',
        equipment: 20,
        unit_price: 1000,
        payee: 'railway',
        ...price,
      },
      {
        tariff: LIFT,
        charge: 'RAIL_LIFT',
        basis: 'box',
        equipment: '*',
        unit_price: 200,
        payee: 'rail_yard',
        ...price,
      },
    ],
    'tariff-conditions.csv': [],
    'surcharges.csv': [],
    'dangerous-goods.csv': [],
    'reefer-power.csv': [],
    'equipment-factors.csv': [],
    'parameters.csv': [
      { parameter: 'capital.lpr', value: 0.03, low: 0.03, high: 0.03, ...yearly },
      { parameter: 'capital.spread', value: 0.015, low: 0.01, high: 0.03, ...yearly },
    ],
    'exchange-rates.csv': [{ currency: 'USD', date: `${year}-01-01`, cny: 7, ...example }],
    'price-series.csv': [],
    'price-levels.csv': [],
    'emission-factors.csv': [
      { emission_factor: 'road.diesel', unit: 'g/tkm', value: 80, low: 60, high: 110, ...example },
      { emission_factor: 'rail.electric', unit: 'g/tkm', value: 20, low: 12, high: 30, ...example },
      { emission_factor: 'terminal.lift', unit: 'kg/teu-move', value: 5, low: 3, high: 8, ...example },
    ],
    'capacities.csv': [],
    'events.csv': [],
    'advisories.csv': [],
    'time-zones.csv': [{ timezone: 'Asia/Shanghai', from_utc: '2023-01-01T00:00Z', offset_minutes: 480 }],
  };
}

const HILLSIDE = 'CN-HILLSIDE-YARD';
const RIVERSIDE = 'CN-RIVERSIDE-YARD';
const LIFT = 'lift';

/** The two calls of a service that runs one link from end to end. */
const callsOf = (
  service: string,
  [from, to]: readonly [string, string],
  link: string,
  tariff: string,
  provenance: { readonly year: string; readonly status: string; readonly source: string },
): readonly StarterRow<'calls.csv'>[] => [
  { service, seq: 1, terminal: from, board: 'yes', alight: 'no', ...provenance },
  { service, seq: 2, terminal: to, board: 'no', alight: 'yes', link, run_tariffs: tariff, ...provenance },
];
