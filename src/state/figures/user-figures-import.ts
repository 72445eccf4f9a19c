import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../../reading/text-file.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import type { PlacedFigure } from './user-figure-list.ts';
import { readTableRows } from './user-figures-csv.ts';
import { figuresFileIssue, type ReadRows, readJsonRows, whole } from './user-figures-file.ts';

/** Figures of a file that a person chose: JSON as it is exported, or a table as it was filled in; whole or not at all. */
export const readFiguresOf = (file: TextFile): Result<readonly PlacedFigure[]> => whole(readRowsOf(file));

/** The rows of such a file by its bytes, with notes on how it was read. */
export function readFiguresFile(name: string, bytes: Uint8Array): Result<ReadRows> {
  const fits = withinSize(name, bytes.length, MOST_BYTES.figures);
  if (!fits.ok) return fits;
  const file = readTextFile(name, bytes);
  if (!file.ok) return file;
  const read = readRowsOf(file.value);
  return read.ok ? success(read.value, [...file.issues, ...read.issues]) : read;
}

function readRowsOf({ name, text }: TextFile): Result<ReadRows> {
  const isJson = /^\s*[{[]/.test(text);
  const read = isJson ? readJsonRows(text) : readTableRows(name, text);
  const isEmpty = read.ok && read.value.placed.length + read.value.unsound.length === 0;
  return isEmpty ? failure([figuresFileIssue('figures_empty')]) : read;
}
