import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { networkIssue } from '../network/check/issue-codes.ts';
import type { Issue } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';
import { decodeFile } from './decode-file.ts';

const TABLE = /\.(?:csv|yaml)$/;

/** The tables of a network folder by their path inside it, and what is to be said of how they are written. */
export interface NetworkFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Reads a network folder, whatever its encoding; a misuse when the folder cannot be read. */
export async function readNetworkFolder(folder: string): Promise<NetworkFolder | Misuse> {
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => TABLE.test(name)).sort();
    const bytes = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const files = new Map<string, string>();
    const issues: Issue[] = [];
    for (const [index, name] of names.entries()) {
      const file = name.replaceAll('\\', '/');
      const decoded = decodeFile(bytes[index] ?? new Uint8Array());
      files.set(file, decoded?.text ?? '');
      if (!decoded) issues.push(networkIssue('N61', file, { file }));
      else if (decoded.encoding !== 'utf-8') issues.push(networkIssue('N60', file, { file }));
      else if (decoded.hasByteOrderMark) issues.push(networkIssue('N62', file, { file }));
    }
    return { files, issues };
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The text of a network folder's tables by their path inside it; a misuse when the folder cannot be read. */
export async function openNetworkFolder(folder: string): Promise<ReadonlyMap<string, string> | Misuse> {
  const read = await readNetworkFolder(folder);
  return isMisuse(read) ? read : read.files;
}
