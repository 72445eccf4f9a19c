import Papa from 'papaparse';
import { Temporal } from 'temporal-polyfill';
import { readDelimitedTable } from '../../src/reading/delimited-table.ts';
import { readTextFile } from '../../src/reading/text-file.ts';

const FIRST = Temporal.Instant.from('2023-01-01T00:00Z');
const END = Temporal.Instant.from('2031-01-01T00:00Z');
const NANOSECONDS_PER_MINUTE = 60_000_000_000;

export interface ZoneTable {
  /** Text of `time-zones.csv`. */
  readonly text: string;
  readonly zones: number;
  readonly offsets: number;
}

/**
 * The offsets of every zone that a network's `terminals.csv` names, from 2023 to the end of 2030. Throws with the file's
 * line where a zone is none of IANA's.
 */
export function zoneTable(terminals: Uint8Array): ZoneTable {
  const zones = usedZones(terminals);
  const rows = zones.flatMap(offsetRows);
  const table = { fields: ['timezone', 'from_utc', 'offset_minutes'], data: rows };
  return { text: `${Papa.unparse(table, { newline: '\n' })}\n`, zones: zones.length, offsets: rows.length };
}

function usedZones(bytes: Uint8Array): readonly string[] {
  const file = readTextFile('terminals.csv', bytes);
  if (!file.ok) throw new Error(`terminals.csv cannot be read: ${JSON.stringify(file.issues)}`);
  const [head, ...rows] = readDelimitedTable(file.value.text).rows;
  const column = head?.cells.findIndex((cell) => cell.trim() === 'timezone') ?? -1;
  if (column < 0) throw new Error('terminals.csv has no column timezone');
  const zones = rows.map(({ line, cells }) => knownZone(cells[column]?.trim() ?? '', line));
  return [...new Set(zones)].sort();
}

function knownZone(zone: string, line: number): string {
  try {
    FIRST.toZonedDateTimeISO(zone);
    return zone;
  } catch {
    throw new Error(`terminals.csv:${line}:timezone "${zone}" is no zone of IANA, such as Asia/Shanghai`);
  }
}

/** A row for each change of the zone's offset. */
function offsetRows(
  timezone: string,
): readonly (readonly [zone: string, fromUtc: string, minutes: number])[] {
  const rows: [string, string, number][] = [];
  let from = FIRST.toZonedDateTimeISO(timezone);
  for (;;) {
    rows.push([timezone, writeUtc(from), from.offsetNanoseconds / NANOSECONDS_PER_MINUTE]);
    const change = nextChange(from);
    if (change === null) return rows;
    from = change;
  }
}

/** The next transition that changes the offset; others change a name alone. */
function nextChange(from: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  let next = from.getTimeZoneTransition('next');
  while (next !== null && next.offsetNanoseconds === from.offsetNanoseconds) {
    next = next.getTimeZoneTransition('next');
  }
  return next !== null && Temporal.Instant.compare(next.toInstant(), END) < 0 ? next : null;
}

const writeUtc = (moment: Temporal.ZonedDateTime): string =>
  moment.toInstant().toString({ smallestUnit: 'minute' });
