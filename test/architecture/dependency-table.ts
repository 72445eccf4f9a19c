/** What the files of one folder may load. Every folder may load itself. */
export interface Allowance {
  /** Folders whose code it may run. */
  readonly values: readonly string[];
  /** Folders of which it may name types alone. */
  readonly types: readonly string[];
  /** Packages; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[];
}

const NETWORK = ['units', 'network', 'consignment'];
const PRICED = [...NETWORK, 'tariff', 'emissions'];
const PURE = [...PRICED, 'policy', 'graph', 'routing', 'simulation', 'results'];
const REACT = ['react', 'react-dom', 'react-aria-components', 'react-i18next'];

/** From `units` to `results`: the folders that hold neither clock nor chance nor page. */
export const PURE_FOLDERS: readonly string[] = PURE;

/** The dependency rule, row by row. */
export const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  units: { values: [], types: [], packages: ['big.js'] },
  network: {
    values: ['units'],
    types: [],
    packages: ['zod', 'yaml', 'minisearch', '@turf/turf'],
  },
  consignment: { values: ['units'], types: [], packages: [] },
  tariff: { values: NETWORK, types: [], packages: [] },
  emissions: { values: NETWORK, types: [], packages: [] },
  policy: { values: PRICED, types: [], packages: ['yaml', 'jsep'] },
  graph: {
    values: PRICED,
    types: [],
    packages: ['graphology', 'graphology-components', 'graphology-shortest-path'],
  },
  routing: { values: [...PRICED, 'graph'], types: [], packages: [] },
  simulation: { values: [...PRICED, 'graph', 'routing'], types: [], packages: ['pure-rand'] },
  results: { values: PURE, types: ['engine'], packages: [] },
  engine: { values: [], types: PURE, packages: ['comlink', 'node:'] },
  workers: { values: [...PURE, 'engine'], types: [], packages: ['comlink', 'node:'] },
  cli: {
    values: [...PURE, 'engine', 'i18n'],
    types: [],
    packages: ['node:', 'topojson-client', 'topojson-specification'],
  },
  i18n: { values: ['units', 'engine'], types: PURE, packages: ['i18next', 'react-i18next'] },
  state: {
    values: ['units', 'engine'],
    types: [...PURE, 'i18n', 'map'],
    packages: ['zustand', 'idb', 'minisearch', 'react'],
  },
  map: {
    values: ['units', 'i18n'],
    types: [...PURE, 'engine'],
    packages: ['maplibre-gl', '@turf/turf', 'gcoord', 'topojson-client', 'geojson', 'topojson-specification'],
  },
  views: {
    values: ['units', 'i18n', 'state'],
    types: [...PURE, 'engine', 'map'],
    packages: [...REACT, 'i18next', 'zustand', 'd3-array', 'd3-scale'],
  },
};

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
  { folder: 'views', file: 'src/policy/event-fields.ts', brings: [], reason: 'what a fact may be' },
  {
    folder: 'views',
    file: 'src/results/export-csv.ts',
    brings: ['../units/money.ts'],
    reason: 'an answer at hand as text',
  },
  {
    folder: 'views',
    file: 'src/map/route-map.ts',
    brings: ['./map-controller.ts'],
    reason: "the map's public face",
  },
  {
    folder: 'views',
    file: 'src/map/network-map.ts',
    brings: ['./network-map-controller.ts'],
    reason: "the public face of the network's map",
  },
  {
    folder: 'views',
    file: 'src/map/isochrone-palette.ts',
    brings: [],
    reason: "the colours of the map's legend",
  },
  { folder: 'views', file: 'src/map/routes-of-answer.ts', brings: [], reason: 'an answer as routes to draw' },
  { folder: 'state', file: 'src/map/tile-basemap.ts', brings: [], reason: 'the hosts of own tiles' },
  {
    folder: 'state',
    file: 'src/results/with-policy.ts',
    brings: ['../units/money.ts'],
    reason: 'an answer under measures',
  },
  {
    folder: 'state',
    file: 'src/network/place-index.ts',
    brings: ['minisearch', './normalize-name.ts'],
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
  { folder: 'policy', name: 'jsep', files: /\/parse-expression\.ts$/ },
  { folder: 'cli', name: 'topojson-client', files: /\/read-ground\.ts$/ },
  { folder: 'map', name: 'gcoord', files: /\/gcj-shift\.ts$/ },
  { folder: 'engine', name: 'node:', files: /\/node-[\w-]+\.ts$/ },
];

/** The page's entry wires the parts together and is free to load any of them. */
export const EDGES: readonly string[] = ['src/main.tsx'];
