import type { TextFile } from '../../reading/text-file.ts';
import { failure, type Result } from '../../units/issue.ts';
import type { PlacedFigure } from './user-figure-list.ts';
import { readUserFiguresCsv } from './user-figures-csv.ts';
import { figuresFileIssue, readPlacedFigures } from './user-figures-file.ts';

/** Figures of a file that a person chose: JSON as it is exported, or a table as it was filled in. */
export function readFiguresOf({ name, text }: TextFile): Result<readonly PlacedFigure[]> {
  const isJson = /^\s*[{[]/.test(text);
  const read = isJson ? readPlacedFigures(text) : readUserFiguresCsv(name, text);
  return read.ok && read.value.length === 0 ? failure([figuresFileIssue('figures_empty')]) : read;
}
