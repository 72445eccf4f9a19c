import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { resolveScenario } from '../../src/policy/scenario/resolve-scenario.ts';
import type { PolicyLibrary, Scenario } from '../../src/policy/scenario/scenario.ts';

const root = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Every measure and preset that is shipped, by its path under `scenarios`. */
export function policyFiles(): Map<string, string> {
  const folders = ['yufufa-2024-10', 'presets'];
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(`${root}/${folder}`).map((name): [string, string] => [
        `${folder}/${name}`,
        readFileSync(`${root}/${folder}/${name}`, 'utf8'),
      ]),
    ),
  );
}

export function policyLibrary(): PolicyLibrary {
  const loaded = loadPolicy(policyFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1));
  return loaded.value;
}

export function scenarioNamed(library: PolicyLibrary, id: string): Scenario {
  const scenario = resolveScenario(library, id);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.issues));
  return scenario.value;
}
