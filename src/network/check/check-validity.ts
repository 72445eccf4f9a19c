import { dayAfter } from '../../units/calendar-day.ts';
import { type BeijingDate, instant } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { isProvinceToll } from '../province.ts';
import { cellOf, cellPath, type Table, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import { networkIssue } from './issue-codes.ts';

/** From here on every zone must know its offset. */
const CLOCKS_FROM = instant(Date.UTC(2024, 0, 1) / 60_000);

/** Spans of dates run forward and do not overlap within a key; currencies and zones reach over the dates in use. */
export function checkValidity(tables: Tables): readonly Issue[] {
  return [
    ...spans(tables.tariffs, tariffKey, true),
    ...spans(tables.parameters, ({ parameter }) => parameter, true),
    ...spans(tables.departures, (row) => `${row.service} ${row.weekday} ${row.local_time}`, false),
    ...checkCurrencies(tables),
    ...checkZones(tables),
  ];
}

/** Each province is billed apart; otherwise two bases of one charge would bill it twice. */
const tariffKey = ({ tariff, charge, basis, equipment }: Row<'tariffs/*.csv'>): string =>
  [tariff, charge, equipment, ...(isProvinceToll(basis) ? [basis] : [])].join(' ');

interface Dated {
  readonly valid_from: BeijingDate | null;
  readonly valid_to: BeijingDate | null;
}

interface Span<Cells> {
  readonly from: BeijingDate;
  readonly to: BeijingDate;
  readonly row: TypedRow<Cells>;
}

/** Before and after every day that a table may hold. */
const EARLIEST = '0001-01-01' as BeijingDate;
const LATEST = '9999-12-31' as BeijingDate;

/** Spans of one key in the order of time: each begins after the end of those before it, the day after if `unbroken`. */
function spans<Cells extends Dated>(
  table: Table<Cells>,
  keyOf: (row: Cells) => string,
  unbroken: boolean,
): readonly Issue[] {
  const issues: Issue[] = [];
  const ofKey = new Map<string, Span<Cells>[]>();
  for (const row of table.rows) {
    const from = row.row.valid_from ?? EARLIEST;
    const to = row.row.valid_to ?? LATEST;
    if (from > to) {
      issues.push(networkIssue('N20', cellPath(row, 'valid_to'), { from, to }));
      continue;
    }
    const key = keyOf(row.row);
    const known = ofKey.get(key);
    if (known) known.push({ from, to, row });
    else ofKey.set(key, [{ from, to, row }]);
  }
  for (const [key, ofOne] of ofKey) if (ofOne.length > 1) issues.push(...checkSequence(key, ofOne, unbroken));
  return issues;
}

function checkSequence<Cells>(key: string, all: readonly Span<Cells>[], unbroken: boolean): readonly Issue[] {
  const inOrder = all.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const issues: Issue[] = [];
  let last: Span<Cells> | null = null;
  for (const span of inOrder) {
    if (last && span.from <= last.to) {
      const [first, second] = [span.row, last.row].sort((a, b) => a.line - b.line);
      if (first && second) {
        issues.push(networkIssue('N21', cellPath(second, 'valid_from'), { key, line: first.line }));
      }
    } else if (last && unbroken && span.from > dayAfter(last.to)) {
      const values = { key, from: dayAfter(last.to), to: span.from };
      issues.push(networkIssue('N39', cellPath(span.row, 'valid_from'), values));
    }
    if (!last || span.to > last.to) last = span;
  }
  return issues;
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
