import type { ParameterView, UnreadParameter } from '../contract/policy.ts';
import type { ChargeEvent } from '../policy/charges/charge-events.ts';
import type { Decision, TracedParameter } from '../policy/decide/decision.ts';
import { namesIn } from '../policy/expression/expression.ts';
import type { Measure } from '../policy/library/measure.ts';
import { OTHER } from '../policy/library/read-parameter.ts';
import { caseOf } from '../policy/scenario/resolve-parameter.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { leverReads } from './levers/lever-reads.ts';

export interface DecidedCharge {
  readonly event: ChargeEvent;
  readonly decision: Decision;
}

/**
 * Parameters whose values change nothing for these events, whichever measure takes them over. Lines that the bill gives
 * are not made from fees, and of a case that was charged for nobody weighs how often it arises; how often it turns out
 * well is weighed. Of a lever without an event only what its edits and conditions read can act. `traced`: paths of all
 * parameters that any decision on the itinerary read.
 */
export function unreadParameters(
  scenario: Scenario,
  measure: Measure,
  viewed: readonly ParameterView[],
  decided: readonly DecidedCharge[],
  traced: ReadonlySet<string>,
): readonly UnreadParameter[] {
  const { id, edits, params } = measure;
  const ofLever = leverReads(measure).all;
  const weighed = decided.length === 0 ? [] : weighedBy(measure);
  return viewed.flatMap(({ name, path, case: own }): UnreadParameter[] => {
    if (ofLever.has(name) && edits.length > 0) return [];
    if (!traced.has(`${id}.${name}`) && !weighed.includes(name))
      return [{ path, because: decided.length === 0 && edits.length > 0 ? 'single_event' : 'bill' }];
    const parameter = params.get(name);
    if (own === null || parameter === undefined || decided.length === 0) return [];
    const isCase = decided.some(
      ({ event: { event } }) => caseOf(parameter, event, scenario) === (own.value ?? OTHER),
    );
    return isCase ? [] : [{ path, because: 'other_case' }];
  });
}

/** What decides beside the formulas: how often a case turns out well, and whether the national rule is in the base. */
const weighedBy = ({ overlap, expectation }: Measure): readonly string[] => [
  ...(expectation?.onceCharged ? namesIn(expectation.onceCharged.expression) : []),
  ...(overlap ? [overlap.parameter] : []),
];

/** Paths of the parameters that decisions read, those among them that others are taken from. */
export function tracedParameters(decided: Iterable<readonly DecidedCharge[]>): ReadonlySet<string> {
  const traced = new Set<string>();
  const note = ({ parameter, parts }: TracedParameter): void => {
    traced.add(parameter);
    parts.forEach(note);
  };
  for (const charges of decided) for (const { decision } of charges) decision.trace.parameters.forEach(note);
  return traced;
}
