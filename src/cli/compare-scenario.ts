import { readFile } from 'node:fs/promises';
import type { Answer } from '../contract/answer-schema.ts';
import { policyEngine } from '../measures/policy-engine.ts';
import { withPolicy } from '../measures/with-policy.ts';
import { DEFAULT_SCENARIO } from '../policy/decide/read-events.ts';
import { readScenario } from '../policy/scenario/read-scenario.ts';
import { type Result, success } from '../units/issue.ts';
import { isMisuse, type Misuse, misuse } from './command-line.ts';
import { openPolicyFolder } from './policy-folder.ts';

/** Prices answers under one scenario. */
export type AnswerPricer = (answer: Answer) => Answer;

const FILE = /\.(?:ya?ml|json)$/i;

/** The scenario of a comparison, a preset by its id or a file, ready to price answers. */
export async function openScenario(
  folder: string,
  asked: string = DEFAULT_SCENARIO,
): Promise<Result<AnswerPricer> | Misuse> {
  const library = await openPolicyFolder(folder);
  if (isMisuse(library) || !library.ok) return library;
  const scenario = FILE.test(asked) ? await readScenarioFile(asked) : success(asked);
  if (isMisuse(scenario) || !scenario.ok) return scenario;
  const engine = policyEngine(library.value);
  const situation = { scenario: scenario.value, facts: {}, parameters: {}, handOver: null };
  const stands = engine.price(situation);
  if (!stands.ok) return stands;
  const price = (answer: Answer): Answer => {
    engine.consider(answer);
    const priced = engine.price(situation);
    return priced.ok ? withPolicy(answer, priced.value.itineraries) : answer;
  };
  return success(price, stands.issues);
}

async function readScenarioFile(file: string) {
  try {
    return readScenario(file, await readFile(file, 'utf8'));
  } catch (error) {
    return misuse('noFile', { x: file, reason: error instanceof Error ? error.message : String(error) });
  }
}
