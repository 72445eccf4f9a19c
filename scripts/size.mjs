/** Weighs a built site against its budgets. Run by hand it prints the scales and fails above a budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Bytes after gzip: scripts needed before the map is asked for, and all that a first visit can load; of that about
 * 0.1 MB are the measures, which come after the first answer.
 */
export const BUDGETS = { entry: 220_000, firstLoad: 1_400_000 };

/** Views that a first visit, which lands on Compare, does not open. */
const LATER_VIEW = /^src\/views\/(?!compare\/)[^/]+\//;

/**
 * What nobody has asked for when the first answer stands on the screen: questions that only a later view or a press
 * puts to a worker, the tiles of a person's own, and the page that looks for a newer edition. With each goes all that
 * it alone can load.
 */
const ASKED_FOR_LATER = [
  'answer-list',
  'backtest',
  'bank-keeper',
  'banked-months',
  'box-ways',
  'calibration-questions',
  'case-table',
  'CHANGELOG',
  'CHANGELOG.zh',
  'data-sheet',
  'demand-questions',
  'edition-watch',
  'event-sheet',
  'figure-card',
  'figures-file.worker',
  'highs',
  'lay-rates',
  'link-card',
  'matrix-attribution',
  'matrix-runs',
  'matrix-targets',
  'missing-pins',
  'month-profiles',
  'outline-around',
  'own-prices',
  'own-tiles',
  'rate-questions',
  'rates-keeper',
  'rates-store',
  'read-line',
  'read-list',
  'read-scenario',
  'run-outcomes',
  'sample-2025',
  'solver',
  'terminal-card',
  'timetable',
  'user-layer',
  'ways-at-waits',
  'why-excluded',
];

/** Of a built file, without the hash of its content. */
const nameOf = (file) => /^assets\/(.+)-[\w-]{8}\./.exec(file)?.[1];

/** Weighs the files of `dist/`: all that Compare can load, worker, data and map included. */
export function weighSite() {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const chunks = Object.values(manifest);
  const entries = chunks.filter(({ isEntry }) => isEntry).map(({ file }) => file);
  if (entries.length === 0) throw new Error('The manifest names no entry.');
  const later = new Set(chunks.filter((chunk) => LATER_VIEW.test(chunk.src ?? '')).map(({ file }) => file));
  const graph = loadGraph(manifest);
  const isFirst = (file) => !later.has(file) && !ASKED_FOR_LATER.includes(nameOf(file));
  const loaded = (edges) => {
    const found = new Set();
    for (const entry of entries) reachable(graph, entry, isFirst, edges, found);
    return [...found];
  };
  return {
    entry: weigh(loaded(({ before }) => before)),
    firstLoad: weigh(['index.html', ...loaded(({ all }) => all)]),
  };
}

/**
 * What each built file loads: `before` it runs, and whatever it asks for. The manifest knows this of the page; of the
 * workers, which are built apart, and of the files that are fetched it is read from the scripts.
 */
function loadGraph(manifest) {
  const graph = new Map();
  const fileOf = (key) => manifest[key].file;
  for (const { file, imports = [], dynamicImports = [], css = [] } of Object.values(manifest)) {
    graph.set(file, {
      before: imports.map(fileOf),
      all: [...imports, ...dynamicImports].map(fileOf).concat(css),
    });
  }
  for (const name of readdirSync(join(dist, 'assets'))) {
    const file = `assets/${name}`;
    const known = graph.get(file);
    const text = extname(name) === '.js' ? readFileSync(join(dist, file), 'utf8') : '';
    const fetched = [...text.matchAll(/["'`]\/(assets\/[^"'`]+)["'`]/g)].map(([, path]) => path);
    const imported = known
      ? []
      : [...text.matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, path]) => `assets/${path}`);
    graph.set(file, { before: known?.before ?? [], all: [...(known?.all ?? []), ...fetched, ...imported] });
  }
  return graph;
}

function reachable(graph, file, isAllowed, edges, found) {
  if (found.has(file) || !isAllowed(file) || !graph.has(file)) return;
  found.add(file);
  for (const next of edges(graph.get(file))) reachable(graph, next, isAllowed, edges, found);
}

function weigh(names) {
  const files = names.map((name) => ({
    name,
    bytes: gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
  }));
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = weighSite();
  for (const [part, { files, bytes }] of Object.entries(site)) {
    const kilobytes = (value) => `${(value / 1000).toFixed(1)} kB`;
    console.log(`${part}: ${kilobytes(bytes)} of ${kilobytes(BUDGETS[part])}`);
    for (const file of files.sort((a, b) => b.bytes - a.bytes).slice(0, 12)) {
      console.log(`  ${kilobytes(file.bytes).padStart(9)}  ${file.name}`);
    }
    if (bytes > BUDGETS[part]) process.exitCode = 1;
  }
}
