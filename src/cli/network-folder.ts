import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Misuse, misuse } from './command-line.ts';

const TABLE = /\.(?:csv|yaml)$/;

/** The text of a network folder's tables by their path inside it; a misuse when the folder cannot be read. */
export async function openNetworkFolder(folder: string): Promise<ReadonlyMap<string, string> | Misuse> {
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => TABLE.test(name)).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return new Map(names.map((name, index) => [name.replaceAll('\\', '/'), texts[index] ?? '']));
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: error instanceof Error ? error.message : String(error) });
  }
}
