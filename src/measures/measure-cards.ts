import type { Assessment } from '../compare/assess.ts';
import type { MeasureCard } from '../contract/policy.ts';
import { chargeDecisions } from '../policy/charges/charge-decisions.ts';
import { chargeEvents } from '../policy/charges/charge-events.ts';
import { forceOn } from '../policy/decide/eligibility.ts';
import type { Measure } from '../policy/library/measure.ts';
import { inReasonOrder } from '../policy/library/reason-codes.ts';
import { viewParameters } from '../policy/scenario/view-parameters.ts';
import { exactly, toFen } from '../units/exact.ts';
import type { BeijingDate } from '../units/instant.ts';
import { type Fen, parseFen } from '../units/money.ts';
import { heldByUnknownRate } from './held-by-unknown-rate.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { EditedNetwork } from './levers/edited-network.ts';
import { leverStanding } from './levers/lever-standing.ts';
import { measureEdits } from './levers/measure-edits.ts';
import type { PolicyTerms } from './terms.ts';
import { type DecidedCharge, tracedParameters, unreadParameters } from './unread-parameters.ts';

/** Every measure with what it does to an itinerary; without one, as it stands on the day. */
export function measureCards(
  terms: PolicyTerms,
  assessment: Assessment | null,
  today: BeijingDate,
  edited: EditedNetwork | null = null,
): readonly MeasureCard[] {
  const { scenario } = terms;
  const day = terms.day ?? today;
  const lines = assessment === null ? [] : ledgerLines(assessment, terms);
  const events = chargeEvents(scenario, terms, lines);
  const decided = new Map<string, DecidedCharge[]>();
  for (const event of events) {
    for (const decision of chargeDecisions(scenario, event)) {
      decided.set(decision.measure, [...(decided.get(decision.measure) ?? []), { event, decision }]);
    }
  }
  const traced = tracedParameters(decided.values());
  return [...scenario.measures.values()].map((measure) => {
    const ofMeasure = decided.get(measure.id) ?? [];
    const card = measureCard(terms, measure, ofMeasure, day);
    const { parameters } = card;
    const unread =
      assessment === null ? [] : unreadParameters(scenario, measure, parameters, ofMeasure, traced);
    if (measure.edits.length === 0)
      return { ...card, unread, held: heldByUnknownRate(measure, parameters), edits: null };
    const { verdict, held } = leverStanding(terms, measure, parameters, day);
    return { ...card, unread, held, edits: { verdict, ...measureEdits(measure, edited, assessment) } };
  });
}

function measureCard(
  terms: PolicyTerms,
  measure: Measure,
  decided: readonly DecidedCharge[],
  day: BeijingDate,
): Omit<MeasureCard, 'unread' | 'held' | 'edits'> {
  const { scenario } = terms;
  const { id, article, clauseRef, title, reading, notes, kind, strength, level, event } = measure;
  const { valid, validBasis, published, borneBy, lines } = measure;
  const eligible = verdictOf(decided);
  const telling = decided.flatMap(({ decision }) => (decision.eligible === eligible ? [decision] : []));
  const isInForce = forceOn(measure, day, scenario.afterExpiry.get(id)).gt(0);
  return {
    id,
    article,
    clause: clauseRef,
    title,
    reading,
    notes,
    kind,
    strength,
    level,
    event,
    valid,
    validBasis,
    published,
    borneBy,
    lines,
    parameters: viewParameters(scenario, measure, terms, day),
    enabled: scenario.enabled.has(id),
    inForce: decided.length > 0 ? decided.some(({ decision }) => decision.in_force) : isInForce,
    eligible,
    reasons: inReasonOrder(telling.flatMap(({ reasons }) => reasons)),
    missing: [...new Set(telling.flatMap(({ missing }) => missing))],
    gross: sumOf(decided, 'gross'),
    incremental: sumOf(decided, 'incremental'),
    kept: decided.some(({ decision }) => decision.kept),
    reach: measure.reach,
    contextReason: measure.contextReason,
  };
}

/** Of several events the best: a measure that applies to one of them applies to the itinerary. */
function verdictOf(decided: readonly DecidedCharge[]): MeasureCard['eligible'] {
  const verdicts = decided.map(({ decision }) => decision.eligible);
  return (['yes', 'unknown', 'no'] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** Null without an event, and where the amount of one is open. */
function sumOf(decided: readonly DecidedCharge[], which: 'gross' | 'incremental'): Fen | null {
  if (decided.length === 0 || decided.some(({ decision }) => decision[which] === null)) return null;
  const sum = decided.reduce((total, { event, decision }) => {
    const amount = decision[which];
    return amount === null ? total : total.plus(toFen(event.share.times(amount)));
  }, exactly(0));
  return parseFen(sum.toFixed(2));
}
