import type { Decision } from '../decide/decision.ts';
import { evaluateEvent } from '../decide/evaluate-event.ts';
import { concerning, measuresOn } from '../library/measures-on.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ChargeEvent } from './charge-events.ts';

/**
 * The decision on every measure that such an event concerns, those that the scenario has off as well: each of these
 * alone, over the national rules.
 */
export function chargeDecisions(scenario: Scenario, { kind, event }: ChargeEvent): readonly Decision[] {
  const narrowed = measuresOn(scenario, kind);
  const off = concerning(scenario, kind).filter(({ id }) => !scenario.enabled.has(id));
  return [
    ...evaluateEvent(narrowed, event).decisions,
    ...off.flatMap(({ id }) => evaluateEvent(narrowed, { ...event, measures: [id] }).decisions),
  ];
}
