import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { MOST_BYTES, readTextFile, type TextFile, withinSize } from '../reading/text-file.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';

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
  try {
    const names = await tablesIn(folder);
    const read = await Promise.all(names.map((name) => readTable(folder, name)));
    const texts = read.map((table) => (table.ok ? table.value.text : ''));
    return {
      files: new Map(names.map((name, index) => [name, texts[index] ?? ''])),
      unread: new Set(names.filter((_, index) => !read[index]?.ok)),
      issues: read.flatMap(({ issues }) => issues),
    };
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The text of a network folder's tables by their path inside it; fails with what is wrong with any of them as a file. */
export async function openNetworkFolder(
  folder: string,
): Promise<Result<ReadonlyMap<string, string>> | Misuse> {
  const read = await readNetworkFolder(folder);
  if (isMisuse(read)) return read;
  return read.unread.size > 0 ? failure(read.issues) : success(read.files, read.issues);
}

/** What is no file, such as a folder or a pipe, is no table whatever its name. */
async function tablesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => TABLE.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function readTable(folder: string, name: string): Promise<Result<TextFile>> {
  const path = join(folder, name);
  const fits = withinSize(name, (await stat(path)).size, MOST_BYTES.table);
  return fits.ok ? readTextFile(name, await readFile(path)) : fits;
}
