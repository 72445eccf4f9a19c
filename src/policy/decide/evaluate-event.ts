import { exactly, writeCny, writeExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { traceOf } from '../explain/trace.ts';
import type { Value } from '../expression/value.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Measure, MeasureId } from '../library/measure.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Reckoner } from './charge-sheet.ts';
import {
  type Candidate,
  type DecidedEvent,
  decideEvent,
  gainsAmongRivals,
  gainsIfEvidenced,
  isApplied,
  stackAlone,
} from './decide-event.ts';
import type { Decision, EventOutcome, Expected, IfEvidenced, LineDecision } from './decision.ts';
import { declarationActedOn, ownResults, type Result, reliefResults } from './declared-results.ts';
import { createMeasureContext } from './measure-context.ts';
import { outcomeLines, outcomeTotals } from './outcome-lines.ts';
import type { PolicyEvent } from './policy-event.ts';
import type { Gains, Open, Stack } from './stacking.ts';

/**
 * Decides every measure under consideration for one event, and what all of them together do to its lines. Pure: the
 * same scenario and event give the same bytes, whatever the order in which measures were read.
 */
export function evaluateEvent(scenario: Scenario, event: PolicyEvent): EventOutcome {
  const decided = decideEvent(scenario, event, 'traced');
  const { candidates, applied, stack } = decided;
  const shown = event.measures ? candidates.filter(({ measure }) => isAsked(event, measure.id)) : candidates;
  const decisions = shown.map((candidate) => decisionOn(scenario, event, candidate, decided));
  const lines = outcomeLines(decided);
  return {
    id: event.id,
    date: event.date,
    scenario: scenario.id,
    lines,
    baseline: applied
      .filter(({ level, effects }) => level === 'national' && effects.length > 0)
      .map(({ id }) => id),
    kept: applied.filter(({ id }) => stack.isKept(id)).map(({ id }) => id),
    totals: outcomeTotals(decided, lines),
    decisions,
    not_applied: decisions.filter(({ kept }) => !kept).map(({ measure, reason }) => ({ measure, reason })),
    issues: candidates.flatMap((candidate) => issuesOf(event, candidate)),
  };
}

function decisionOn(
  scenario: Scenario,
  event: PolicyEvent,
  candidate: Candidate,
  decided: DecidedEvent,
): Decision {
  const { stack } = decided;
  const { measure, eligibility, force, context } = candidate;
  const { eligible } = eligibility;
  const gains = gainsOf(candidate, stack);
  const marginal = isApplied(candidate) ? stack.marginalOf(measure.id) : null;
  const notKept = isApplied(candidate) ? stack.whyNotKept(measure.id) : null;
  const reasons = notKept ? [notKept] : eligibility.reasons;
  const evidenced = eligible === 'unknown' ? gainsIfEvidenced(candidate, decided) : null;
  const reckoning = reckoningOf(scenario, event, candidate, decided);
  return {
    measure: measure.id,
    eligible,
    reason: reasons[0] ?? null,
    reasons,
    missing: [
      ...new Set([
        ...eligibility.missing,
        ...(gains.kind === 'open' ? gains.missing : []),
        ...missingFor(evidenced),
      ]),
    ],
    in_force: eligibility.inForce,
    known_at_event: measure.published <= event.date,
    force: writeExact(force),
    kept: isApplied(candidate) && stack.isKept(measure.id),
    flags: eligible === 'no' ? [] : flagsOf(candidate),
    lines: eligible === 'yes' ? linesAlone(stack, candidate) : [],
    gross: gains.kind === 'open' ? null : writeCny(gains.gross),
    incremental: gains.kind === 'open' ? null : writeCny(gains.incremental),
    marginal: marginal ? writtenCny(marginal) : gains.kind === 'open' ? null : writeCny(NOTHING.gross),
    results: eligible === 'no' ? {} : writtenResults(reckoning.results),
    if_evidenced: eligible === 'unknown' ? ifEvidenced(candidate, decided) : null,
    expected: eligible === 'unknown' ? expectedOf(scenario, event, measure) : null,
    trace: traceOf(measure, context, eligibility, reckoning.reckoner),
  };
}

const flagsOf = ({ measure, context }: Candidate): Decision['flags'] =>
  measure.flags.flatMap(({ when, text }) => {
    const value = context.evaluate(when);
    return value.kind === 'flag' && value.value ? [text] : [];
  });

const NOTHING: Gains = { kind: 'gains', gross: exactly(0), incremental: exactly(0) };

/** What a measure gains: nothing where it does not apply, and open where nobody can say how much. */
function gainsOf(candidate: Candidate, stack: Stack): Gains | Open {
  const { measure, effects, eligibility } = candidate;
  if (isApplied(candidate)) return stack.gainsOf(measure.id);
  if (eligibility.eligible !== 'yes') return NOTHING;
  return { kind: 'open', missing: effects?.kind === 'open' ? effects.missing : [] };
}

const missingFor = (gains: Gains | Open | null): readonly string[] =>
  gains?.kind === 'open' ? gains.missing : [];

const isAsked = (event: PolicyEvent, id: MeasureId): boolean =>
  event.measures?.includes(id) === true || event.rules.some((rule) => rule.id === id);

/** What a measure does by itself: figures by name, and the declaration it acts on as it goes through it. */
function reckoningOf(
  scenario: Scenario,
  event: PolicyEvent,
  candidate: Candidate,
  decided: DecidedEvent,
): { readonly results: readonly Result[]; readonly reckoner: Reckoner | null } {
  const { measure, eligibility } = candidate;
  if (eligibility.eligible === 'no') return { results: [], reckoner: null };
  const stack = isApplied(candidate) ? decided.stack : stackAlone(candidate, decided);
  const own = ownResults(stack, decided.sheet.accounts, candidate);
  const account = declarationActedOn(stack, measure.id);
  const declaring = account?.reckoner?.measure;
  if (!account || !declaring) return { results: own, reckoner: null };
  const traced = createMeasureContext(scenario, declaring, event, true);
  const results = reliefResults(stack, account, measure.id, declaring, traced);
  return { results: [...results, ...own], reckoner: { measure: declaring, context: traced } };
}

/** The charge lines of an event with this measure alone. */
function linesAlone(stack: Stack, { measure, effects }: Candidate): readonly LineDecision[] {
  if (effects?.kind !== 'computed') return [];
  const alone = new Set([measure.id]);
  return stack.accountsOf(measure.id).flatMap((account): readonly LineDecision[] => {
    const isBenefit = effects.effects.some(
      ({ line, isValue }) => isValue && account.lines.some((one) => one.line === line),
    );
    const plain = stack.linesUnder(account, new Set());
    return stack.linesUnder(account, alone).flatMap((relieved, index): LineDecision[] => {
      const { line } = relieved.line;
      const [before, after] = [plain[index]?.before, relieved.after];
      if (!relieved.line.isCharged || before?.kind !== 'number' || after.kind !== 'number') return [];
      const weight = relieved.line.weight;
      const cut = before.value.minus(after.value);
      if (weight !== null && weight.kind !== 'number') return [];
      return [
        {
          line,
          before: isBenefit ? null : writeCny(before.value),
          after: isBenefit ? null : writeCny(after.value),
          saving: writeCny(weight === null ? cut : cut.times(weight.value)),
        },
      ];
    });
  });
}

const writtenCny = (value: Value): string | null => (value.kind === 'number' ? writeCny(value.value) : null);

const writtenResults = (results: readonly Result[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    results.flatMap(({ name, unit, value }): [string, string][] => {
      if (value.kind === 'number')
        return [[name, unit === 'CNY' ? writeCny(value.value) : writeExact(value.value, 8)]];
      return value.kind === 'text' ? [[name, value.value]] : [];
    }),
  );

function ifEvidenced(candidate: Candidate, decided: DecidedEvent): IfEvidenced {
  const gains = gainsIfEvidenced(candidate, decided);
  if (gains?.kind !== 'gains')
    return { gross: null, incremental: null, lines: [], missing: missingFor(gains) };
  return {
    gross: writeCny(gains.gross),
    incremental: writeCny(gains.incremental),
    lines: linesAlone(stackAlone(candidate, decided), candidate),
    missing: [],
  };
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
