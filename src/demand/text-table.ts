import { type DelimitedRow, delimitedRows } from '../reading/delimited-table.ts';
import { separatorNotice } from '../reading/file-issue.ts';
import type { TextFile } from '../reading/text-file.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';
import type { DemandTable, DemandTableRow } from './read-demand.ts';

/** The rows of a table as text, whatever its separator; fails where quotation marks do not pair up. */
export function tableOfText({ name, text }: TextFile): Result<DemandTable> {
  const { separator, rows, length, misquoted } = delimitedRows(text);
  if (misquoted.length > 0)
    return failure(misquoted.map((line) => demandIssue('D06', `${name}:${line}`, { line })));
  const numbered = { [Symbol.iterator]: () => asNumbered(rows) };
  return success({ file: name, rows: numbered, length }, separatorNotice(name, separator));
}

/** Rows go by their numbers in a spreadsheet, as those of a workbook do. */
function* asNumbered(rows: Iterable<DelimitedRow>): Generator<DemandTableRow> {
  for (const { number, cells } of rows) yield { line: number, cells };
}
