import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { csvText } from '../export/csv.ts';
import { cliText } from '../i18n/cli-texts.ts';
import { MANIFEST_FILE } from '../network/tables/file-names.ts';
import { TABLES, type TableName } from '../network/tables/tables.ts';
import { beijingDate, parseInstant } from '../units/instant.ts';
import type { Command } from './command.ts';
import { type Misuse, misuse } from './command-line.ts';
import { type StarterRow, type StarterTables, starterTables } from './starter-network.ts';
import { systemReason } from './system/system-reason.ts';

/** Writes a small network to begin one's own with; never over anything that is there. */
export const networkNewCommand: Command = {
  maxArguments: 1,
  options: {},
  async run(line, language, surroundings) {
    const [folder] = line.words;
    if (folder === undefined) return misuse('missingArgument', { x: 'network new' });
    const files = starterFiles(surroundings.now());
    const written = await writeNew(folder, files);
    if (written !== null) return written;
    surroundings.print(`${cliText(language)('newNetwork', { folder, files: files.size })}\n`);
    return 0;
  },
};

/** Text by path inside the folder. The day is that of the example's prices. */
export function starterFiles(now: string): ReadonlyMap<string, string> {
  const moment = parseInstant(now);
  if (moment === null) throw new RangeError(`not a moment: ${now}`);
  const day = beijingDate(moment);
  const tables = starterTables(day.slice(0, 4));
  return new Map([
    [MANIFEST_FILE, manifestOf(day)],
    ...TABLE_NAMES.map((name): [string, string] => [fileOf(name), tableText(name, tables)]),
  ]);
}

const manifestOf = (day: string): string =>
  [
    '# What this folder is. Tables are described column by column in docs/data-format.md.',
    'id: my-network',
    'name_en: My network',
    'name_zh: 我的网络',
    `edition: '${day.slice(0, 7).replace('-', '.')}'`,
    `price_date: ${day}`,
    '',
  ].join('\n');

const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name);
const TABLE_NAMES = Object.keys(TABLES).filter(isTableName);

const fileOf = (name: TableName): string => name.replace('*', 'prices');

/** Every column of the format, in its order. */
function tableText(name: TableName, tables: StarterTables): string {
  const columns = Object.keys(TABLES[name].shape);
  const rows: readonly StarterRow<TableName>[] = tables[name];
  const cellsOf = (row: object): readonly (string | number | null)[] => {
    const cells = new Map<string, string | number>(Object.entries(row));
    return columns.map((column) => cells.get(column) ?? null);
  };
  return csvText([columns, ...rows.map(cellsOf)]);
}

/** Writes files into a folder that is not there yet, or is empty. */
async function writeNew(folder: string, files: ReadonlyMap<string, string>): Promise<Misuse | null> {
  try {
    await makeFolder(folder);
    if ((await readdir(folder)).length > 0) return misuse('folderInUse', { x: folder });
    for (const file of files.keys()) await makeFolder(dirname(join(folder, file)));
    for (const [file, text] of files) await writeFile(join(folder, file), text, { flag: 'wx' });
    return null;
  } catch (error) {
    return misuse('cannotWrite', {
      x: folder,
      reason: systemReason(error),
    });
  }
}

/** One that is there already will do. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
  }
}
