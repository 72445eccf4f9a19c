import type { Exact } from '../../units/exact.ts';
import { numberValue, unknownValue, type Value } from '../expression/value.ts';
import type { Measures } from '../library/load-measures.ts';
import type { Formula, LineId, Measure, MeasureId } from '../library/measure.ts';
import { inReasonOrder } from '../library/reason-codes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { decideEligibility, type Eligibility, forceOn } from './eligibility.ts';
import { type Effects, effectsOf } from './line-effect.ts';
import { createMeasureContext, type MeasureContext } from './measure-context.ts';
import type { PolicyEvent } from './policy-event.ts';
import { type Applied, type Gains, type Stack, stackMeasures } from './stacking.ts';

/** A measure brought to an event, before it meets the others. */
export interface Candidate {
  readonly measure: Measure;
  readonly context: MeasureContext;
  readonly eligibility: Eligibility;
  readonly force: Exact;
  readonly effects: Effects | null;
}

export interface DecidedEvent {
  /** In the order of their ids. */
  readonly candidates: readonly Candidate[];
  readonly applied: readonly Applied[];
  readonly stack: Stack;
}

/** `traced` notes what each measure read on the way; `quiet` is several times as fast and decides the same. */
export type Noting = 'traced' | 'quiet';

/** What is decided of one event: who applies, and how the measures that do lie over each other. */
export function decideEvent(scenario: Scenario, event: PolicyEvent, noting: Noting): DecidedEvent {
  const amountOf = lineAmounts(scenario, event);
  const measures = considered(scenario, event);
  const candidates = replaced(measures.map((measure) => bring(scenario, measure, event, amountOf, noting)));
  const applied = candidates.filter(isApplied).map(appliedOf);
  return { candidates, applied, stack: stackMeasures(applied) };
}

/** What a measure whose evidence is open would give besides those that apply; null where that cannot be computed. */
export function gainsIfEvidenced({ measure, effects }: Candidate, applied: readonly Applied[]): Gains | null {
  if (effects?.kind !== 'computed') return null;
  const own = {
    id: measure.id,
    level: measure.level,
    published: measure.published,
    effects: effects.effects,
  };
  return stackMeasures([...applied, own]).gainsOf(measure.id);
}

/** The decision on one measure among those that can change what it gives; null where it does not apply. */
export function gainsAmongRivals(scenario: Scenario, event: PolicyEvent, measure: Measure): Gains | null {
  const amountOf = lineAmounts(scenario, event);
  const rivals = considered(scenario, event).filter((one) => meets(one, measure));
  const candidates = replaced(rivals.map((one) => bring(scenario, one, event, amountOf, 'quiet')));
  const own = candidates.find((candidate) => candidate.measure.id === measure.id);
  if (!own || !isApplied(own)) return null;
  return stackMeasures(candidates.filter(isApplied).map(appliedOf)).gainsOf(measure.id);
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
  amountOf: (line: LineId) => Value,
  noting: Noting,
): Candidate {
  const context = createMeasureContext(scenario, measure, event, noting === 'traced');
  const after = scenario.afterExpiry.get(measure.id);
  const force = forceOn(measure, event.date, after);
  const eligibility = decideEligibility(measure, context, event.date, after);
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
  const makers = makersOf(scenario.measures);
  return (line) => {
    const given = event.lines.get(line);
    if (given) return numberValue(given);
    const before = known.get(line);
    if (before) return before;
    const maker = makers.get(line);
    const isGivenWhole = maker?.measure.lines.some((other) => event.lines.has(other)) ?? false;
    const value =
      maker && !isGivenWhole
        ? createMeasureContext(scenario, maker.measure, event, false).evaluate(maker.formula)
        : unknownValue(line);
    known.set(line, value);
    return value;
  };
}

interface Maker {
  readonly measure: Measure;
  readonly formula: Formula;
}

const knownMakers = new WeakMap<Measures, ReadonlyMap<LineId, Maker>>();

function makersOf(measures: Measures): ReadonlyMap<LineId, Maker> {
  const known = knownMakers.get(measures);
  if (known) return known;
  const makers = new Map(
    [...measures.values()].flatMap((measure) =>
      [...measure.makes].map(([line, formula]) => [line, { measure, formula }] as const),
    ),
  );
  knownMakers.set(measures, makers);
  return makers;
}

type ComputedCandidate = Candidate & { readonly effects: Effects & { kind: 'computed' } };

export const isApplied = (candidate: Candidate): candidate is ComputedCandidate =>
  candidate.eligibility.eligible === 'yes' && candidate.effects?.kind === 'computed';

const appliedOf = ({ measure, effects }: ComputedCandidate): Applied => ({
  id: measure.id,
  level: measure.level,
  published: measure.published,
  effects: effects.effects,
});

/** Whether one measure can change what another gives: on a line of it, or by taking its place. */
const meets = (one: Measure, other: Measure): boolean =>
  one.lines.some((line) => other.lines.includes(line)) || one.regulatesSameMatter.includes(other.id);
