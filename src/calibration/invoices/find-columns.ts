import { onlyText, type SheetRow } from '../../rates/sheet/sheet-table.ts';
import { columnLetters } from '../../reading/column-letters.ts';
import { nameKey } from '../../reading/fold-name.ts';
import type { Issue } from '../../units/issue.ts';
import { calibrationIssue } from '../calibration-issue.ts';
import { guessRole } from './guess-role.ts';
import { type InvoiceColumn, type InvoiceRole, isInvoiceRole } from './invoice-column.ts';

/** Roles of columns by their headings, as a person chose them before. */
export type RememberedRoles = Readonly<Record<string, string>>;

const ROWS_ABOVE = 60;
/** Of these a row has to name the amount and two others to be the header. */
const LEAST_ROLES = 3;

/** Position of the row that names the columns; -1 where none does. */
export function headerOf(rows: readonly SheetRow[]): number {
  let best = { at: -1, roles: LEAST_ROLES - 1 };
  for (const [at, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    if (onlyText(row) !== null) continue;
    const roles = new Set(row.cells.map((cell) => guessRole(cell)).filter((role) => role !== null));
    const hasAmount = roles.has('amount') || roles.has('unit_price');
    if (hasAmount && roles.size > best.roles) best = { at, roles: roles.size };
  }
  return best.at;
}

export interface FoundColumns {
  readonly columns: readonly InvoiceColumn[];
  readonly issues: readonly Issue[];
}

/** What each column is read as: as chosen now, else as chosen before for such a heading, else as guessed. */
export function findColumns(
  header: SheetRow,
  chosen: Readonly<Record<number, string>>,
  remembered: RememberedRoles,
  path: string,
): FoundColumns {
  const columns = withoutRepeats(
    header.cells.map((cell, index) => columnOf(cell.trim(), index, chosen, remembered)),
  );
  const has = (role: InvoiceRole): boolean => columns.some((column) => column.role === role);
  const missing = (['date', 'from', 'to'] as const).filter((role) => !has(role));
  return {
    columns,
    issues: [
      ...missing.map((role) => calibrationIssue('K02', path, { role })),
      ...(has('amount') || has('unit_price') ? [] : [calibrationIssue('K02', path, { role: 'amount' })]),
      ...repeats(columns, path),
      ...columns
        .filter(({ role, heading }) => role === null && heading !== '')
        .map(({ index, heading }) =>
          calibrationIssue('K04', `${path}:${columnLetters(index)}`, { x: heading }),
        ),
    ],
  };
}

function columnOf(
  heading: string,
  index: number,
  chosen: Readonly<Record<number, string>>,
  remembered: RememberedRoles,
): InvoiceColumn {
  const key = nameKey(heading);
  const common = { index, heading, key };
  const now = chosen[index];
  if (now !== undefined && isInvoiceRole(now)) return { ...common, role: now, by: 'chosen' };
  const before = key !== '' && Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  if (before !== undefined && isInvoiceRole(before)) return { ...common, role: before, by: 'remembered' };
  return { ...common, role: guessRole(heading), by: 'guessed' };
}

/** Of two columns guessed to be one thing the first is, unless a person chose another. */
function withoutRepeats(columns: readonly InvoiceColumn[]): readonly InvoiceColumn[] {
  const taken = new Set(columns.flatMap(({ role, by }) => (by === 'guessed' || role === null ? [] : [role])));
  return columns.map((column) => {
    const { role, by } = column;
    if (by !== 'guessed' || role === null || role === 'ignored') return column;
    if (taken.has(role)) return { ...column, role: null };
    taken.add(role);
    return column;
  });
}

/** Two that a person chose are at fault. */
function repeats(columns: readonly InvoiceColumn[], path: string): readonly Issue[] {
  const first = new Map<InvoiceRole, InvoiceColumn>();
  return columns.flatMap((column) => {
    const { role, index } = column;
    if (role === null || role === 'ignored') return [];
    const before = first.get(role);
    if (before === undefined) {
      first.set(role, column);
      return [];
    }
    const [a, b] = [columnLetters(before.index), columnLetters(index)];
    return [calibrationIssue('K03', `${path}:${b}`, { role, a, b })];
  });
}
