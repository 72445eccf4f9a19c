import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withinSize } from '../reading/text-file.ts';
import { type Result, success } from '../units/issue.ts';

/** Files by their path inside a folder: their bytes, or why they may not be read. */
export type FolderBytes = ReadonlyMap<string, Result<Uint8Array>>;

/** The files of a folder that are named, none of them larger than `most` bytes; throws where one cannot be opened. */
export async function readFolderBytes(
  folder: string,
  names: readonly string[],
  most: number,
): Promise<FolderBytes> {
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readBytes(folder, name, most)] as const)),
  );
}

async function readBytes(folder: string, name: string, most: number): Promise<Result<Uint8Array>> {
  const path = join(folder, name);
  const status = await stat(path);
  // A link may lead to a pipe, whose reading would never end.
  if (!status.isFile()) throw new Error(`${name} is no file`);
  const fits = withinSize(name, status.size, most);
  return fits.ok ? success(await readFile(path)) : fits;
}

/** SHA-256 of the names and bytes of files; null where one could not be read. */
export function digestOf(files: FolderBytes): string | null {
  const hash = createHash('sha256');
  for (const [name, file] of files) {
    if (!file.ok) return null;
    hash.update(JSON.stringify([name, file.value.length])).update(file.value);
  }
  return hash.digest('hex');
}
