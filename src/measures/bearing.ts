import type { BearingMeasure, BearingQuestion } from '../contract/policy.ts';
import { chargeEvents } from '../policy/charges/charge-events.ts';
import { decideEvent } from '../policy/decide/decide-event.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { measuresOn } from '../policy/library/measures-on.ts';
import type { ReasonCode } from '../policy/library/reason-codes.ts';
import { parseDay } from '../units/calendar-day.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { fen } from '../units/money.ts';
import type { PolicyTerms } from './terms.ts';

/** Whether a measure applies never hangs on how much is charged: a yuan stands for any amount. */
const ANY_AMOUNT = fen(100);
/** Only time keeps the measure from what is charged there. */
const OUT_OF_TIME: ReadonlySet<ReasonCode> = new Set(['expired', 'not_yet_in_force', 'replaced']);

/**
 * The measures of a scenario that can bear on what is charged at a terminal or on a link: those that nothing known of
 * the place rules out, and those whose time is over or yet to come.
 */
export function bearingMeasures(
  terms: PolicyTerms,
  question: BearingQuestion,
): Result<readonly BearingMeasure[]> {
  const eventDate = parseDay(question.day);
  if (eventDate === null) return failure([policyIssue('M28', 'day', { value: question.day })]);
  const place = question.terminal ?? '';
  const found = new Map<string, BearingMeasure>();
  for (const { code, basis } of question.charges) {
    const billed = { code, basis, amount: ANY_AMOUNT, eventDate, place };
    for (const { kind, event } of chargeEvents(terms.scenario, terms, [billed])) {
      const { candidates } = decideEvent(measuresOn(terms.scenario, kind), event, 'quiet');
      for (const { measure, eligibility, effects } of candidates) {
        const isOut =
          eligibility.eligible === 'no' && !eligibility.reasons.every((one) => OUT_OF_TIME.has(one));
        if (isOut || (effects === null && eligibility.inForce) || measure.effects.length === 0) continue;
        found.set(measure.id, {
          id: measure.id,
          article: measure.article,
          title: measure.title,
          strength: measure.strength,
          valid: measure.valid,
          inForce: eligibility.inForce,
          missing: eligibility.missing,
        });
      }
    }
  }
  return success([...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}
