import { groupBy } from '../group-by.ts';
import type { ZoneOffset } from '../network.ts';
import type { Tables } from '../tables/read-tables.ts';

/** Offsets of each zone in the order of time. */
export function buildZones(tables: Tables): ReadonlyMap<string, readonly ZoneOffset[]> {
  const rows = tables.timeZones.rows.map(({ row }) => ({
    zone: row.timezone,
    fromUtcMinute: row.from_utc,
    offsetMinutes: row.offset_minutes,
  }));
  return new Map(
    Array.from(
      groupBy(rows, (row) => row.zone),
      ([zone, offsets]) => [
        zone,
        offsets
          .map(({ fromUtcMinute, offsetMinutes }) => ({ fromUtcMinute, offsetMinutes }))
          .sort((a, b) => a.fromUtcMinute - b.fromUtcMinute),
      ],
    ),
  );
}
