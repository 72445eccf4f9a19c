import type { PolicyApi } from '../contract/policy.ts';
import type { PolicyEngine } from '../contract/policy-engine.ts';
import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Result } from '../units/issue.ts';

/** What the engine needs of the place it runs in. */
export interface PolicySurroundings {
  open(): PolicyEngine;
  today(): BeijingDate;
  /** Reads a scenario file; loaded on demand, since few visitors bring one. */
  readScenario(fileName: string, text: string): Promise<Result<ScenarioFile>>;
}

/** What a policy worker exposes: an engine opened at the first question. */
export function createPolicyApi({ open, today, readScenario }: PolicySurroundings): PolicyApi {
  let opened: PolicyEngine | null = null;
  const engine = (): PolicyEngine => {
    opened ??= open();
    return opened;
  };
  return {
    presets: async () => engine().presets(),
    consider: async (answer) => engine().consider(answer),
    price: async (situation) => engine().price(situation),
    cards: async (situation, itinerary) => engine().cards(situation, itinerary, today()),
    explain: async (situation, itinerary, subject) => engine().explain(situation, itinerary, subject),
    months: async (situation, itinerary, span) => engine().months(situation, itinerary, span),
    taxes: async (situation, itinerary) => engine().taxes(situation, itinerary),
    deadlines: async (situation, itinerary) => engine().deadlines(situation, itinerary),
    attribution: async (situation, itinerary) => engine().attribution(situation, itinerary),
    bearing: async (situation, question) => engine().bearing(situation, question),
    async readScenario(fileName, text) {
      const read = await readScenario(fileName, text);
      return read.ok ? engine().admit(read.value) : read;
    },
  };
}
