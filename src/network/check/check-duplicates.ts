import type { Issue } from '../../units/issue.ts';
import { cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { type NetworkIssues, networkIssue } from './issue-codes.ts';

/** Rows under two keys that say the same: a stretch of one length and time between the same ends, a service twice. */
export function checkDuplicates(tables: Tables): readonly Issue[] {
  const callsOf = new Map<string, string>();
  for (const { row } of tables.calls.rows) {
    const {
      service,
      seq,
      terminal,
      board,
      alight,
      link,
      run_hours_typical: hours,
      run_tariffs: tariffs,
    } = row;
    const call = [seq, terminal, board, alight, link, hours, tariffs.join('+')].join(' ');
    callsOf.set(service, `${callsOf.get(service) ?? ''};${call}`);
  }
  const printed = new Set(tables.departures.rows.map(({ row }) => row.service));
  return [
    ...twins(tables.links.rows, 'N47', 'link', ({ row }) => {
      const ends = [row.from, row.to].sort().join(' ');
      return `${row.mode} ${ends} ${row.distance_km} ${row.hours_typical} ${row.back_hours_typical}`;
    }),
    ...twins(tables.services.rows, 'N48', 'service', ({ row }) =>
      printed.has(row.service)
        ? row.service
        : [
            row.mode,
            row.carrier,
            row.departures_per_week,
            row.equipment.join('+'),
            row.capacity_teu,
            callsOf.get(row.service),
          ].join('|'),
    ),
  ];
}

function twins<Code extends 'N47' | 'N48', Key extends string, Cells extends Readonly<Record<Key, string>>>(
  rows: readonly TypedRow<Cells>[],
  code: Code,
  key: Key,
  meaningOf: (row: TypedRow<Cells>) => string,
): readonly Issue[] {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const meaning = meaningOf(row);
    const id: string = row.row[key];
    const other = first.get(meaning);
    if (other === undefined) first.set(meaning, id);
    else if (other !== id) {
      const values: NetworkIssues['N47' | 'N48'] = { value: id, other };
      issues.push(networkIssue(code, cellPath(row, key), values));
    }
  }
  return issues;
}
