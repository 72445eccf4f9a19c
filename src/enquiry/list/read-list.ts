import {
  type EnquiryList,
  LIST_AT_MOST,
  type ListAsked,
  type ListedEnquiry,
} from '../../contract/enquiries/enquiry-list.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { Network } from '../../network/network.ts';
import { parseDay } from '../../units/calendar-day.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { refuse } from '../enquiry-issue.ts';
import { readEnquiry } from '../read-enquiry.ts';
import { columnOf, type ListColumn } from './list-columns.ts';
import { listIssue } from './list-issue.ts';
import { type ListTable, readListTable } from './list-table.ts';
import { type ListCell, rowEnquiry } from './row-enquiry.ts';

/** Where a list was pasted, in its issues. */
const PASTED = 'line';

/** Every enquiry of a file or of pasted lines that can be asked, with all that is wrong with the others. */
export async function readEnquiryList(
  network: Network,
  { name, bytes, today, asOf }: ListAsked,
): Promise<Result<EnquiryList>> {
  const day = parseDay(today);
  if (day === null) return failure([refuse('E22', 'today', { x: today })]);
  const file = name === '' ? PASTED : name;
  const table = await readListTable(file, bytes);
  if (!table.ok) return table;
  const { rows } = table.value;
  if (rows.length > LIST_AT_MOST.enquiries)
    return failure([listIssue('L02', file, { rows: rows.length, most: LIST_AT_MOST.enquiries })]);
  if (rows.length === 0) return failure([...table.issues, listIssue('L01', file, { file })]);
  const issues: Issue[] = [...table.issues];
  const columns = columnsOf(table.value, file, issues);
  const enquiries: ListedEnquiry[] = [];
  for (const { line, cells } of rows) {
    const filled = columns.flatMap((column, index): readonly ListCell[] => {
      const text = (cells[index] ?? '').trim();
      return column === null || text === '' ? [] : [{ column, text }];
    });
    if (filled.length === 0) continue;
    const listed = listedRow(network, filled, { line, file, today: day, asOf }, issues);
    if (listed !== null) enquiries.push(listed);
  }
  const asked = rows.filter(({ cells }) =>
    columns.some((column, index) => column !== null && (cells[index] ?? '').trim() !== ''),
  );
  return success({ file: name, enquiries, refused: asked.length - enquiries.length, issues });
}

const LINE: ListColumn = { head: '', meaning: 'line', unit: '' };

function columnsOf({ heads }: ListTable, file: string, issues: Issue[]): readonly (ListColumn | null)[] {
  if (heads === null) return [LINE];
  const known = new Map<string, string>();
  return heads.map((head) => {
    if (head.trim() === '') return null;
    const column = columnOf(head);
    const path = `${file}::${head.trim()}`;
    const other = column === null ? undefined : known.get(column.meaning);
    if (column === null) issues.push(listIssue('L06', path, { x: head.trim() }));
    else if (other !== undefined) issues.push(listIssue('L07', path, { x: head.trim(), a: other }));
    else known.set(column.meaning, head.trim());
    return other === undefined ? column : null;
  });
}

interface RowPlace {
  readonly line: number;
  readonly file: string;
  readonly today: BeijingDate;
  readonly asOf: string;
}

function listedRow(
  network: Network,
  cells: readonly ListCell[],
  { line, file, today, asOf }: RowPlace,
  issues: Issue[],
): ListedEnquiry | null {
  const row = rowEnquiry(network, cells, today, asOf);
  const at = (path: string): string => {
    const head = cells.find(({ column }) => column.meaning === path.split(':')[0])?.column.head ?? '';
    return head === '' ? `${file}:${line}` : `${file}:${line}:${head}`;
  };
  for (const x of row.unread) issues.push(listIssue('L09', at('line'), { x }));
  const { enquiry, converted } = inCny(network, row.enquiry);
  if (converted !== null) issues.push(listIssue('L10', at('valueCny'), converted));
  const read = readEnquiry(network, enquiry);
  // What is noteworthy of an enquiry comes with its answer.
  for (const issue of read.issues)
    if (issue.severity === 'error') issues.push({ ...issue, path: at(issue.path) });
  return read.ok ? { line, reference: row.reference, enquiry, guesses: row.guesses } : null;
}

type Converted = { readonly x: string; readonly a: string; readonly rate: string; readonly d: string };

/** A value in another currency at the rate that was last set, as the form offers it. */
function inCny(
  network: Network,
  enquiry: Enquiry,
): { readonly enquiry: Enquiry; readonly converted: Converted | null } {
  const foreign = readEnquiry(network, enquiry).issues.find(
    ({ code, path }) => code === 'E43' && path === 'valueCny',
  );
  const { fix, rate, d } = foreign?.values ?? {};
  if (foreign === undefined || typeof fix !== 'string') return { enquiry, converted: null };
  const converted = { x: enquiry.valueCny, a: fix, rate: String(rate), d: String(d) };
  return { enquiry: { ...enquiry, valueCny: fix }, converted };
}
