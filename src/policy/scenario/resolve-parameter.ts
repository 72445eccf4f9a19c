import { type Exact, exactly } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { PolicyEvent } from '../decide/policy-event.ts';
import { numberValue, unknownValue, type Value, writeValue } from '../expression/value.ts';
import type { Bilingual, Measure, Parameter, Segment, ValueKind } from '../library/measure.ts';
import { type ParameterPath, splitParameterPath } from '../library/parameter-path.ts';
import { OTHER } from '../library/read-parameter.ts';
import { wordsFor } from '../library/words-for.ts';
import { holds } from './read-span.ts';
import type { Scenario } from './scenario.ts';

/** A parameter on a day, with all that a trace says of it. */
export interface ResolvedParameter {
  readonly parameter: string;
  readonly label: Bilingual | null;
  /** Null: not in force on that day. */
  readonly value: Value | null;
  readonly unit: string;
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly kind: ValueKind | null;
  readonly source: string;
  readonly published: BeijingDate | null;
  readonly range: readonly [Exact, Exact] | null;
  /** Scenario or call that set it; null for the measure's own value. */
  readonly setBy: string | null;
  readonly parts: readonly ResolvedParameter[];
}

/** Set by the person who asks, for one event. */
export const CALL = 'call';

/** A value without span of its own. Written out: object spread is slow where thousands are made for each change. */
const spanless = (
  { parameter, label, unit }: Pick<ResolvedParameter, 'parameter' | 'label' | 'unit'>,
  { value, kind, parts }: Pick<ResolvedParameter, 'value' | 'kind' | 'parts'>,
  setBy: string | null = null,
): ResolvedParameter => ({
  parameter,
  label,
  value,
  unit,
  from: null,
  to: null,
  kind,
  source: setBy ?? '',
  published: null,
  range: null,
  setBy,
  parts,
});

/** What was resolved for an event, as long as it is asked of the same measures under the same assumptions. */
interface Resolved extends Pick<Scenario, 'measures' | 'assumptions'> {
  readonly parameters: Map<Parameter, ResolvedParameter>;
}

const resolved = new WeakMap<PolicyEvent, Resolved>();

/**
 * The value of a measure's parameter for an event: set for the event, else by the scenario, else the measure's own.
 * Measures of one event sum the same parameters of others, so each is resolved once.
 */
export function resolveParameter(
  scenario: Scenario,
  measure: Measure,
  parameter: Parameter,
  event: PolicyEvent,
): ResolvedParameter {
  const { parameters } = resolvedFor(scenario, event);
  const known = parameters.get(parameter) ?? resolve(scenario, measure, parameter, event);
  parameters.set(parameter, known);
  return known;
}

function resolvedFor({ measures, assumptions }: Scenario, event: PolicyEvent): Resolved {
  const before = resolved.get(event);
  if (before?.measures === measures && before.assumptions === assumptions) return before;
  const fresh = { measures, assumptions, parameters: new Map<Parameter, ResolvedParameter>() };
  resolved.set(event, fresh);
  return fresh;
}

function resolve(
  scenario: Scenario,
  measure: Measure,
  parameter: Parameter,
  event: PolicyEvent,
): ResolvedParameter {
  const key = keyOf(measure, parameter);
  const { unit, by, index } = parameter;
  const named = { parameter: key, label: wordsFor(measure, parameter.name), unit };
  const set = event.parameters.get(key) ?? event.parameters.get(parameter.name);
  if (set) return spanless(named, { value: set, kind: 'P', parts: [] }, CALL);
  if (index.length > 0) return spanless(named, sumOf(scenario, index, event));
  const segments = segmentsFor(parameter, event, scenario);
  const segment = segments?.find((span) => holds(span, event.date));
  if (segment) return ofSegment(segment, named);
  const missing = segments === null && by !== null ? by : key;
  return spanless(named, { value: unknownValue(missing), kind: null, parts: [] });
}

const bySegment = new WeakMap<Segment, ResolvedParameter>();

/** What a span of days says does not hang on the event: put together once. */
function ofSegment(
  segment: Segment,
  { parameter, label, unit }: Pick<ResolvedParameter, 'parameter' | 'label' | 'unit'>,
): ResolvedParameter {
  const known = bySegment.get(segment);
  if (known) return known;
  const { from, to, kind, source, published, range, setBy } = segment;
  const value = segment.value?.kind === 'unknown' ? unknownValue(parameter) : segment.value;
  const own = { parameter, label, value, unit, from, to, kind, source, published, range, setBy, parts: [] };
  bySegment.set(segment, own);
  return own;
}

const keys = new WeakMap<Parameter, string>();

/** `measure.parameter`, put together once: it is looked up for every event. */
function keyOf(measure: Measure, parameter: Parameter): string {
  const known = keys.get(parameter) ?? `${measure.id}.${parameter.name}`;
  keys.set(parameter, known);
  return known;
}

/** The case that holds for an event: that of its fact where it has one, else the one for all others. */
export function caseOf(
  { by, cases }: Parameter,
  { facts }: Pick<PolicyEvent, 'facts'>,
  { assumptions }: Pick<Scenario, 'assumptions'>,
): string {
  const fact = by === null ? undefined : (facts.get(by) ?? assumptions.get(by));
  const key = fact && writeValue(fact);
  return key && cases.has(key) ? key : OTHER;
}

/** Null where the fact that decides between the cases is not known and makes a difference. */
const segmentsFor = (
  parameter: Parameter,
  event: PolicyEvent,
  scenario: Scenario,
): readonly Segment[] | null => parameter.cases.get(caseOf(parameter, event, scenario)) ?? null;

const paths = new WeakMap<readonly string[], readonly ParameterPath[]>();

function pathsOf(index: readonly string[]): readonly ParameterPath[] {
  const known = paths.get(index) ?? index.map(splitParameterPath);
  paths.set(index, known);
  return known;
}

/** Null as soon as a part is not in force: a rate that rests on none is none. */
function sumOf(
  scenario: Scenario,
  index: readonly string[],
  event: PolicyEvent,
): Pick<ResolvedParameter, 'value' | 'parts' | 'kind'> {
  const parts = pathsOf(index).flatMap(({ measure: id, parameter: name }) => {
    const measure = scenario.measures.get(id);
    const parameter = measure?.params.get(name);
    return measure && parameter ? [resolveParameter(scenario, measure, parameter, event)] : [];
  });
  const values = parts.map(({ value }) => value);
  const [only] = values;
  const kind = parts.some((part) => part.kind === 'P') ? 'P' : (parts[0]?.kind ?? null);
  if (values.length === 1 && only !== undefined) return { value: only, parts, kind };
  const missing = values.flatMap((value) => (value?.kind === 'unknown' ? value.missing : []));
  if (values.includes(null)) return { value: null, parts, kind };
  if (missing.length > 0) return { value: unknownValue(...missing), parts, kind };
  const sum = values.reduce(
    (total, value) => (value?.kind === 'number' ? total.plus(value.value) : total),
    exactly(0),
  );
  return { value: numberValue(sum), parts, kind };
}
