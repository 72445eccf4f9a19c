import { instant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { groupBy } from './group-by.ts';
import { networkIssue } from './issue-codes.ts';
import { cellOf, cellPath, type Table } from './read-table.ts';
import type { Tables } from './read-tables.ts';

/** From here on every zone must know its offset. */
const CLOCKS_FROM = instant(Date.UTC(2024, 0, 1) / 60_000);

/** Spans of dates run forward and do not overlap within a key; currencies and zones reach over the dates in use. */
export function checkValidity(tables: Tables): readonly Issue[] {
  return [
    ...spans(tables.tariffs, ['tariff', 'charge', 'equipment']),
    ...spans(tables.parameters, ['parameter']),
    ...spans(tables.departures, ['service', 'weekday', 'local_time']),
    ...checkCurrencies(tables),
    ...checkZones(tables),
  ];
}

interface Dated {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

const EARLIEST = '0000-00-00';
const LATEST = '9999-99-99';

function spans<Row extends Dated>(
  table: Table<Row>,
  columns: readonly (keyof Row & string)[],
): readonly Issue[] {
  const earlier = new Map<string, { from: string; to: string; line: number }[]>();
  return table.rows.flatMap((row) => {
    const from = row.row.valid_from ?? EARLIEST;
    const to = row.row.valid_to ?? LATEST;
    if (from > to) return [networkIssue('N20', cellPath(row, 'valid_to'), { from, to })];
    const key = columns.map((column) => String(row.row[column])).join(' ');
    const rivals = earlier.get(key) ?? [];
    const overlapped = rivals.find((rival) => rival.from <= to && from <= rival.to);
    earlier.set(key, [...rivals, { from, to, line: row.line }]);
    if (!overlapped) return [];
    return [networkIssue('N21', cellPath(row, 'valid_from'), { key, line: overlapped.line })];
  });
}

function checkCurrencies(tables: Tables): readonly Issue[] {
  if (!tables.exchangeRates.complete) return [];
  const known = new Set(tables.exchangeRates.raw.map((row) => cellOf(row, 'currency')));
  const reported = new Set<string>();
  return tables.tariffs.rows.flatMap((row) => {
    const { currency } = row.row;
    if (currency === 'CNY' || known.has(currency) || reported.has(currency)) return [];
    reported.add(currency);
    return [networkIssue('N25', cellPath(row, 'currency'), { currency })];
  });
}

function checkZones(tables: Tables): readonly Issue[] {
  const byZone = groupBy(tables.timeZones.rows, (row) => row.row.timezone);
  return [...byZone].flatMap(([zone, rows]) => {
    const [first] = rows.toSorted((a, b) => a.row.from_utc - b.row.from_utc);
    if (!first || first.row.from_utc <= CLOCKS_FROM) return [];
    const values = {
      zone,
      from: cellOf(first, 'from_utc'),
      needed: new Date(CLOCKS_FROM * 60_000).toISOString(),
    };
    return [networkIssue('N26', cellPath(first, 'from_utc'), values)];
  });
}
