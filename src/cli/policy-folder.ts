import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPolicy } from '../policy/library/load-policy.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import type { Result } from '../units/issue.ts';
import { type Misuse, misuse } from './command-line.ts';

/** Folders of `scenarios` that hold measures and presets; examples and demand lie beside them. */
const FOLDERS = ['yufufa-2024-10', 'presets'] as const;

/** Measures and presets of a scenarios folder; a misuse when it cannot be read. */
export async function openPolicyFolder(folder: string): Promise<Result<PolicyLibrary> | Misuse> {
  try {
    const files = await Promise.all(FOLDERS.map((name) => readYamlFiles(folder, name)));
    return loadPolicy(new Map(files.flat()));
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: error instanceof Error ? error.message : String(error) });
  }
}

async function readYamlFiles(folder: string, name: string): Promise<(readonly [string, string])[]> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => [`${name}/${file}`, await readFile(join(folder, name, file), 'utf8')] as const),
  );
}
