import { failure, type Result, success } from '../../units/issue.ts';
import { holdTo, readYaml } from '../library/read-document.ts';
import { migrateScenario } from './migrate-scenario.ts';
import { SCENARIO_FILE, type ScenarioFile } from './scenario-schema.ts';

/** What stands in a scenario file, brought up to the version of this program and held to nothing yet. */
export function scenarioDocument(path: string, text: string): Result<unknown> {
  const raw = readYaml(path, text);
  if (!raw.ok) return raw;
  const migrated = migrateScenario(path, raw.value);
  return 'issue' in migrated ? failure([migrated.issue]) : success(migrated.content);
}

/** A scenario file, brought up to the version of this program. */
export function readScenario(path: string, text: string): Result<ScenarioFile> {
  const raw = readYaml(path, text);
  return raw.ok ? scenarioOf(path, raw.value) : raw;
}

export function scenarioOf(path: string, content: unknown): Result<ScenarioFile> {
  const migrated = migrateScenario(path, content);
  return 'issue' in migrated ? failure([migrated.issue]) : holdTo(path, migrated.content, SCENARIO_FILE);
}
