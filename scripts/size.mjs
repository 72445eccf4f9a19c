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
 * What only a later view asks for: chunks of a worker and what they alone load, a page of licences, and the tiles of a
 * person's own, which are set there.
 */
const FOR_LATER_VIEWS =
  /^third-party-notices\.txt$|^assets\/(?:figures-file\.worker|own-tiles|demand-questions|matrix-runs|flow-ways|delimited-table|text-file|file-issue|workbook|sample-2025|month-profiles|read-scenario|case-table|outline-around|event-sheet|data-sheet|terminal-card|link-card|timetable|calling-service|tariff-lines|departures|unknown-id|route-pattern|zod|backtest|CHANGELOG(?:\.zh)?)-/;

/** What the page asks for once its first answer is on the screen, or an installed page is drawn by. */
const AFTERWARDS =
  /^(?:service-worker\.js|manifest\.webmanifest|icon.*|assets\/(?:edition-watch|event-sheet)-.*)$/;

/** Weighs the files of `dist/`: all that Compare can load, worker, data and map included. */
export function weighSite() {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  if (!entry) throw new Error('The manifest names no entry.');
  const laterViews = Object.keys(manifest).filter((key) => LATER_VIEW.test(key));
  const first = reachable(manifest, [entry], (key) => !laterViews.includes(key));
  const later = reachable(manifest, laterViews, (key) => !first.has(key));
  const onlyLater = new Set([...later].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
  const files = readdirSync(dist, { recursive: true }).filter(
    (name) =>
      extname(name) !== '' &&
      !name.startsWith('.vite') &&
      !onlyLater.has(name) &&
      !FOR_LATER_VIEWS.test(name) &&
      !AFTERWARDS.test(name),
  );
  return {
    entry: weigh([...closure(manifest, entry)].map((key) => manifest[key].file)),
    firstLoad: weigh(files),
  };
}

/** A chunk and all that it imports before it runs; dynamic imports come later. */
function closure(manifest, key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key].imports ?? []) closure(manifest, imported, found);
  return found;
}

/** Chunks that can be loaded from `keys`, now or on demand, through those that are allowed. */
function reachable(manifest, keys, isAllowed, found = new Set()) {
  for (const key of keys) {
    if (found.has(key) || !isAllowed(key)) continue;
    found.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    reachable(manifest, [...imports, ...dynamicImports], isAllowed, found);
  }
  return found;
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
