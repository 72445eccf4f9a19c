import type { PolicySituation } from '../../contract/policy.ts';
import { DEFAULT_SITUATION } from './policy-situation.ts';

/** The part of a situation that stands, and the names of what does not. */
export interface StandingSituation {
  readonly situation: PolicySituation;
  readonly dropped: readonly string[];
}

/** Beyond so many parts nobody wrote a situation by hand, and each costs a question. */
const MOST_PARTS = 400;

/**
 * What of a situation still stands on the measures there are now: the base, and every switch, value, fact and rule
 * that stands upon it by itself. `stands` is asked of one part after the other.
 */
export async function standingSituation(
  stored: PolicySituation,
  stands: (situation: PolicySituation) => Promise<boolean>,
): Promise<StandingSituation> {
  if (await stands(stored)) return { situation: stored, dropped: [] };
  const bare = withoutParts(stored);
  const hasBase = await stands(bare);
  const dropped: string[] = hasBase ? [] : [baseOf(stored)];
  let situation = hasBase ? bare : onUsualBase(bare);
  if (!(await stands(situation))) situation = DEFAULT_SITUATION;
  const parts = partsOf(stored);
  for (const part of parts.slice(0, MOST_PARTS)) {
    const next = part.add(situation);
    if (next !== null && (await stands(next))) situation = next;
    else dropped.push(part.name);
  }
  return { situation, dropped: [...dropped, ...parts.slice(MOST_PARTS).map(({ name }) => name)] };
}

interface Part {
  readonly name: string;
  /** Null where there is no scenario of one's own to add it to. */
  add(situation: PolicySituation): PolicySituation | null;
}

const baseOf = ({ scenario }: PolicySituation): string =>
  typeof scenario === 'string' ? scenario : (scenario.base ?? 'scenario');

const onUsualBase = (bare: PolicySituation): PolicySituation =>
  typeof bare.scenario === 'string'
    ? DEFAULT_SITUATION
    : { ...bare, scenario: { ...bare.scenario, base: String(DEFAULT_SITUATION.scenario) } };

/** A scenario of one's own comes down to its name and base. */
function withoutParts({ scenario }: PolicySituation): PolicySituation {
  if (typeof scenario === 'string') return { ...DEFAULT_SITUATION, scenario };
  const { schema, id, title, base } = scenario;
  return { ...DEFAULT_SITUATION, scenario: { schema, id, title, base } };
}

function partsOf({ scenario, facts, parameters, handOver }: PolicySituation): readonly Part[] {
  const stored = typeof scenario === 'string' ? null : scenario;
  const listed = (field: 'enable' | 'disable' | 'add'): readonly Part[] =>
    listOf(stored?.[field]).map((item) => ({
      name: nameOf(item),
      add: (to) => withOwn(to, (scenario) => ({ [field]: [...listOf(scenario[field]), item] })),
    }));
  const keyed = (field: 'set' | 'assumptions' | 'after_expiry'): readonly Part[] =>
    Object.entries(stored?.[field] ?? {}).map(([name, value]) => ({
      name,
      add: (to) => withOwn(to, (scenario) => ({ [field]: { ...scenario[field], [name]: value } })),
    }));
  return [
    // Rules come first, since switches and values may name them.
    ...listed('add'),
    ...listed('enable'),
    ...listed('disable'),
    ...keyed('set'),
    ...keyed('assumptions'),
    ...keyed('after_expiry'),
    ...Object.entries(facts).map(([name, value]) => ({
      name,
      add: (to: PolicySituation) => ({ ...to, facts: { ...to.facts, [name]: value } }),
    })),
    ...Object.entries(parameters).map(([name, value]) => ({
      name,
      add: (to: PolicySituation) => ({ ...to, parameters: { ...to.parameters, [name]: value } }),
    })),
    ...(handOver === null ? [] : [{ name: handOver, add: (to: PolicySituation) => ({ ...to, handOver }) }]),
  ];
}

type OwnScenario = Exclude<PolicySituation['scenario'], string>;

const withOwn = (
  situation: PolicySituation,
  change: (own: OwnScenario) => Partial<Record<keyof OwnScenario, unknown>>,
): PolicySituation | null => {
  const { scenario } = situation;
  if (typeof scenario === 'string') return null;
  // Whether the parts have their form is what the reader of scenario files is asked next.
  return { ...situation, scenario: { ...scenario, ...change(scenario) } as OwnScenario };
};

/** Stored text may hold anything where a list should be. */
const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

const nameOf = (item: unknown): string => {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
  return typeof id === 'string' ? id : JSON.stringify(item);
};
