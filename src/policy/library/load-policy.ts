import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import type { PolicyLibrary } from '../scenario/scenario.ts';
import type { ScenarioFile } from '../scenario/scenario-schema.ts';
import { policyIssue } from './issue-codes.ts';
import { loadMeasures } from './load-measures.ts';

const PRESET = /(?:^|\/)presets\//;

/** Reads all measures and presets of `scenarios`, `path -> text`; every preset must stand on the measures read. */
export function loadPolicy(files: ReadonlyMap<string, string>): Result<PolicyLibrary> {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const measures = loadMeasures(new Map(entries.filter(([path]) => !PRESET.test(path))));
  const issues: Issue[] = [...measures.issues];
  const scenarios = new Map<string, ScenarioFile>();
  for (const [path, text] of entries.filter(([name]) => PRESET.test(name))) {
    const read = readScenario(path, text);
    issues.push(...read.issues);
    if (!read.ok) continue;
    if (scenarios.has(read.value.id)) issues.push(policyIssue('M37', `${path}:id`, { id: read.value.id }));
    scenarios.set(read.value.id, read.value);
  }
  if (!measures.ok) return failure(issues);
  const library: PolicyLibrary = { measures: measures.value, scenarios };
  for (const id of scenarios.keys()) issues.push(...resolveScenario(library, id).issues);
  return issues.some(({ severity }) => severity === 'error') ? failure(issues) : success(library, issues);
}
