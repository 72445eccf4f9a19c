import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import { networkIssue } from './issue-codes.ts';

type CallRow = Row<'calls.csv'>;
type ServiceRow = TypedRow<Row<'services.csv'>>;

/**
 * Ships and trains come back: a service from X to Y whose links are run both ways, but no service of its mode from
 * Y to X, has probably lost a row.
 */
export function checkReturns(tables: Tables): readonly Issue[] {
  if (!tables.calls.complete || !tables.services.complete) return [];
  const callsOf = callsInOrder(tables);
  const wanted = wantedReturns(tables, callsOf);
  for (const { row } of tables.services.rows) strikeOff(wanted, row.mode, callsOf.get(row.service) ?? []);
  return [...wanted.values()].flatMap((services) =>
    [...services.values()].map(({ service, from, to }) =>
      networkIssue('N56', cellPath(service, 'service'), { service: service.row.service, from, to }),
    ),
  );
}

function callsInOrder(tables: Tables): ReadonlyMap<string, readonly CallRow[]> {
  const grouped = groupBy(
    tables.calls.rows.map(({ row }) => row),
    (call) => call.service,
  );
  for (const calls of grouped.values()) calls.sort((a, b) => a.seq - b.seq);
  return grouped;
}

interface WantedReturn {
  readonly service: ServiceRow;
  readonly from: string;
  readonly to: string;
}

/** By mode and the terminal where a return ends, then by the terminal where it begins. */
type WantedReturns = Map<string, Map<string, WantedReturn>>;

function wantedReturns(tables: Tables, callsOf: ReadonlyMap<string, readonly CallRow[]>): WantedReturns {
  const oneWay = new Set(
    tables.links.rows.flatMap(({ row }) => (row.back_hours_typical === null ? [row.link] : [])),
  );
  const wanted: WantedReturns = new Map();
  for (const service of tables.services.rows) {
    const calls = callsOf.get(service.row.service) ?? [];
    const from = calls.find((call) => call.board)?.terminal;
    const to = calls.findLast((call) => call.alight)?.terminal;
    if (from === undefined || to === undefined || calls.some((call) => oneWay.has(call.link))) continue;
    const key = `${service.row.mode} ${from}`;
    const byStart = wanted.get(key) ?? new Map<string, WantedReturn>();
    if (!byStart.has(to)) byStart.set(to, { service, from, to });
    wanted.set(key, byStart);
  }
  return wanted;
}

/** Takes out every return that one service offers, from any of its calls to any later one. */
function strikeOff(wanted: WantedReturns, mode: string, calls: readonly CallRow[]): void {
  const boarded = new Set<string>();
  for (const call of calls) {
    const byStart = call.alight ? wanted.get(`${mode} ${call.terminal}`) : undefined;
    if (byStart) {
      const [few, many] = boarded.size < byStart.size ? [boarded, byStart] : [byStart, boarded];
      for (const start of [...few.keys()]) if (many.has(start)) byStart.delete(start);
    }
    if (call.board) boarded.add(call.terminal);
  }
}
