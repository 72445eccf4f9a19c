import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { resolveScenario } from '../../src/policy/scenario/resolve-scenario.ts';
import type { PolicyLibrary, Scenario } from '../../src/policy/scenario/scenario.ts';

const root = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Every measure, list and preset that is shipped, by its path under `scenarios`. */
export function policyFiles(): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(`${root}/${name}`, 'utf8')]));
}

let library: PolicyLibrary | undefined;

/** The shipped measures, read once for all tests of a process: nothing of them can be changed. */
export function policyLibrary(): PolicyLibrary {
  library ??= readLibrary();
  return library;
}

function readLibrary(): PolicyLibrary {
  const loaded = loadPolicy(policyFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1));
  return loaded.value;
}

export function scenarioNamed(of: PolicyLibrary, id: string): Scenario {
  const scenario = resolveScenario(of, id);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.issues));
  return scenario.value;
}
