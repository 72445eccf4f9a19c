import type { Network } from '../../network/network.ts';
import { rateIssue } from '../../rates/rate-issue.ts';
import { placeReader } from '../../rates/sheet/place-cell.ts';
import type { SheetRow, SheetTable } from '../../rates/sheet/sheet-table.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { calibrationIssue } from '../calibration-issue.ts';
import { findColumns, headerOf, type RememberedRoles } from './find-columns.ts';
import type { InvoiceColumn, InvoiceRole } from './invoice-column.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { readLine } from './read-line.ts';

/** What a person says of a table of invoices beside what is in it. */
export interface InvoiceChoices {
  /** Roles of columns as chosen now, by column from 0. */
  readonly roles: Readonly<Record<number, string>>;
  readonly remembered: RememberedRoles;
  readonly currency: Currency | null;
}

export const NO_INVOICE_CHOICES: InvoiceChoices = { roles: {}, remembered: {}, currency: null };

/** A row as it was read: an amount, or what it is instead. */
export interface InvoiceRow {
  readonly row: number;
  readonly text: string;
  readonly line: InvoiceLine | null;
  /** Of a row without a line: wrong, or none of an invoice. */
  readonly kind: 'line' | 'refused' | 'note';
}

/** A table with every row below its header accounted for. */
export interface InvoiceTable {
  readonly file: string;
  readonly sheet: string;
  readonly headerLine: number;
  readonly columns: readonly InvoiceColumn[];
  readonly rows: readonly InvoiceRow[];
  readonly issues: readonly Issue[];
}

/** Reads a table of invoices; fails where no row names its columns. Columns that are missing are issues, and then no row is read. */
export function readInvoices(
  network: Network,
  { file, sheet, rows, uncalculated }: SheetTable,
  { roles, remembered, currency }: InvoiceChoices,
): Result<InvoiceTable> {
  const place = sheet === '' ? file : `${file}:${sheet}`;
  const at = headerOf(rows);
  const header = rows[at];
  if (header === undefined) return failure([calibrationIssue('K01', place, { file: place })]);
  const { columns, issues: ofColumns } = findColumns(header, roles, remembered, `${place}:${header.line}`);
  const cannot = ofColumns.some(({ severity }) => severity === 'error');
  const context = { network, placesOf: placeReader(network), columns, currency };
  const issues: Issue[] = [
    ...ofColumns,
    ...uncalculated.map((cell) => rateIssue('R09', `${place}:${cell}`, { x: cell })),
  ];
  let above: SheetRow | null = null;
  const read = (cannot ? [] : rows.slice(at + 1)).map((row): InvoiceRow => {
    const path = `${place}:${row.line}`;
    const text = textOf(row);
    if (!isAmount(row, columns)) {
      issues.push(calibrationIssue('K24', path, { x: text }));
      return { row: row.line, text, line: null, kind: 'note' };
    }
    const whole = withRepeats(row, above, columns);
    if (whole !== row) issues.push(rateIssue('R42', path, { x: textOf(present(above ?? undefined)) }));
    above = whole;
    const { line, issues: own } = readLine(row.line, whole.cells, context);
    issues.push(
      ...own.map((issue) => ({ ...issue, path: issue.path === '' ? path : `${path}:${issue.path}` })),
    );
    return { row: row.line, text, line, kind: line === null ? 'refused' : 'line' };
  });
  const twice = repeatedLines(read);
  return success({
    file,
    sheet,
    headerLine: header.line,
    columns,
    rows: read.map((row) => (twice.has(row.row) ? { ...row, line: null, kind: 'refused' as const } : row)),
    issues: [
      ...issues,
      ...Array.from(twice, ([row, first]) => calibrationIssue('K25', `${place}:${row}`, { row: first })),
    ],
  });
}

const textOf = ({ cells }: SheetRow): string =>
  [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].join(' · ');

const cellOf = (row: SheetRow, columns: readonly InvoiceColumn[], role: InvoiceRole): string => {
  const column = columns.find((one) => one.role === role);
  return column === undefined ? '' : (row.cells[column.index] ?? '').trim();
};

/** A sum below a table has an amount and nothing that it is for. */
const isAmount = (row: SheetRow, columns: readonly InvoiceColumn[]): boolean => {
  const has = (role: InvoiceRole): boolean => cellOf(row, columns, role) !== '';
  const isSum = row.cells.some((cell) => /^(sub)?(合计|总计|小计|total)[:：]?$/i.test(cell.trim()));
  return (has('amount') || has('unit_price')) && !(isSum && !has('from') && !has('date'));
};

/** What a bill says in its first row holds for the rows below that name neither end. */
const REPEATED: ReadonlySet<InvoiceRole> = new Set([
  'invoice',
  'date',
  'from',
  'to',
  'via',
  'mode',
  'carrier',
  'equipment',
  'quantity',
  'weight',
  'volume',
  'departed',
  'arrived',
  'route',
]);

function withRepeats(row: SheetRow, above: SheetRow | null, columns: readonly InvoiceColumn[]): SheetRow {
  const isFirst = cellOf(row, columns, 'from') !== '' || cellOf(row, columns, 'to') !== '';
  const invoice = cellOf(row, columns, 'invoice');
  if (above === null || isFirst) return row;
  if (invoice !== '' && invoice !== cellOf(above, columns, 'invoice')) return row;
  const cells = [...row.cells];
  for (const { index, role } of columns) {
    if (role === null || !REPEATED.has(role) || (cells[index] ?? '').trim() !== '') continue;
    while (cells.length <= index) cells.push('');
    cells[index] = above.cells[index] ?? '';
  }
  return { ...row, cells };
}

/** Rows that say again what another says, by the row they repeat. */
function repeatedLines(rows: readonly InvoiceRow[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const twice = new Map<number, number>();
  for (const { row, line } of rows) {
    if (line === null) continue;
    const { invoice, shipment, itemText, amount, currency } = line;
    const key = JSON.stringify([invoice, shipment, itemText, amount, currency]);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else twice.set(row, before);
  }
  return twice;
}
