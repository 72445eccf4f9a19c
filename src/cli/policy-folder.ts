import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { MOST_BYTES, readTextFile } from '../reading/text-file.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';
import { digestOf, type FolderBytes, readFolderBytes } from './folder-bytes.ts';
import { prebuiltLibrary } from './prebuilt/prebuilt-library.ts';
import { systemReason } from './system/system-reason.ts';

/**
 * Measures, lists and presets of a scenarios folder, whole, the places in lists held against the terminals; a misuse when
 * it cannot be read.
 */
export async function openPolicyFolder(
  folder: string,
  terminals: readonly string[] | null = null,
): Promise<Result<PolicyLibrary> | Misuse> {
  const bytes = await documentBytes(folder);
  return isMisuse(bytes) ? bytes : loadDocuments(bytes, terminals);
}

/**
 * Measures and presets as a comparison needs them: as they were prebuilt where the folder still holds the same, which
 * leaves out what no page shows of the measures, else read anew.
 */
export async function openMeasures(
  folder: string,
  prebuiltFolder: string | null,
): Promise<Result<PolicyLibrary> | Misuse> {
  const bytes = await documentBytes(folder);
  if (isMisuse(bytes)) return bytes;
  const digest = prebuiltFolder === null ? null : digestOf(bytes);
  const prebuilt =
    prebuiltFolder === null || digest === null ? null : await prebuiltLibrary(prebuiltFolder, digest);
  return prebuilt ? success(prebuilt) : loadDocuments(bytes);
}

/** Reading and checking documents takes a good part of the program; it is fetched where there is need of it. */
async function loadDocuments(
  bytes: FolderBytes,
  terminals: readonly string[] | null = null,
): Promise<Result<PolicyLibrary>> {
  const documents = readDocuments(bytes);
  if (!documents.ok) return documents;
  const { loadPolicy } = await import('../policy/library/load-policy.ts');
  const loaded = loadPolicy(documents.value, terminals);
  return { ...loaded, issues: [...documents.issues, ...loaded.issues] };
}

/** The bytes of every document; a misuse when the folder cannot be read. */
export async function documentBytes(folder: string): Promise<FolderBytes | Misuse> {
  try {
    return await readFolderBytes(folder, await documentsIn(folder), MOST_BYTES.document);
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: systemReason(error) });
  }
}

/** Every document of the folder and of those in it, by its path: each text has a folder of its own. */
async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.name.endsWith('.yaml') && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The text of every document, in whatever encoding it is written; fails with what is wrong with any of them. */
export function readDocuments(bytes: FolderBytes): Result<ReadonlyMap<string, string>> {
  const read = [...bytes].map(([name, file]) => (file.ok ? readTextFile(name, file.value) : file));
  const issues = read.flatMap((file) => file.issues);
  if (read.some(({ ok }) => !ok)) return failure(issues);
  return success(
    new Map(read.flatMap((file) => (file.ok ? [[file.value.name, file.value.text]] : []))),
    issues,
  );
}
