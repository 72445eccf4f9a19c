/** What the files of one folder may load. Every folder may load itself. */
export interface Allowance {
  /** Folders whose code it may run. */
  readonly values: readonly string[];
  /** Folders of which it may name types alone. */
  readonly types: readonly string[];
  /** Packages; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[];
}

const REACT = ['react', 'react-dom', 'react-aria-components', 'react-i18next'];

/**
 * The stages of the flow in order. A stage may load any stage above it, but for what is said beside it; nothing loads
 * one below.
 */
const ORDER = [
  'units',
  'reading',
  'workbook',
  'network',
  'consignment',
  'tariff',
  'emissions',
  'policy',
  'choice',
  'graph',
  'figures',
  'contract',
  'enquiry',
  'routing',
  'simulation',
  'demand',
  'rates',
  'ledger',
  'compare',
  'measures',
  'bank',
  'matrix',
  'answer',
  'atlas',
  'backtest',
  'calibration',
  'audit',
  'export',
  'quote',
  'batch',
  'contrast',
  'session',
] as const;

/** The pure library: the folders that hold neither clock nor chance nor page. */
export const PURE_FOLDERS: readonly string[] = ORDER;

const above = (folder: (typeof ORDER)[number], ...without: readonly string[]): readonly string[] =>
  ORDER.slice(0, ORDER.indexOf(folder)).filter((other) => !without.includes(other));

/** The dependency rule, row by row. */
export const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  units: { values: [], types: [], packages: ['big.js'] },
  reading: { values: ['units'], types: [], packages: ['papaparse'] },
  workbook: { values: ['reading'], types: [], packages: ['read-excel-file', 'fflate'] },
  network: { values: ['units', 'reading'], types: [], packages: ['zod', 'yaml', 'minisearch', '@turf/turf'] },
  consignment: { values: ['units', 'reading'], types: ['network'], packages: [] },
  tariff: { values: ['units', 'network', 'consignment'], types: [], packages: [] },
  emissions: { values: ['units', 'network', 'consignment'], types: [], packages: [] },
  policy: { values: above('policy'), types: [], packages: ['yaml', 'jsep'] },
  choice: { values: ['units'], types: [], packages: [] },
  graph: {
    values: above('graph', 'policy'),
    types: [],
    packages: ['graphology', 'graphology-components', 'graphology-shortest-path'],
  },
  figures: { values: above('figures', 'policy'), types: [], packages: [] },
  // Flows, rates and corrections are plain data that the engine is asked about.
  contract: {
    values: ['units', 'network'],
    types: [...above('contract'), 'demand', 'rates', 'calibration'],
    packages: [],
  },
  enquiry: { values: above('enquiry', 'graph', 'figures'), types: [], packages: [] },
  routing: {
    values: above('routing', 'policy', 'figures', 'contract', 'enquiry'),
    types: [],
    packages: [],
  },
  simulation: {
    values: above('simulation', 'policy', 'figures', 'contract', 'enquiry'),
    types: [],
    packages: ['pure-rand'],
  },
  demand: {
    values: above('demand', 'policy', 'graph', 'figures', 'routing'),
    types: [],
    packages: [],
  },
  rates: {
    values: ['units', 'reading', 'workbook', 'network', 'consignment', 'tariff'],
    types: [],
    packages: [],
  },
  ledger: {
    values: above('ledger', 'policy', 'figures', 'contract', 'enquiry', 'demand', 'rates'),
    types: [],
    packages: [],
  },
  compare: { values: above('compare', 'policy', 'figures', 'demand', 'rates'), types: [], packages: [] },
  measures: { values: above('measures', 'demand', 'rates'), types: [], packages: [] },
  bank: { values: above('bank', 'choice', 'rates'), types: [], packages: [] },
  matrix: { values: above('matrix', 'rates'), types: [], packages: [] },
  answer: { values: above('answer', 'policy', 'demand', 'rates'), types: [], packages: [] },
  atlas: {
    values: above('atlas', 'policy', 'demand', 'rates'),
    types: [],
    packages: ['d3-contour', '@turf/turf', 'geojson'],
  },
  backtest: { values: above('backtest', 'policy', 'demand', 'rates'), types: [], packages: [] },
  calibration: {
    values: above(
      'calibration',
      'policy',
      'demand',
      'measures',
      'bank',
      'matrix',
      'answer',
      'atlas',
      'backtest',
    ),
    types: [],
    packages: [],
  },
  audit: { values: above('audit', 'policy', 'demand', 'rates', 'calibration'), types: [], packages: [] },
  export: { values: ['units', 'reading'], types: ['contract'], packages: ['papaparse'] },
  quote: {
    values: ['units', 'reading', 'workbook', 'network', 'contract', 'export'],
    types: ['figures', 'policy'],
    packages: [],
  },
  batch: { values: ['units', 'workbook', 'contract', 'export'], types: ['network'], packages: [] },
  contrast: { values: ['units'], types: ['contract'], packages: [] },
  session: { values: above('session'), types: [], packages: [] },
  engine: { values: ['contract'], types: ORDER, packages: ['comlink', 'node:'] },
  workers: {
    values: [...ORDER, 'engine'],
    types: [],
    packages: ['comlink', 'highs', 'node:', 'workbox-core', 'workbox-precaching', 'workbox-routing'],
  },
  cli: {
    values: [...ORDER, 'engine', 'i18n'],
    types: [],
    packages: [
      'node:',
      'topojson-client',
      'topojson-specification',
      'hyparquet',
      'hyparquet-writer',
      'zod',
      'bullmq',
      'ioredis',
      '@duckdb/node-api',
      'highs',
    ],
  },
  i18n: { values: ['units', 'reading', 'contract'], types: ORDER, packages: ['i18next', 'react-i18next'] },
  state: {
    values: ['units', 'reading', 'contract', 'export', 'quote', 'batch', 'contrast', 'engine'],
    types: [...ORDER, 'i18n', 'map'],
    packages: ['zustand', 'idb', 'minisearch', 'react'],
  },
  map: {
    values: ['units', 'i18n'],
    types: [...ORDER, 'engine'],
    packages: [
      'maplibre-gl',
      'gcoord',
      '@mapbox/polyline',
      'topojson-client',
      'geojson',
      'topojson-specification',
    ],
  },
  views: {
    values: ['units', 'reading', 'i18n', 'state', 'export'],
    types: [...ORDER, 'engine', 'map'],
    packages: [...REACT, 'zustand', 'i18next', 'd3-array', 'd3-scale'],
  },
};

/**
 * The folders that may name the answer: where it is defined, written, carried and read. Every stage before it speaks of
 * billed itineraries and comparisons.
 */
export const ANSWER_ROOMS: readonly string[] = [
  'contract',
  'answer',
  'export',
  'quote',
  'batch',
  'contrast',
  'engine',
  'cli',
  'state',
  'map',
  'views',
];

/** A file that a further folder may run, with all that comes with it. */
export interface Exception {
  readonly folder: string;
  readonly file: string;
  readonly brings: readonly string[];
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  { folder: 'views', file: 'src/network/terminal.ts', brings: [], reason: 'the list of modes' },
  { folder: 'views', file: 'src/network/provenance.ts', brings: [], reason: 'the grade of a status' },
  {
    folder: 'views',
    file: 'src/network/source.ts',
    brings: [],
    reason: "what marks the data's own reasoning",
  },
  {
    folder: 'views',
    file: 'src/rates/sheet/column-meaning.ts',
    brings: ['../../consignment/equipment.ts'],
    reason: 'what a column of a rate sheet may hold',
  },
  {
    folder: 'state',
    file: 'src/calibration/calibration-file.ts',
    brings: ['../units/own-value.ts'],
    reason: 'corrections as the device and files keep them',
  },
  {
    folder: 'views',
    file: 'src/calibration/invoices/invoice-column.ts',
    brings: [],
    reason: 'what a column of invoices may hold',
  },
  {
    folder: 'state',
    file: 'src/rates/rates-at-most.ts',
    brings: [],
    reason: 'how large a rate sheet may be',
  },
  {
    folder: 'views',
    file: 'src/map/route/route-map.ts',
    brings: ['../map-controller.ts'],
    reason: "the map's public face",
  },
  {
    folder: 'views',
    file: 'src/map/network/network-map.ts',
    brings: ['./network-map-controller.ts'],
    reason: "the public face of the network's map",
  },
  {
    folder: 'views',
    file: 'src/map/difference/difference-map.ts',
    brings: ['./difference-map-controller.ts'],
    reason: 'the public face of the map of differences',
  },
  {
    folder: 'views',
    file: 'src/map/difference/difference-palette.ts',
    brings: [],
    reason: "the colours of the map's legend",
  },
  {
    folder: 'views',
    file: 'src/map/network/isochrone-palette.ts',
    brings: [],
    reason: "the colours of the map's legend",
  },
  {
    folder: 'views',
    file: 'src/map/route/routes-of-answer.ts',
    brings: [],
    reason: 'an answer as routes to draw',
  },
  { folder: 'state', file: 'src/map/ground/tile-basemap.ts', brings: [], reason: 'the hosts of own tiles' },
  {
    folder: 'state',
    file: 'src/network/provenance.ts',
    brings: [],
    reason: "the source of the user's figures",
  },
  {
    folder: 'state',
    file: 'src/enquiry/isochrone-limit.ts',
    brings: [
      '../reading/reading.ts',
      '../units/duration.ts',
      '../units/issue.ts',
      '../units/money.ts',
      './field-units.ts',
      './read-within.ts',
    ],
    reason: 'the limit of an isochrone, read by who measures and who draws alike',
  },
  {
    folder: 'workers',
    file: 'src/state/figures/user-figures-import.ts',
    brings: [
      '../../reading/text-file.ts',
      '../../units/issue.ts',
      './user-figures-csv.ts',
      './user-figures-file.ts',
    ],
    reason: 'a file of figures, read away from the page by the reader of those stored on it',
  },
  {
    folder: 'workers',
    file: 'src/state/demand/bank-keeper.ts',
    brings: ['../device/kept-database.ts'],
    reason: 'banks are kept by who builds them, and never cross to the page',
  },
  {
    folder: 'state',
    file: 'src/enquiry/field-units.ts',
    brings: ['../reading/number.ts', '../reading/plain-text.ts', '../reading/reading.ts'],
    reason: 'the cost of a day, read by who bills and who draws it alike',
  },
  {
    folder: 'state',
    file: 'src/network/place-index.ts',
    brings: ['minisearch', '../reading/edit-distance.ts', '../reading/fold-name.ts'],
    reason: 'searches the places of the catalogue while a person types',
  },
];

/** Packages that only some files of a folder run; the others may name their types. */
export const NARROWED_PACKAGES: readonly {
  readonly folder: string;
  readonly name: string;
  readonly files: RegExp;
}[] = [
  { folder: 'network', name: '@turf/turf', files: /\/(?:[\w-]+-)?validat[\w-]*\.ts$/ },
  { folder: 'network', name: 'zod', files: /\/zod\.ts$/ },
  { folder: 'atlas', name: 'd3-contour', files: /\/isochrone-outline\.ts$/ },
  { folder: 'atlas', name: '@turf/turf', files: /\/isochrone-outline\.ts$/ },
  { folder: 'policy', name: 'jsep', files: /\/parse-expression\.ts$/ },
  { folder: 'workers', name: 'workbox-core', files: /\/service-worker\.ts$/ },
  { folder: 'cli', name: 'topojson-client', files: /\/read-ground\.ts$/ },
  { folder: 'map', name: 'gcoord', files: /\/gcj-shift\.ts$/ },
  { folder: 'engine', name: 'node:', files: /\/node-[\w-]+\.ts$/ },
];

/** The page's entry wires the parts together and is free to load any of them. */
export const EDGES: readonly string[] = ['src/main.tsx'];
