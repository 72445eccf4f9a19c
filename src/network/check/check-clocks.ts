import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { cellPath } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

const DEGREES_PER_HOUR = 15;
const MINUTES_PER_HOUR = 60;
/** China keeps one time over sixty degrees: at its western border clocks are three hours ahead of the sun. */
const MOST_HOURS = 3.5;

/** A terminal's clock is near the sun of its longitude; a wrong zone or a swapped sign mostly is not. */
export function checkClocks(tables: Tables): readonly Issue[] {
  const offsetsOf = groupBy(tables.timeZones.rows, ({ row }) => row.timezone);
  return tables.terminals.rows.flatMap((terminal) => {
    const { timezone, lon } = terminal.row;
    const offsets = offsetsOf.get(timezone)?.map(({ row }) => row.offset_minutes / MINUTES_PER_HOUR) ?? [];
    const apart = offsets.map((offset) => hoursApart(offset, lon / DEGREES_PER_HOUR));
    const least = Math.min(...apart);
    if (apart.length === 0 || least <= MOST_HOURS) return [];
    const values = { timezone, hours: Math.round(least * 10) / 10, most: MOST_HOURS };
    return [networkIssue('N55', cellPath(terminal, 'timezone'), values)];
  });
}

/** Round the clock: UTC+13 and UTC-11 are no time apart. */
const hoursApart = (a: number, b: number): number => Math.abs(((((a - b + 12) % 24) + 24) % 24) - 12);
