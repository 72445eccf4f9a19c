import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPolicy } from '../policy/library/load-policy.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { MOST_BYTES, readTextFile, withinSize } from '../reading/text-file.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { type Misuse, misuse } from './command-line.ts';

/** Folders of `scenarios` that hold measures and presets; examples and demand lie beside them. */
const FOLDERS = ['yufufa-2024-10', 'presets'] as const;

/** Measures and presets of a scenarios folder; a misuse when it cannot be read. */
export async function openPolicyFolder(folder: string): Promise<Result<PolicyLibrary> | Misuse> {
  try {
    const files = await Promise.all(FOLDERS.map((name) => readYamlFiles(folder, name)));
    const read = files.flat();
    const issues = read.flatMap((file) => file.issues);
    if (read.some(({ ok }) => !ok)) return failure(issues);
    const loaded = loadPolicy(new Map(read.flatMap((file) => (file.ok ? [file.value] : []))));
    return { ...loaded, issues: [...issues, ...loaded.issues] };
  } catch (error) {
    return misuse('noFolder', { x: folder, reason: error instanceof Error ? error.message : String(error) });
  }
}

type Named = readonly [path: string, text: string];

async function readYamlFiles(folder: string, name: string): Promise<readonly Result<Named>[]> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map((file) => readYamlFile(folder, `${name}/${file}`)));
}

async function readYamlFile(folder: string, name: string): Promise<Result<Named>> {
  const path = join(folder, name);
  const fits = withinSize(name, (await stat(path)).size, MOST_BYTES.document);
  if (!fits.ok) return fits;
  const file = readTextFile(name, await readFile(path));
  return file.ok ? success([name, file.value.text], file.issues) : file;
}
