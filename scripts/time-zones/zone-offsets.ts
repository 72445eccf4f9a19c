import Papa from 'papaparse';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { readDelimitedTable } from '../../src/reading/delimited-table.ts';
import { readTextFile } from '../../src/reading/text-file.ts';

const FIRST = Temporal.Instant.from('2023-01-01T00:00Z');
/** Of a network that does not say by `clocks_until` how far its clocks are to be known. */
const USUAL_LAST_DAY = '2030-12-31';
const NANOSECONDS_PER_MINUTE = 60_000_000_000;

export interface ZoneTable {
  /** Text of `time-zones.csv`. */
  readonly text: string;
  readonly zones: number;
  readonly offsets: number;
}

/**
 * The offsets of every zone that a network's `terminals.csv` names, from 2023 to the end of the day `clocks_until` of its
 * `datapackage.yaml`. Throws with the file's line where a zone is none of IANA's.
 */
export function zoneTable(terminals: Uint8Array, manifest: Uint8Array): ZoneTable {
  const zones = usedZones(terminals);
  const end = endOf(lastDayIn(manifest));
  const rows = zones.flatMap((zone) => offsetRows(zone, end));
  const table = { fields: ['timezone', 'from_utc', 'offset_minutes'], data: rows };
  return { text: `${Papa.unparse(table, { newline: '\n' })}\n`, zones: zones.length, offsets: rows.length };
}

function textOf(name: string, bytes: Uint8Array): string {
  const file = readTextFile(name, bytes);
  if (!file.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(file.issues)}`);
  return file.value.text;
}

/** Scalars stay text, as the loader reads them. */
function lastDayIn(manifest: Uint8Array): string {
  const content: unknown = parse(textOf('datapackage.yaml', manifest), { schema: 'failsafe' });
  const isNamed = typeof content === 'object' && content !== null && 'clocks_until' in content;
  return isNamed ? String(content.clocks_until) : USUAL_LAST_DAY;
}

const endOf = (lastDay: string): Temporal.Instant =>
  Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime('UTC').toInstant();

function usedZones(bytes: Uint8Array): readonly string[] {
  const [head, ...rows] = readDelimitedTable(textOf('terminals.csv', bytes)).rows;
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

type OffsetRow = readonly [zone: string, fromUtc: string, minutes: number];

/** A row for each change of the zone's offset before `end`. */
function offsetRows(timezone: string, end: Temporal.Instant): readonly OffsetRow[] {
  const rows: OffsetRow[] = [];
  for (let from: Temporal.ZonedDateTime | null = FIRST.toZonedDateTimeISO(timezone); from; ) {
    rows.push([timezone, writeUtc(from), from.offsetNanoseconds / NANOSECONDS_PER_MINUTE]);
    from = nextChange(from, end);
  }
  return rows;
}

/** The next transition that changes the offset; others change a name alone. */
function nextChange(from: Temporal.ZonedDateTime, end: Temporal.Instant): Temporal.ZonedDateTime | null {
  let next = from.getTimeZoneTransition('next');
  while (next !== null && next.offsetNanoseconds === from.offsetNanoseconds) {
    next = next.getTimeZoneTransition('next');
  }
  return next !== null && Temporal.Instant.compare(next.toInstant(), end) < 0 ? next : null;
}

const writeUtc = (moment: Temporal.ZonedDateTime): string =>
  moment.toInstant().toString({ smallestUnit: 'minute' });
