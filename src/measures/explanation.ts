import type { Assessment } from '../compare/assess.ts';
import type { PolicyExplanation, PolicySubject } from '../contract/policy.ts';
import { chargeDecisions } from '../policy/charges/charge-decisions.ts';
import { type ChargeEvent, chargeEvents } from '../policy/charges/charge-events.ts';
import { evaluateEvent } from '../policy/decide/evaluate-event.ts';
import {
  type ExplanationLine,
  explainDecision,
  explainOutcome,
  explanationLine,
} from '../policy/explain/explain.ts';
import type { Bilingual } from '../policy/library/measure.ts';
import { measuresOn } from '../policy/library/measures-on.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { writeExact } from '../units/exact.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { PolicyTerms } from './terms.ts';

/** Why the charges of an itinerary, one of them or one measure come out as they do, event by event. */
export function explainItinerary(
  terms: PolicyTerms,
  assessment: Assessment,
  subject: PolicySubject,
): PolicyExplanation {
  const { scenario } = terms;
  const events = chargeEvents(scenario, terms, ledgerLines(assessment, terms))
    .filter(({ charge }) => subject.kind !== 'charge' || charge === subject.charge)
    .map((event) => ({
      date: event.event.date,
      line: event.line,
      charge: event.charge,
      lines: linesOf(scenario, event, subject),
    }))
    .filter(({ lines }) => lines.length > 0);
  return { scenario: scenario.id, events, titles: titlesIn(scenario, events) };
}

function linesOf(scenario: Scenario, event: ChargeEvent, subject: PolicySubject): readonly ExplanationLine[] {
  const decided =
    subject.kind === 'measure'
      ? chargeDecisions(scenario, event)
          .filter(({ measure }) => measure === subject.measure)
          .flatMap((decision) => explainDecision(decision, scenario.facts))
      : explainOutcome(evaluateEvent(measuresOn(scenario, event.kind), event.event), scenario.facts);
  if (event.line === null || decided.length === 0) return decided;
  // A charge that was billed has come about: what it would be on average says nothing more of it.
  const lines = decided.filter(({ key }) => key !== 'expected');
  const share = writeExact(event.share);
  return share === '1' ? lines : [...lines, explanationLine('relievedShare', 0, { share })];
}

function titlesIn(
  { measures }: Scenario,
  events: readonly { readonly lines: readonly ExplanationLine[] }[],
): Readonly<Record<string, Bilingual>> {
  const named = events.flatMap(({ lines }) => lines.map(({ values }) => values.measure ?? ''));
  return Object.fromEntries(
    [...new Set(named)].flatMap((id): [string, Bilingual][] => {
      const measure = measures.get(id);
      return measure ? [[id, measure.title]] : [];
    }),
  );
}
