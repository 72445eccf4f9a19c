/**
 * Writes `time-zones.csv` of a network folder: the offsets of every zone that its `terminals.csv` names, from the first
 * moment below to the end of the day `clocks_until` of its `datapackage.yaml`, so that the engine reads clocks without
 * a zone database.
 *
 *   node scripts/build-time-zones.mjs [FOLDER]       default networks/chongqing
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';

const FIRST = Temporal.Instant.from('2023-01-01T00:00Z');
const NETWORK = process.argv[2] ?? join(import.meta.dirname, '../networks/chongqing');

const { clocks_until: lastDay } = parse(await readFile(join(NETWORK, 'datapackage.yaml'), 'utf8'));
const END = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime('UTC').toInstant();

/** @returns {Promise<string[]>} */
async function usedZones() {
  const text = await readFile(join(NETWORK, 'terminals.csv'), 'utf8');
  /** @type {{ data: { timezone: string }[] }} */
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: 'greedy' });
  return [...new Set(data.map((row) => row.timezone.trim()))].sort();
}

/**
 * @param {string} timezone
 * @returns {(string | number)[][]}
 */
function offsetRows(timezone) {
  const rows = [];
  let from = FIRST.toZonedDateTimeISO(timezone);
  let next = from;
  for (;;) {
    rows.push([timezone, formatUtc(from), from.offsetNanoseconds / 60_000_000_000]);
    do {
      const transition = next.getTimeZoneTransition('next');
      if (!transition || Temporal.Instant.compare(transition.toInstant(), END) >= 0) return rows;
      next = transition;
    } while (next.offsetNanoseconds === from.offsetNanoseconds);
    from = next;
  }
}

/** @param {Temporal.ZonedDateTime} moment */
const formatUtc = (moment) => moment.toInstant().toString({ smallestUnit: 'minute' });

const zones = await usedZones();
const rows = zones.flatMap(offsetRows);
const table = Papa.unparse(
  { fields: ['timezone', 'from_utc', 'offset_minutes'], data: rows },
  { newline: '\n' },
);
await writeFile(join(NETWORK, 'time-zones.csv'), `${table}\n`);
console.log(`time-zones.csv: ${zones.length} zones, ${rows.length} offsets`);
