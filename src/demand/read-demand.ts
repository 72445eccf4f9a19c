import type { Network } from '../network/network.ts';
import { nearest } from '../reading/nearest.ts';
import { plainText } from '../reading/plain-text.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import type { Corridor } from './corridor.ts';
import { DEMAND_COLUMNS, type DemandColumn, OPTIONAL_DEMAND_COLUMNS } from './demand-columns.ts';
import { demandIssue } from './demand-issue.ts';
import type { Flow } from './flow.ts';
import type { MonthProfiles } from './month-profile.ts';
import { flowReader } from './read-flow.ts';
import { isSampleId } from './sample-mark.ts';

/** A table as it was taken out of its file: rows of cells, each with its number as an editor or spreadsheet counts. */
export interface DemandTable {
  readonly file: string;
  readonly rows: Iterable<DemandTableRow>;
  /** How many rows there are, the header among them. */
  readonly length: number;
}

export interface DemandTableRow {
  /** As a spreadsheet counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a table says: its sound rows, and what is wrong with the others. */
export interface DemandReading {
  readonly file: string;
  readonly flows: readonly Flow[];
  /** By the id of a flow: the corridor by which its goods went, where the table says so. */
  readonly corridors: ReadonlyMap<string, Corridor>;
  /** Rows below the header, and those of them that are refused. */
  readonly rows: number;
  readonly refused: number;
  readonly issues: readonly Issue[];
  /** Whether any flow is marked as of a sample. */
  readonly isSample: boolean;
}

/** So many issues are listed: nobody reads more, and a slip in a column of a million rows would fill the memory. */
const MOST_ISSUES = 100_000;

/**
 * Reads a table of at most `most` flows. Every row is read before anything is decided, so that all issues come at once;
 * fails where the table as a whole cannot be read. What to do with sound rows beside refused ones is for the person to
 * say: {@link takeFlows}.
 */
export function readDemand(
  network: Network,
  table: DemandTable,
  profiles: MonthProfiles,
  most: number,
): Result<DemandReading> {
  const { file } = table;
  const body = table.rows[Symbol.iterator]();
  const header = body.next();
  if (header.done === true || table.length < 2) return failure([demandIssue('D03', file, { file })]);
  const count = table.length - 1;
  if (count > most) return failure([demandIssue('D04', file, { rows: count, most })]);
  const { columns, width, issues } = readHeader(file, header.value);
  if (issues.some(({ severity }) => severity === 'error')) return failure(issues);

  let unlisted = 0;
  const note = (issue: Issue): void => {
    if (issues.length < MOST_ISSUES) issues.push(issue);
    else unlisted++;
  };
  const read = flowReader(network, profiles);
  const flows: Flow[] = [];
  const corridors = new Map<string, Corridor>();
  const lineOfId = new Map<string, number>();
  let rows = 0;
  for (let next = body.next(); next.done !== true; next = body.next()) {
    const { line, cells } = next.value;
    rows++;
    const path = `${file}:${line}`;
    if (cells.length < width || cells.findLastIndex((cell) => cell !== '') >= width) {
      note(demandIssue('D05', path, { cells: cells.length, columns: width }));
      continue;
    }
    const { flow, corridor, issues: own } = read((column) => cells[columns[column]] ?? '');
    for (const issue of own) note({ ...issue, path: `${path}:${issue.path}` });
    if (!flow) continue;
    const first = lineOfId.get(flow.id);
    if (first === undefined) {
      lineOfId.set(flow.id, line);
      flows.push(flow);
      if (corridor !== null) corridors.set(flow.id, corridor);
    } else note(demandIssue('D17', `${path}:flow_id`, { x: flow.id, line: first }));
  }
  if (unlisted > 0) issues.push(demandIssue('D24', file, { n: unlisted }));
  return success({
    file,
    flows,
    corridors,
    rows,
    refused: rows - flows.length,
    issues,
    isSample: flows.some(({ id }) => isSampleId(id)),
  });
}

interface Header {
  readonly columns: Readonly<Record<DemandColumn, number>>;
  readonly width: number;
  readonly issues: Issue[];
}

const KNOWN: ReadonlySet<string> = new Set([...DEMAND_COLUMNS, ...OPTIONAL_DEMAND_COLUMNS]);

/** Every column has to be there, in any order; others are not read, and said. */
function readHeader(file: string, { line, cells }: DemandTableRow): Header {
  const names = cells.map((cell) => plainText(cell).toLowerCase());
  const width = names.findLastIndex((name) => name !== '') + 1;
  const missing = DEMAND_COLUMNS.filter((column) => !names.includes(column));
  const strange = names.slice(0, width).filter((name) => !KNOWN.has(name));
  const path = `${file}:${line}`;
  const issues = [
    ...missing.map((column) => {
      const meant = nearest(column, strange.filter(Boolean));
      return meant === null
        ? demandIssue('D01', path, { column })
        : demandIssue('D25', path, { column, x: meant });
    }),
    ...strange.map((column) => demandIssue('D02', path, { column })),
    ...[...KNOWN]
      .filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
      .map((column) => demandIssue('D26', path, { column })),
  ];
  const at = (column: DemandColumn): number => names.indexOf(column);
  return {
    columns: {
      flow_id: at('flow_id'),
      origin: at('origin'),
      destination: at('destination'),
      district: at('district'),
      commodity: at('commodity'),
      direction: at('direction'),
      equipment: at('equipment'),
      boxes_per_year: at('boxes_per_year'),
      t_per_box: at('t_per_box'),
      value_cny_per_box: at('value_cny_per_box'),
      month_profile: at('month_profile'),
      corridor: at('corridor'),
    },
    width,
    issues,
  };
}
