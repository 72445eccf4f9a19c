import type { Exact } from '../../units/exact.ts';
import { unknownValue, type Value } from '../expression/value.ts';
import type { LineId, Measure, MeasureId } from '../library/measure.ts';
import { inReasonOrder } from '../library/reason-codes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Applied } from './applied.ts';
import { type ChargeSheet, chargeSheet } from './charge-sheet.ts';
import { decideEligibility, type Eligibility, forceOn } from './eligibility.ts';
import { type Effects, effectsOf } from './line-effect.ts';
import { createMeasureContext, type MeasureContext } from './measure-context.ts';
import type { PolicyEvent } from './policy-event.ts';
import { type Gains, type Open, type Stack, stackMeasures } from './stacking.ts';

/** A measure brought to an event, before it meets the others. */
export interface Candidate {
  readonly measure: Measure;
  readonly context: MeasureContext;
  readonly eligibility: Eligibility;
  readonly force: Exact;
  readonly effects: Effects | null;
}

export interface DecidedEvent {
  readonly sheet: ChargeSheet;
  /** In the order of their ids. */
  readonly candidates: readonly Candidate[];
  readonly applied: readonly Applied[];
  readonly stack: Stack;
  /** Measures that apply by what nobody can tell, and lines on which they act and which nobody has given. */
  readonly open: readonly MeasureId[];
  readonly absent: readonly LineId[];
}

/** `traced` notes what each measure read on the way; `quiet` is several times as fast and decides the same. */
export type Noting = 'traced' | 'quiet';

/** What is decided of one event: who applies, and how the measures that do lie over each other. */
export function decideEvent(scenario: Scenario, event: PolicyEvent, noting: Noting): DecidedEvent {
  const sheet = chargeSheet(scenario, event);
  const measures = considered(scenario, event);
  const candidates = replaced(measures.map((measure) => bring(scenario, measure, event, sheet, noting)));
  const applied = candidates.flatMap((candidate) => (isApplied(candidate) ? [appliedOf(candidate)] : []));
  // What a planner sets the size of is missed only by who asks for it.
  const open = candidates.flatMap(({ measure, eligibility, effects }) => {
    const isMissed = measure.kind === 'rule' || event.measures?.includes(measure.id) === true;
    return eligibility.eligible === 'yes' && effects?.kind === 'open' && isMissed
      ? [{ id: measure.id, lines: effects.lines }]
      : [];
  });
  return {
    sheet,
    candidates,
    applied,
    stack: stackMeasures(sheet, applied),
    open: open.map(({ id }) => id),
    absent: [...new Set(open.flatMap(({ lines }) => lines))].sort(),
  };
}

/** What a measure whose evidence is open would give besides those that apply; null where it does nothing. */
export function gainsIfEvidenced(
  candidate: Candidate,
  { sheet, applied }: DecidedEvent,
): Gains | Open | null {
  const { effects, measure } = candidate;
  if (effects?.kind === 'open') return { kind: 'open', missing: effects.missing };
  if (!isComputed(candidate)) return null;
  return stackMeasures(sheet, [...applied, appliedOf(candidate)]).gainsOf(measure.id);
}

/** The gross part of that, which no other measure bears on. */
export function grossIfEvidenced(candidate: Candidate, decided: DecidedEvent): Value | null {
  const { effects, measure } = candidate;
  if (effects?.kind === 'open') return unknownValue(...effects.missing);
  return isComputed(candidate) ? stackAlone(candidate, decided).worthOf(new Set([measure.id])) : null;
}

/** A measure with nothing beside it, whether it is known to apply or not. */
export const stackAlone = (candidate: Candidate, { sheet }: DecidedEvent): Stack =>
  stackMeasures(sheet, isComputed(candidate) ? [appliedOf(candidate)] : []);

/** The decision on one measure among those that can change what it gives; null where it does not apply. */
export function gainsAmongRivals(scenario: Scenario, event: PolicyEvent, measure: Measure): Gains | null {
  const sheet = chargeSheet(scenario, event);
  const rivals = considered(scenario, event).filter((one) => meets(one, measure, sheet));
  const candidates = replaced(rivals.map((one) => bring(scenario, one, event, sheet, 'quiet')));
  const own = candidates.find((candidate) => candidate.measure.id === measure.id);
  if (!own || !isApplied(own)) return null;
  const applied = candidates.flatMap((candidate) => (isApplied(candidate) ? [appliedOf(candidate)] : []));
  const gains = stackMeasures(sheet, applied).gainsOf(measure.id);
  return gains.kind === 'gains' ? gains : null;
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
    const value = createMeasureContext(scenario, measure, event, false).parameter(overlap.parameter)?.value;
    if (value?.kind === 'flag' && !value.value && !asked.includes(overlap.national))
      all.delete(overlap.national);
    else if (event.measures === null && value?.kind === 'flag' && !value.value) all.delete(overlap.national);
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Rules that a scenario adds hold for every event, also for one that asks for certain measures. */
const isAdded = ({ measures, enabled }: Scenario, id: MeasureId): boolean =>
  enabled.has(id) && measures.get(id)?.clauseRef === id;

function bring(
  scenario: Scenario,
  measure: Measure,
  event: PolicyEvent,
  sheet: ChargeSheet,
  noting: Noting,
): Candidate {
  const context = createMeasureContext(scenario, measure, event, noting === 'traced');
  const after = scenario.afterExpiry.get(measure.id);
  const force = forceOn(measure, event.date, after);
  const eligibility = decideEligibility(measure, context, event.date, after);
  const effects = eligibility.eligible === 'no' ? null : effectsOf(measure, context, sheet, force);
  return { measure, context, eligibility, force, effects };
}

/**
 * A new national rule on the same matter takes the place of a measure from its start, even where it gives less: on
 * events to which it applies. Where that is not known, neither is whether the measure still does.
 */
function replaced(candidates: readonly Candidate[]): readonly Candidate[] {
  const national = candidates.filter(({ measure }) => measure.level === 'national');
  return candidates.map((candidate): Candidate => {
    const { measure, eligibility } = candidate;
    if (measure.level === 'national' || eligibility.eligible === 'no') return candidate;
    const replacing = national.filter(
      ({ measure: rule }) =>
        rule.regulatesSameMatter.includes(measure.id) && rule.valid.from > measure.published,
    );
    const isReplaced = replacing.some((rule) => rule.eligibility.eligible === 'yes');
    const open = replacing.filter((rule) => rule.eligibility.eligible === 'unknown');
    if (!isReplaced && open.length === 0) return candidate;
    const reasons = inReasonOrder([...(isReplaced ? [] : eligibility.reasons), 'replaced_by_national']);
    const missing = [...eligibility.missing, ...open.flatMap((rule) => rule.eligibility.missing)];
    return {
      ...candidate,
      effects: isReplaced ? null : candidate.effects,
      eligibility: {
        ...eligibility,
        eligible: isReplaced ? 'no' : 'unknown',
        reason: reasons[0] ?? null,
        reasons,
        missing: [...new Set(missing)],
      },
    };
  });
}

type ComputedCandidate = Candidate & { readonly effects: Effects & { kind: 'computed' } };

const isComputed = (candidate: Candidate): candidate is ComputedCandidate =>
  candidate.effects?.kind === 'computed';

export const isApplied = (candidate: Candidate): candidate is ComputedCandidate =>
  candidate.eligibility.eligible === 'yes' && isComputed(candidate);

const appliedOf = ({ measure, effects }: ComputedCandidate): Applied => ({
  id: measure.id,
  level: measure.level,
  published: measure.published,
  restates: measure.overlap?.national ?? null,
  effects: effects.effects,
});

/** Whether one measure can change what another gives: on lines settled with its own, or by taking its place. */
function meets(one: Measure, other: Measure, sheet: ChargeSheet): boolean {
  const accounts = new Set(other.lines.map((line) => sheet.accountOf(line) ?? line));
  return (
    one.lines.some((line) => accounts.has(sheet.accountOf(line) ?? line)) ||
    one.regulatesSameMatter.includes(other.id)
  );
}
