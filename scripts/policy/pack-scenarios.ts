import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { packLibrary } from '../../src/policy/library/pack-library.ts';

export interface PackedScenarios {
  readonly text: string;
  /** The files it was made of. */
  readonly paths: readonly string[];
}

/** Loads measures, lists and presets with every check and packs them; throws with every issue where one is an error. */
export function packScenarios(folder: string): PackedScenarios {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const loaded = loadPolicy(new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
  if (loaded.ok) return { text: packLibrary(loaded.value), paths: names.map((name) => join(folder, name)) };
  const issues = loaded.issues.map(({ code, path, values }) => `${code} ${path} ${JSON.stringify(values)}`);
  throw new Error(`${folder} cannot be packed:\n${issues.join('\n')}`);
}
