import { failure, type Issue, type Result } from '../../units/issue.ts';
import { networkIssue } from '../check/issue-codes.ts';
import { MANIFEST_FILE } from './file-names.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { readTables, type Tables, unreadFiles } from './read-tables.ts';

/** A network folder as far as its form goes: every table typed, every fault of form an issue. */
export interface ReadFolder {
  /** Null where it is missing or cannot be read. */
  readonly manifest: Manifest | null;
  readonly tables: Tables;
  readonly issues: readonly Issue[];
}

export function readFolder(files: ReadonlyMap<string, string>): ReadFolder {
  const manifest = readManifestOf(files);
  const tables = readTables(files);
  return {
    manifest: manifest.ok ? manifest.value : null,
    tables,
    issues: [
      ...unreadFiles(files),
      ...manifest.issues,
      ...Object.values(tables).flatMap((table) => table.issues),
    ],
  };
}

function readManifestOf(files: ReadonlyMap<string, string>): Result<Manifest> {
  const text = files.get(MANIFEST_FILE);
  if (text !== undefined) return readManifest(text);
  return failure([networkIssue('N01', MANIFEST_FILE, { file: MANIFEST_FILE })]);
}
