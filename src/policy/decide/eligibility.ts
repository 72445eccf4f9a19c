import { monthsBetween } from '../../units/calendar-day.ts';
import { type Exact, exactly } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Measure, Parameter } from '../library/measure.ts';
import { inReasonOrder, type ReasonCode } from '../library/reason-codes.ts';
import type { AfterExpiry } from '../scenario/after-expiry.ts';
import type { MeasureContext } from './measure-context.ts';

export type Verdict = 'yes' | 'no' | 'unknown';

/** What came of one condition; `missing` names the facts that would settle an unknown one. */
export interface TestedCondition {
  readonly test: string;
  readonly reason: ReasonCode;
  readonly outcome: Verdict;
  readonly missing: readonly string[];
}

export interface Eligibility {
  readonly eligible: Verdict;
  /** The first of `reasons`; null when eligible. */
  readonly reason: ReasonCode | null;
  /** All that fail; of an unknown, all that are open. In the order of the codes. */
  readonly reasons: readonly ReasonCode[];
  readonly missing: readonly string[];
  readonly conditions: readonly TestedCondition[];
  readonly inForce: boolean;
}

/**
 * Part of its effect that a measure has on a day: 1 within its validity, both ends included, 0 outside of it, and
 * in between while it fades out: whole in the first month after its last day, one step less each month.
 */
export function forceOn(measure: Measure, date: BeijingDate, after: AfterExpiry | undefined): Exact {
  const { from, to } = measure.valid;
  if (date < from || isReplaced(date, after)) return exactly(0);
  if (to === null || date <= to) return exactly(1);
  if (after?.kind === 'extend') return exactly(after.to === null || date <= after.to ? 1 : 0);
  if (after?.kind !== 'taper') return exactly(0);
  const left = after.months - monthsBetween(to, date) + 1;
  return left <= 0 ? exactly(0) : exactly(Math.min(left, after.months)).div(after.months);
}

const isReplaced = (date: BeijingDate, after: AfterExpiry | undefined): boolean =>
  after?.kind === 'replaced' && date >= after.from;

/** Decides whether a measure applies to the event of a context: yes, no, or not known for want of evidence. */
export function decideEligibility(
  measure: Measure,
  context: MeasureContext,
  date: BeijingDate,
  after: AfterExpiry | undefined,
): Eligibility {
  const inForce = forceOn(measure, date, after).gt(0);
  const conditions = measure.appliesWhen.map((condition): TestedCondition => {
    const { text: test, reason } = condition;
    const value = context.evaluate(condition);
    if (value.kind === 'flag') return { test, reason, outcome: value.value ? 'yes' : 'no', missing: [] };
    return {
      test,
      reason,
      outcome: 'unknown',
      missing: value.kind === 'unknown' ? value.missing : [],
    };
  });
  const codesOf = (outcome: Verdict): readonly ReasonCode[] =>
    conditions.flatMap((condition) => (condition.outcome === outcome ? [condition.reason] : []));
  const failed = inReasonOrder([
    ...(inForce ? [] : [outOfTime(measure, date, after)]),
    ...(measure.kind === 'context' ? (['no_effect'] as const) : []),
    ...pausedParameters(measure, context),
    ...codesOf('no'),
  ]);
  const open = inReasonOrder(codesOf('unknown'));
  const reasons = failed.length > 0 ? failed : open;
  return {
    eligible: failed.length > 0 ? 'no' : open.length > 0 ? 'unknown' : 'yes',
    reason: reasons[0] ?? null,
    reasons,
    missing: [...new Set(conditions.flatMap(({ missing }) => missing))],
    conditions,
    inForce,
  };
}

function outOfTime({ valid }: Measure, date: BeijingDate, after: AfterExpiry | undefined): ReasonCode {
  if (date < valid.from) return 'not_yet_in_force';
  return isReplaced(date, after) ? 'replaced' : 'expired';
}

/** A parameter set to null on that day takes its measure out of force. */
const pausedParameters = (measure: Measure, context: MeasureContext): readonly ReasonCode[] =>
  pausable(measure).flatMap(({ name, whenNull }) =>
    context.parameter(name)?.value === null ? [whenNull] : [],
  );

const known = new WeakMap<Measure, readonly Parameter[]>();

/** Parameters that are null on some day, or rest on others that may be. */
function pausable(measure: Measure): readonly Parameter[] {
  const before = known.get(measure);
  if (before) return before;
  const found = [...measure.params.values()].filter(
    ({ index, cases }) =>
      index.length > 0 ||
      [...cases.values()].some((segments) => segments.some(({ value }) => value === null)),
  );
  known.set(measure, found);
  return found;
}
