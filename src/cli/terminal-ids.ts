import { join } from 'node:path';
import { readDelimitedTable } from '../reading/delimited-table.ts';
import { isMisuse } from './command-line.ts';
import { readNamedFile } from './named-file.ts';

/** Ids of the terminals of a network folder, without reading the rest of it; null where it tells of none. */
export async function terminalIdsIn(networkFolder: string): Promise<readonly string[] | null> {
  const file = await readNamedFile(join(networkFolder, 'terminals.csv'));
  if (isMisuse(file) || !file.ok) return null;
  const [header, ...rows] = readDelimitedTable(file.value.text).rows;
  const column = header?.cells.findIndex((cell) => cell.trim() === 'terminal') ?? -1;
  return column < 0 ? null : rows.flatMap(({ cells }) => cells[column]?.trim() || []);
}
