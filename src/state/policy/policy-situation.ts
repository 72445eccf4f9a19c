import type { PolicySituation, Stated } from '../../contract/policy.ts';
import type { ScenarioFile } from '../../policy/scenario/scenario-schema.ts';
import { newOwnScenario, type OwnScenarios } from './own-scenarios.ts';

/** The real bill: national rules and the text, on the days of the answer. */
export const DEFAULT_SITUATION: PolicySituation = {
  scenario: 'in-force',
  facts: {},
  parameters: {},
  handOver: null,
};

/** A rule that a planner puts in the place of what ended: a share off the same charge lines, without a condition. */
export interface Successor {
  readonly share: number;
  readonly lines: readonly string[];
  /** Its first day. */
  readonly from: string;
}

/** What is assumed of municipal measures past their last day. */
export type ExpiryChoice =
  | { readonly kind: 'lapse' }
  | { readonly kind: 'extend' }
  | { readonly kind: 'taper'; readonly months: number }
  | ({ readonly kind: 'replaced' } & Successor)
  /** By measure that ends, the one of a loaded text that takes its place; what it does not name lapses. */
  | { readonly kind: 'text'; readonly replacements: Readonly<Record<string, string>> };

/** Parameters set by hand hold from the first day the text was in force. */
const SET_FROM = '2024-01-01';

/** The scenario as a file of one's own: the one chosen, or a new one over the preset chosen. */
export const ownScenario = ({ scenario }: PolicySituation, own: OwnScenarios): ScenarioFile =>
  typeof scenario === 'string' ? newOwnScenario(scenario, own) : scenario;

export function withMeasure(
  situation: PolicySituation,
  measure: string,
  enabled: boolean | null,
  known: OwnScenarios = [],
): PolicySituation {
  const own = ownScenario(situation, known);
  const without = (ids: readonly string[] = []): string[] => ids.filter((id) => id !== measure);
  return {
    ...situation,
    scenario: {
      ...own,
      enable: enabled === true ? [...without(own.enable), measure] : without(own.enable),
      disable: enabled === false ? [...without(own.disable), measure] : without(own.disable),
    },
  };
}

export function withParameter(
  situation: PolicySituation,
  path: string,
  value: Stated | null,
  known: OwnScenarios = [],
): PolicySituation {
  const own = ownScenario(situation, known);
  const { [path]: _, ...others } = own.set ?? {};
  return {
    ...situation,
    scenario: { ...own, set: value === null ? others : { ...others, [path]: { [SET_FROM]: value } } },
  };
}

/** `replaceable`: measures that a preset may have replaced below this scenario, so that a lapse has to be said. */
export function withExpiry(
  situation: PolicySituation,
  measures: readonly string[],
  choice: ExpiryChoice,
  replaceable: readonly string[] = [],
  known: OwnScenarios = [],
): PolicySituation {
  const own = ownScenario(situation, known);
  const kept = Object.entries(own.after_expiry ?? {}).filter(([id]) => !measures.includes(id));
  const added = measures.flatMap((id) => {
    const entry = expiryEntry(id, choice, replaceable);
    return entry === null ? [] : [[id, entry] as const];
  });
  const { add = [], ...others } = own;
  const rules = [
    ...add.filter(({ id }) => !isSuccessor(id)),
    ...(choice.kind === 'replaced' ? choice.lines.map((line) => successorRule(line, choice)) : []),
  ];
  const scenario = {
    ...others,
    ...(rules.length > 0 ? { add: rules } : {}),
    after_expiry: Object.fromEntries([...kept, ...added]),
  };
  return { ...situation, scenario };
}

type ExpiryEntry = NonNullable<ScenarioFile['after_expiry']>[string];

/** Null where the rule, a lapse, need not be said. */
function expiryEntry(id: string, choice: ExpiryChoice, replaceable: readonly string[]): ExpiryEntry | null {
  if (choice.kind === 'extend') return { extend_to: null };
  if (choice.kind === 'taper') return { taper_months: choice.months };
  const by = choice.kind === 'text' ? choice.replacements[id] : undefined;
  if (by !== undefined) return { replaced_by: by };
  return replaceable.includes(id) ? 'lapse' : null;
}

type OwnRule = NonNullable<ScenarioFile['add']>[number];

const SUCCESSOR = 'successor.';
const isSuccessor = (id: string): boolean => id.startsWith(SUCCESSOR);

const successorRule = (line: string, { share, from }: Successor): OwnRule => ({
  id: `${SUCCESSOR}${line}`,
  title: { zh: '后续文件（假设）', en: 'The text that follows (assumed)' },
  level: 'municipal',
  line,
  discount: share,
  valid: { from },
});

/** The successor a scenario assumes; null where it assumes none. */
export function successorIn({ scenario }: PolicySituation): Successor | null {
  const rules = (typeof scenario === 'string' ? [] : (scenario.add ?? [])).filter(({ id }) =>
    isSuccessor(id),
  );
  const [first] = rules;
  if (first?.discount === undefined) return null;
  return { share: first.discount, lines: rules.map(({ line }) => line), from: first.valid.from };
}

/** A situation that was written down; null for what has not its form. */
export function readSituation(value: unknown): PolicySituation | null {
  if (!isKept(value)) return null;
  const { scenario, facts, parameters, handOver } = value;
  return { ...DEFAULT_SITUATION, scenario, facts, parameters, handOver };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isStated = (value: unknown): value is Stated =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** The form alone; whether ids and values stand is for the measures to say. */
const isKept = (value: unknown): value is PolicySituation =>
  isRecord(value) &&
  (typeof value.scenario === 'string' || isRecord(value.scenario)) &&
  isRecord(value.facts) &&
  Object.values(value.facts).every(isStated) &&
  isRecord(value.parameters) &&
  Object.values(value.parameters).every(isStated) &&
  (value.handOver === null || typeof value.handOver === 'string');
