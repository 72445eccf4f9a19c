import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Result } from '../units/issue.ts';
import type { Answer } from './answer-schema.ts';
import type { MeasureCard, PolicyApi, PolicySituation } from './policy.ts';

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
