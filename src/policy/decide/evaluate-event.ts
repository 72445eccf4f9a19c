import { type Exact, exactly, writeCny, writeExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { traceOf } from '../explain/trace.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Measure, MeasureId } from '../library/measure.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  type Candidate,
  decideEvent,
  gainsAmongRivals,
  gainsIfEvidenced,
  isApplied,
} from './decide-event.ts';
import type { Decision, EventOutcome, Expected, IfEvidenced, LineDecision } from './decision.ts';
import { createMeasureContext, type MeasureContext } from './measure-context.ts';
import type { PolicyEvent } from './policy-event.ts';
import type { Applied } from './stacking.ts';

/**
 * Decides every measure under consideration for one event, and what all of them together do to its lines. Pure: the
 * same scenario and event give the same bytes, whatever the order in which measures were read.
 */
export function evaluateEvent(scenario: Scenario, event: PolicyEvent): EventOutcome {
  const { candidates, applied, stack } = decideEvent(scenario, event, 'traced');
  const shown = event.measures ? candidates.filter(({ measure }) => isAsked(event, measure.id)) : candidates;
  const decisions = shown.map((candidate): Decision => {
    const { measure, eligibility, force, context } = candidate;
    const gains = isApplied(candidate) ? stack.gainsOf(measure.id) : null;
    const isOpen = eligibility.eligible === 'yes' && candidate.effects?.kind !== 'computed';
    const kept = gains !== null && stack.isKept(measure.id);
    const reasons =
      gains !== null && !kept && linesOf(candidate).length > 0
        ? (['lower_than_kept'] as const)
        : eligibility.reasons;
    const amount = (value: Exact | undefined): string | null =>
      isOpen ? null : writeCny(value ?? exactly(0));
    return {
      measure: measure.id,
      eligible: eligibility.eligible,
      reason: reasons[0] ?? null,
      reasons,
      missing: [...new Set([...eligibility.missing, ...openFacts(candidate)])],
      in_force: eligibility.inForce,
      known_at_event: measure.published <= event.date,
      force: writeExact(force),
      kept,
      lines: eligibility.eligible === 'yes' ? linesOf(candidate) : [],
      gross: amount(gains?.gross),
      incremental: amount(gains?.incremental),
      marginal: amount(gains ? stack.marginalOf(measure.id) : undefined),
      results: eligibility.eligible === 'no' ? {} : resultsOf(measure, context),
      if_evidenced: eligibility.eligible === 'unknown' ? ifEvidenced(candidate, applied) : null,
      expected: expectedOf(scenario, event, measure),
      trace: traceOf(measure, context, eligibility),
    };
  });
  return {
    id: event.id,
    date: event.date,
    scenario: scenario.id,
    lines: stack.lines.map(({ line, before, afterNational, after }) => ({
      line,
      before: writeCny(before),
      after_national: writeCny(afterNational),
      after: writeCny(after),
    })),
    baseline: applied
      .filter(({ level, effects }) => level === 'national' && effects.length > 0)
      .map(({ id }) => id),
    kept: applied.filter(({ id }) => stack.isKept(id)).map(({ id }) => id),
    totals: { gross: writeCny(stack.total.gross), incremental: writeCny(stack.total.incremental) },
    decisions,
    not_applied: decisions.filter(({ kept }) => !kept).map(({ measure, reason }) => ({ measure, reason })),
    issues: candidates.flatMap((candidate) => issuesOf(event, candidate)),
  };
}

const isAsked = (event: PolicyEvent, id: MeasureId): boolean =>
  event.measures?.includes(id) === true || event.rules.some((rule) => rule.id === id);

/** The lines of an event with this measure alone. */
function linesOf({ effects }: Candidate): readonly LineDecision[] {
  if (effects?.kind !== 'computed') return [];
  return effects.effects.map(({ line, isValue, before, weight, reduce }) => {
    const reduction = reduce(before);
    return {
      line,
      before: isValue ? null : writeCny(before),
      after: isValue ? null : writeCny(before.minus(reduction)),
      saving: writeCny(reduction.times(weight)),
    };
  });
}

const openFacts = ({ effects }: Candidate): readonly string[] =>
  effects && 'missing' in effects ? effects.missing : [];

function resultsOf(measure: Measure, context: MeasureContext): Readonly<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [name, { formula, unit }] of measure.results) {
    const value = context.step(name, formula);
    if (value.kind === 'number')
      results[name] = unit === 'CNY' ? writeCny(value.value) : writeExact(value.value, 8);
    else if (value.kind === 'text') results[name] = value.value;
  }
  return results;
}

function ifEvidenced(candidate: Candidate, applied: readonly Applied[]): IfEvidenced {
  const missing = openFacts(candidate);
  const gains = gainsIfEvidenced(candidate, applied);
  return gains
    ? {
        gross: writeCny(gains.gross),
        incremental: writeCny(gains.incremental),
        lines: linesOf(candidate),
        missing,
      }
    : { gross: null, incremental: null, lines: [], missing };
}

/** The event as it would be if the case arose, weighed with the share of cases in which it does. */
function expectedOf(scenario: Scenario, event: PolicyEvent, measure: Measure): Expected | null {
  const { expectation } = measure;
  if (!expectation) return null;
  const arisen = { ...event, facts: new Map([...event.facts, ...expectation.assume]) };
  const share = createMeasureContext(scenario, measure, event, false).evaluate(expectation.share);
  const gains = gainsAmongRivals(scenario, arisen, measure);
  if (share.kind !== 'number' || !gains) return null;
  return {
    share: writeExact(share.value),
    if_it_happens: { gross: writeCny(gains.gross), incremental: writeCny(gains.incremental) },
    gross: writeCny(gains.gross.times(share.value)),
    incremental: writeCny(gains.incremental.times(share.value)),
  };
}

function issuesOf(event: PolicyEvent, { measure, effects }: Candidate): readonly Issue[] {
  const path = `${event.id}:${measure.id}`;
  if (effects?.kind === 'conflict') {
    const [first, second] = effects.labels;
    return [policyIssue('M43', path, { measure: measure.id, first, second })];
  }
  return effects?.kind === 'undefined' ? [policyIssue('M17', path, { at: effects.at })] : [];
}
