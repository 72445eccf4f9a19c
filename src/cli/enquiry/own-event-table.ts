import { optionalText, text } from '../../network/tables/cell.ts';
import { cellPath, readTable } from '../../network/tables/read-table.ts';
import { z } from '../../network/zod.ts';
import type { Issue } from '../../units/issue.ts';

const OWN_EVENTS_TABLE = z.strictObject({
  where: text,
  from: optionalText,
  to: optionalText,
  effect: text,
  what: optionalText,
});

/** The rows of a table of own events, each as it would be typed and with its place in the file. */
export interface OwnEventTable {
  readonly rows: readonly { readonly typed: string; readonly place: string }[];
  readonly issues: readonly Issue[];
}

export function readOwnEventTable(file: string, content: string): OwnEventTable {
  const { rows, issues } = readTable(OWN_EVENTS_TABLE, file, content, ['what']);
  return {
    issues,
    rows: rows.map((row) => {
      const { where, from, to, effect, what } = row.row;
      const parts = [where, from, to, effect, ...(what === '' ? [] : [what])];
      return { typed: parts.join('; '), place: cellPath(row, '') };
    }),
  };
}
