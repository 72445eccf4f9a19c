import { type Exact, exactly, writeCny, writeExact } from '../units/exact.ts';
import type { Issue } from '../units/issue.ts';
import type { Decision, EventOutcome, Expected, IfEvidenced, LineDecision } from './decision.ts';
import { decideEligibility, type Eligibility, forceOn } from './eligibility.ts';
import { policyIssue } from './issue-codes.ts';
import { type Effects, effectsOf } from './line-effect.ts';
import type { LineId, Measure, MeasureId } from './measure.ts';
import { createMeasureContext, type MeasureContext } from './measure-context.ts';
import type { PolicyEvent } from './policy-event.ts';
import { inReasonOrder } from './reason-codes.ts';
import type { Scenario } from './scenario.ts';
import { type Applied, stackMeasures } from './stacking.ts';
import { traceOf } from './trace.ts';
import { numberValue, unknownValue, type Value } from './value.ts';

/** A measure brought to an event, before it meets the others. */
interface Candidate {
  readonly measure: Measure;
  readonly context: MeasureContext;
  readonly eligibility: Eligibility;
  readonly force: Exact;
  readonly effects: Effects | null;
}

/**
 * Decides every measure under consideration for one event, and what all of them together do to its lines. Pure: the
 * same scenario and event give the same bytes, whatever the order in which measures were read.
 */
export function evaluateEvent(scenario: Scenario, event: PolicyEvent): EventOutcome {
  const amountOf = lineAmounts(scenario, event);
  const measures = considered(scenario, event);
  const candidates = replaced(measures.map((measure) => bring(scenario, measure, event, amountOf)));
  const applied = candidates.filter(isApplied).map(appliedOf);
  const stack = stackMeasures(applied);
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
    const amount = (pick: 'gross' | 'incremental' | 'marginal'): string | null =>
      isOpen ? null : writeCny(gains?.[pick] ?? exactly(0));
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
      gross: amount('gross'),
      incremental: amount('incremental'),
      marginal: amount('marginal'),
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

/** What the event asks for or the scenario has on, in the order of ids; national rules of the scenario in any case. */
function considered(scenario: Scenario, event: PolicyEvent): readonly Measure[] {
  const asked = event.measures ?? [...scenario.enabled];
  const base = [...scenario.enabled].filter((id) => scenario.measures.get(id)?.level === 'national');
  const known = [...new Set([...asked, ...base])].flatMap((id) => scenario.measures.get(id) ?? []);
  const added = [...scenario.measures.values()].filter(({ id }) => isAdded(scenario, id));
  const all = new Map([...known, ...added, ...event.rules].map((measure) => [measure.id, measure] as const));
  for (const measure of known) {
    const { overlap } = measure;
    if (!overlap) continue;
    const value = createMeasureContext(scenario, measure, event).parameter(overlap.parameter)?.value;
    if (value?.kind === 'flag' && !value.value && !asked.includes(overlap.national))
      all.delete(overlap.national);
    else if (event.measures === null && value?.kind === 'flag' && !value.value) all.delete(overlap.national);
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Rules that a scenario adds hold for every event, also for one that asks for certain measures. */
const isAdded = ({ measures, enabled }: Scenario, id: MeasureId): boolean =>
  enabled.has(id) && measures.get(id)?.clauseRef === id;

const isAsked = (event: PolicyEvent, id: MeasureId): boolean =>
  event.measures?.includes(id) === true || event.rules.some((rule) => rule.id === id);

function bring(
  scenario: Scenario,
  measure: Measure,
  event: PolicyEvent,
  amountOf: (line: LineId) => Value,
): Candidate {
  const context = createMeasureContext(scenario, measure, event);
  const force = forceOn(measure, event.date, scenario.afterExpiry.get(measure.id));
  const eligibility = decideEligibility(measure, context, event.date, force.gt(0));
  const effects = eligibility.eligible === 'no' ? null : effectsOf(measure, context, amountOf, force);
  return { measure, context, eligibility, force, effects };
}

/** A new national rule on the same matter takes the place of a measure from its start, even where it gives less. */
function replaced(candidates: readonly Candidate[]): readonly Candidate[] {
  const replacing = candidates.filter(
    ({ measure, eligibility }) => measure.level === 'national' && eligibility.inForce,
  );
  return candidates.map((candidate) => {
    const { measure, eligibility } = candidate;
    const isReplaced = replacing.some(
      ({ measure: rule }) =>
        rule.regulatesSameMatter.includes(measure.id) && rule.valid.from > measure.published,
    );
    if (!isReplaced || measure.level === 'national') return candidate;
    const failed = eligibility.eligible === 'no' ? eligibility.reasons : [];
    const reasons = inReasonOrder([...failed, 'replaced_by_national']);
    return {
      ...candidate,
      effects: null,
      eligibility: { ...eligibility, eligible: 'no', reason: reasons[0] ?? null, reasons },
    };
  });
}

/**
 * Amount of a line: as the event gives it, else as the measure that knows the line makes it. An event that gives one
 * of the lines of that measure has no more of them than it gives.
 */
function lineAmounts(scenario: Scenario, event: PolicyEvent): (line: LineId) => Value {
  const known = new Map<LineId, Value>();
  const makers = new Map(
    [...scenario.measures.values()].flatMap((measure) =>
      [...measure.makes].map(([line, formula]) => [line, { measure, formula }] as const),
    ),
  );
  return (line) => {
    const given = event.lines.get(line);
    if (given) return numberValue(given);
    const before = known.get(line);
    if (before) return before;
    const maker = makers.get(line);
    const isGivenWhole = maker?.measure.lines.some((other) => event.lines.has(other)) ?? false;
    const value =
      maker && !isGivenWhole
        ? createMeasureContext(scenario, maker.measure, event).evaluate(maker.formula)
        : unknownValue(line);
    known.set(line, value);
    return value;
  };
}

type ComputedCandidate = Candidate & { readonly effects: Effects & { kind: 'computed' } };

const isApplied = (candidate: Candidate): candidate is ComputedCandidate =>
  candidate.eligibility.eligible === 'yes' && candidate.effects?.kind === 'computed';

const appliedOf = ({ measure, effects }: ComputedCandidate): Applied => ({
  id: measure.id,
  level: measure.level,
  published: measure.published,
  effects: effects.effects,
});

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
  const { measure, effects } = candidate;
  const missing = openFacts(candidate);
  if (effects?.kind !== 'computed') return { gross: null, incremental: null, lines: [], missing };
  const own = {
    id: measure.id,
    level: measure.level,
    published: measure.published,
    effects: effects.effects,
  };
  const { gross, incremental } = stackMeasures([...applied, own]).gainsOf(measure.id);
  return { gross: writeCny(gross), incremental: writeCny(incremental), lines: linesOf(candidate), missing };
}

/** The event as it would be if the case arose, weighed with the share of cases in which it does. */
function expectedOf(scenario: Scenario, event: PolicyEvent, measure: Measure): Expected | null {
  const { expectation } = measure;
  if (!expectation) return null;
  const arisen = { ...event, facts: new Map([...event.facts, ...expectation.assume]) };
  const share = createMeasureContext(scenario, measure, event).evaluate(expectation.share);
  const amountOf = lineAmounts(scenario, arisen);
  const rivals = considered(scenario, arisen).filter((one) => meets(one, measure));
  const candidates = replaced(rivals.map((one) => bring(scenario, one, arisen, amountOf)));
  const own = candidates.find((candidate) => candidate.measure.id === measure.id);
  if (share.kind !== 'number' || !own || !isApplied(own)) return null;
  const gains = stackMeasures(candidates.filter(isApplied).map(appliedOf)).gainsOf(measure.id);
  return {
    share: writeExact(share.value),
    if_it_happens: { gross: writeCny(gains.gross), incremental: writeCny(gains.incremental) },
    gross: writeCny(gains.gross.times(share.value)),
    incremental: writeCny(gains.incremental.times(share.value)),
  };
}

/** Whether one measure can change what another gives: on a line of it, or by taking its place. */
const meets = (one: Measure, other: Measure): boolean =>
  one.lines.some((line) => other.lines.includes(line)) || one.regulatesSameMatter.includes(other.id);

function issuesOf(event: PolicyEvent, { measure, effects }: Candidate): readonly Issue[] {
  const path = `${event.id}:${measure.id}`;
  if (effects?.kind === 'conflict') {
    const [first, second] = effects.labels;
    return [policyIssue('M43', path, { measure: measure.id, first, second })];
  }
  return effects?.kind === 'undefined' ? [policyIssue('M17', path, { at: effects.at })] : [];
}
