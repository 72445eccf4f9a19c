/**
 * Writes `networks/chongqing/time-zones.csv`: the offsets of every zone that `terminals.csv` names, from the
 * first moment below to the last, so that the engine reads clocks without a zone database.
 *
 *   node scripts/build-time-zones.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { Temporal } from 'temporal-polyfill';

const FIRST = Temporal.Instant.from('2023-01-01T00:00Z');
const END = Temporal.Instant.from('2031-01-01T00:00Z');
const NETWORK = new URL('../networks/chongqing/', import.meta.url);

/** @returns {Promise<string[]>} */
async function usedZones() {
  const text = await readFile(new URL('terminals.csv', NETWORK), 'utf8');
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
await writeFile(new URL('time-zones.csv', NETWORK), `${table}\n`);
console.log(`time-zones.csv: ${zones.length} zones, ${rows.length} offsets`);
