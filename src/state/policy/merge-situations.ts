import type { PolicySituation, Stated } from '../../contract/policy.ts';
import { sameText } from '../same-text.ts';

/** One step of this tab, from a situation to another. */
export interface SituationStep {
  readonly before: PolicySituation;
  readonly after: PolicySituation;
}

/**
 * What another tab may have stored meanwhile, with the step of this one made upon it: what the step left alone stays as
 * it is stored, and what it took back is taken back only where it still stands as this tab knew it.
 */
export const stepUpon = (stored: PolicySituation, { before, after }: SituationStep): PolicySituation => ({
  scenario: sameText(before.scenario, after.scenario) ? stored.scenario : after.scenario,
  facts: keysUpon(stored.facts, before.facts, after.facts),
  parameters: keysUpon(stored.parameters, before.parameters, after.parameters),
  handOver: before.handOver === after.handOver ? stored.handOver : after.handOver,
});

type Keyed = Readonly<Record<string, Stated>>;

function keysUpon(stored: Keyed, before: Keyed, after: Keyed): Keyed {
  const changed = Object.entries(after).filter(([key, value]) => before[key] !== value);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key) && stored[key] === before[key]);
  const left = Object.entries(stored).filter(([key]) => !gone.includes(key));
  return Object.fromEntries([...left, ...changed]);
}

/** Facts with those of another tab put in. */
export const withFactsOf = (facts: Keyed, theirs: Keyed): Keyed => ({ ...facts, ...theirs });

/** Whether another tab states a fact that this one does not, or states otherwise. */
export const statesOtherwise = (theirs: Keyed, facts: Keyed): boolean =>
  Object.entries(theirs).some(([key, value]) => facts[key] !== value);
