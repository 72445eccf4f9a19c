import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { MOST_BYTES, readTextFile } from '../reading/text-file.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';
import { digestOf, type FolderBytes, readFolderBytes } from './folder-bytes.ts';
import type { NetworkSource, OpenNetwork } from './open-network.ts';
import { prebuiltNetwork } from './prebuilt/prebuilt-network.ts';
import { systemReason } from './system/system-reason.ts';

const TABLE = /\.(?:csv|yaml)$/;

/** The tables of a network folder by their path inside it, and what is to be said of how they are written. */
export interface NetworkFolder {
  readonly files: ReadonlyMap<string, string>;
  /** Tables that could not be read; they stand among the files as empty ones. */
  readonly unread: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Reads a network folder, whatever its encoding; a misuse when the folder cannot be read. */
export async function readNetworkFolder(folder: string): Promise<NetworkFolder | Misuse> {
  const bytes = await tableBytes(folder);
  return isMisuse(bytes) ? bytes : readTables(bytes);
}

/**
 * The network of a folder: as it was prebuilt where its tables are still those, else read anew when it is opened. Fails
 * with what is wrong with any table as a file.
 */
export async function openNetworkFolder(
  folder: string,
  prebuiltFolder: string | null,
): Promise<Result<NetworkSource> | Misuse> {
  const bytes = await tableBytes(folder);
  if (isMisuse(bytes)) return bytes;
  const digest = prebuiltFolder === null ? null : digestOf(bytes);
  const prebuilt =
    prebuiltFolder === null || digest === null ? null : await prebuiltNetwork(prebuiltFolder, digest);
  if (prebuilt) return success({ open: async () => success(prebuilt) });
  const { files, unread, issues } = readTables(bytes);
  return unread.size > 0 ? failure(issues) : success({ open: () => loadTables(files) }, issues);
}

/** Reading and checking tables takes a good part of the program; it is fetched where there is need of it. */
async function loadTables(files: ReadonlyMap<string, string>): Promise<Result<OpenNetwork>> {
  const { loadNetwork } = await import('../network/build/load.ts');
  const loaded = loadNetwork(files);
  return loaded.ok ? success({ network: loaded.value, graphs: new Map() }, loaded.issues) : loaded;
}

/** The bytes of every table, in the order of their names; a misuse when the folder cannot be read. */
export async function tableBytes(folder: string): Promise<FolderBytes | Misuse> {
  try {
    return await readFolderBytes(folder, await tablesIn(folder), MOST_BYTES.table);
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: systemReason(error) });
  }
}

/** What is no file, such as a folder or a pipe, is no table whatever its name. */
async function tablesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => TABLE.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The text of every table, in whatever encoding it is written. */
export function readTables(bytes: FolderBytes): NetworkFolder {
  const read = [...bytes].map(
    ([name, file]) => [name, file.ok ? readTextFile(name, file.value) : file] as const,
  );
  return {
    files: new Map(read.map(([name, table]) => [name, table.ok ? table.value.text : ''])),
    unread: new Set(read.filter(([, table]) => !table.ok).map(([name]) => name)),
    issues: read.flatMap(([, { issues }]) => issues),
  };
}
