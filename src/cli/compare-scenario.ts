import type { PolicySituation } from '../contract/policy.ts';
import { createTermsReader } from '../measures/terms.ts';
import { DEFAULT_SCENARIO } from '../policy/scenario/default-scenario.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse } from './command-line.ts';
import { readNamedFile } from './named-file.ts';

const FILE = /\.(?:ya?ml|json)$/i;

/** The scenario of a comparison, a preset by its id or a file, held against the measures. */
export async function situationOf(
  library: PolicyLibrary,
  named: string = DEFAULT_SCENARIO,
): Promise<Result<PolicySituation> | Misuse> {
  const scenario = FILE.test(named) ? await readScenarioFile(named) : success(named);
  if (isMisuse(scenario) || !scenario.ok) return scenario;
  const situation = { scenario: scenario.value, facts: {}, parameters: {}, handOver: null };
  const terms = createTermsReader(library).read(situation, null);
  return terms.ok ? success(situation, [...scenario.issues, ...terms.issues]) : terms;
}

async function readScenarioFile(path: string) {
  const file = await readNamedFile(path);
  if (isMisuse(file) || !file.ok) return file;
  const { readScenario } = await import('../policy/scenario/read-scenario.ts');
  const scenario = readScenario(path, file.value.text);
  return { ...scenario, issues: [...file.issues, ...scenario.issues] };
}
