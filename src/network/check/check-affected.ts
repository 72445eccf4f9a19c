import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { isIsoCountry } from '../countries.ts';
import type { AffectedKind } from '../crossings/advisory.ts';
import { cellOf, cellPath, type RawRow, type Table, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { MODES } from '../terminal.ts';
import { networkIssue } from './issue-codes.ts';

/** A dated row about some place. */
interface AffectedRow {
  readonly kind: AffectedKind;
  readonly which: string;
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly source: string;
}

/** What is wrong with rows of their own form, and the rows that can stand. */
interface SoundRows<Row> {
  readonly rows: readonly TypedRow<Row>[];
  readonly issues: readonly Issue[];
}

/** Rows whose place and source are known, whose dates run forward and whose key stands once; the rest are left out. */
export function soundRows<Row extends AffectedRow>(
  tables: Tables,
  table: Table<Row>,
  key: keyof Row & string,
): SoundRows<Row> {
  if (table.rows.length === 0) return { rows: [], issues: [] };
  const sources = keysOf(tables.sources, 'source');
  const placesOf = affectedKeys(tables);
  const firstLine = new Map<string, number>();
  const issues: Issue[] = [];
  const rows = table.rows.filter((row) => {
    const { kind, which, from, to, source } = row.row;
    const faults: Issue[] = [];
    const id = cellOf(row, key);
    const line = firstLine.get(id);
    if (line === undefined) firstLine.set(id, row.line);
    else faults.push(networkIssue('N93', cellPath(row, key), { value: id, line }));
    if (!placesOf(kind).has(which))
      faults.push(networkIssue('N94', cellPath(row, 'which'), { value: which, kind }));
    if (from !== null && to !== null && from > to)
      faults.push(networkIssue('N95', cellPath(row, 'to'), { from, to }));
    if (!sources.has(source)) faults.push(networkIssue('N96', cellPath(row, 'source'), { value: source }));
    issues.push(...faults);
    return faults.length === 0;
  });
  return { rows, issues };
}

export const checkAdvisories = (tables: Tables): readonly Issue[] =>
  soundRows(tables, tables.advisories, 'advisory').issues;

interface Keys {
  has(key: string): boolean;
}

function affectedKeys(tables: Tables): (kind: AffectedKind) => Keys {
  const keys: Readonly<Record<AffectedKind, Keys>> = {
    strait: keysOf(tables.straits, 'strait'),
    country: { has: isIsoCountry },
    border: { has: isBorder },
    terminal: keysOf(tables.terminals, 'terminal'),
    link: keysOf(tables.links, 'link'),
    service: keysOf(tables.services, 'service'),
    mode: new Set<string>(MODES),
  };
  return (kind) => keys[kind];
}

/** Two different countries in the order of the alphabet. */
function isBorder(key: string): boolean {
  const [first = '', second = '', ...others] = key.split('-');
  return others.length === 0 && first < second && isIsoCountry(first) && isIsoCountry(second);
}

const keysOf = ({ raw }: { readonly raw: readonly RawRow[] }, column: string): Keys =>
  new Set(raw.map((row) => cellOf(row, column)));
