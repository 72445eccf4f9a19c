import type { ScenarioFile } from '../policy/scenario-schema.ts';
import type { Answer } from '../results/answer-schema.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Result } from '../units/issue.ts';
import type { MeasureCard, PolicyApi, PolicySituation } from './policy-contract.ts';

type Synchronous<Name extends keyof PolicyApi> = (
  ...asked: Parameters<PolicyApi[Name]>
) => Awaited<ReturnType<PolicyApi[Name]>>;

/** The pure engine over one library of measures. Before an answer is considered it prices nothing. */
export interface PolicyEngine {
  readonly presets: Synchronous<'presets'>;
  consider(answer: Answer): void;
  readonly price: Synchronous<'price'>;
  /** `today` is the day shown where neither the situation nor an answer has one. */
  cards(
    situation: PolicySituation,
    itinerary: string | null,
    today: BeijingDate,
  ): Result<readonly MeasureCard[]>;
  readonly explain: Synchronous<'explain'>;
  readonly attribution: Synchronous<'attribution'>;
  readonly months: Synchronous<'months'>;
  readonly taxes: Synchronous<'taxes'>;
  readonly deadlines: Synchronous<'deadlines'>;
  readonly bearing: Synchronous<'bearing'>;
  /** Whether a scenario stands on the measures. */
  admit(scenario: ScenarioFile): Result<ScenarioFile>;
}

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
