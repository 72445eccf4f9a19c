import { nameKey } from '../../reading/fold-name.ts';
import type { Issue } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import { rateIssue } from '../rate-issue.ts';
import {
  type ColumnMeaning,
  type ColumnRole,
  meaningText,
  REPEATABLE,
  readMeaning,
} from './column-meaning.ts';
import { nameOf } from './column-name.ts';
import { currencyIn } from './currency-words.ts';
import type { HeaderColumn, SheetHeader } from './find-header.ts';

/** Meanings of columns by their headings, as a person chose them before. */
export type RememberedMeanings = Readonly<Record<string, string>>;

/** By which a heading is remembered: its words, whatever their case and spaces. */
export const headingKey = (parts: readonly string[]): string => parts.map(nameKey).join('|');

/** A column with what it is read as. */
export interface PlannedColumn {
  readonly index: number;
  readonly heading: string;
  readonly key: string;
  /** Null where nobody knows: it is not read, and said. */
  readonly meaning: ColumnMeaning | null;
  /** Who says so. */
  readonly by: 'chosen' | 'remembered' | 'guessed';
  readonly currency: Currency | null;
}

export interface PlannedColumns {
  readonly columns: readonly PlannedColumn[];
  readonly issues: readonly Issue[];
}

/**
 * What each column is read as: as chosen now, else as chosen before for such a heading, else as guessed. `chosen` is by
 * column, from 0. Says what no rate can be read without and no column is.
 */
export function planColumns(
  header: SheetHeader,
  chosen: Readonly<Record<number, string>>,
  remembered: RememberedMeanings,
  path: string,
  said: { readonly from: boolean; readonly to: boolean },
): PlannedColumns {
  const columns = withLengths(header.columns.map((column) => plan(column, chosen, remembered)));
  const has = (role: ColumnRole): boolean => columns.some(({ meaning }) => meaning?.role === role);
  const missing: ColumnRole[] = [
    ...(has('from') || has('lane') || said.from ? [] : (['from'] as const)),
    ...(has('to') || has('lane') || said.to ? [] : (['to'] as const)),
    ...(has('price') ? [] : (['price'] as const)),
  ];
  return {
    columns,
    issues: [
      ...missing.map((role) => rateIssue('R10', path, { role })),
      ...repeats(columns, path),
      ...columns
        .filter(({ meaning, heading }) => meaning === null && heading !== '')
        .map((column) => rateIssue('R12', `${path}:${nameOf(column)}`, { x: column.heading })),
    ],
  };
}

function plan(
  { index, parts, guess }: HeaderColumn,
  chosen: Readonly<Record<number, string>>,
  remembered: RememberedMeanings,
): PlannedColumn {
  const heading = parts.join(' ');
  const key = headingKey(parts);
  const { currency } = currencyIn(heading);
  const common = { index, heading, key, currency };
  const now = readMeaning(chosen[index] ?? '');
  if (now !== null) return { ...common, meaning: now, by: 'chosen' };
  const before =
    key === '' ? null : readMeaning(Object.hasOwn(remembered, key) ? (remembered[key] ?? '') : '');
  if (before !== null) return { ...common, meaning: before, by: 'remembered' };
  return { ...common, meaning: guess, by: 'guessed' };
}

/** `40'` beside a column of its own for 40HQ is 40GP; by itself it is the price of either. */
function withLengths(columns: readonly PlannedColumn[]): readonly PlannedColumn[] {
  const named = new Set(columns.flatMap(({ meaning }) => (meaning?.role === 'price' ? meaning.boxes : [])));
  if (named.has('40HQ')) return columns;
  return columns.map((column) => {
    const { meaning, by, heading } = column;
    const isBare = meaning?.role === 'price' && meaning.boxes.length === 1 && meaning.boxes[0] === '40GP';
    return by === 'guessed' && isBare && !/gp|dc|dv|普|平/i.test(heading)
      ? { ...column, meaning: { ...meaning, boxes: ['40GP', '40HQ'] } }
      : column;
  });
}

function repeats(columns: readonly PlannedColumn[], path: string): readonly Issue[] {
  const first = new Map<string, PlannedColumn>();
  return columns.flatMap((column) => {
    const { meaning } = column;
    if (meaning === null || REPEATABLE.has(meaning.role)) return [];
    const name = meaningText(meaning);
    const before = first.get(name);
    if (before === undefined) first.set(name, column);
    return before === undefined
      ? []
      : [
          rateIssue('R11', `${path}:${nameOf(column)}`, {
            role: meaning.role,
            a: nameOf(before),
            b: nameOf(column),
          }),
        ];
  });
}
