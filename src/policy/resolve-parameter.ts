import { type Exact, exactly } from '../units/exact.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Measure, Parameter, Segment, ValueKind } from './measure.ts';
import { splitParameterPath } from './parameter-path.ts';
import type { PolicyEvent } from './policy-event.ts';
import { OTHER } from './read-parameter.ts';
import { holds } from './read-span.ts';
import type { Scenario } from './scenario.ts';
import { numberValue, unknownValue, type Value, writeValue } from './value.ts';

/** A parameter on a day, with all that a trace says of it. */
export interface ResolvedParameter {
  readonly parameter: string;
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

/** The value of a measure's parameter for an event: set for the event, else by the scenario, else the measure's own. */
export function resolveParameter(
  scenario: Scenario,
  measure: Measure,
  parameter: Parameter,
  event: PolicyEvent,
): ResolvedParameter {
  const key = `${measure.id}.${parameter.name}`;
  const set = event.parameters.get(key) ?? event.parameters.get(parameter.name);
  const plain = {
    parameter: key,
    unit: parameter.unit,
    from: null,
    to: null,
    kind: null,
    source: '',
    published: null,
    range: null,
    setBy: null,
    parts: [],
  };
  if (set) return { ...plain, value: set, kind: 'P', source: CALL, setBy: CALL };
  if (parameter.index.length > 0) return { ...plain, ...sumOf(scenario, parameter.index, event) };
  const segments = segmentsFor(parameter, event, scenario);
  if (!segments) return { ...plain, value: unknownValue(parameter.by ?? key) };
  const segment = segments.find((span) => holds(span, event.date));
  return segment ? { ...plain, ...provenanceOf(segment) } : { ...plain, value: unknownValue(key) };
}

/** The case that the event's own fact decides; null where that fact is not known and makes a difference. */
function segmentsFor(
  { by, cases }: Parameter,
  { facts }: PolicyEvent,
  { assumptions }: Scenario,
): readonly Segment[] | null {
  if (by === null) return cases.get(OTHER) ?? null;
  const fact = facts.get(by) ?? assumptions.get(by);
  const key = fact && writeValue(fact);
  return (key ? cases.get(key) : undefined) ?? cases.get(OTHER) ?? null;
}

const provenanceOf = ({ value, from, to, kind, source, published, range, setBy }: Segment) => ({
  value,
  from,
  to,
  kind,
  source,
  published,
  range,
  setBy,
});

/** Null as soon as a part is not in force: a rate that rests on none is none. */
function sumOf(
  scenario: Scenario,
  index: readonly string[],
  event: PolicyEvent,
): Pick<ResolvedParameter, 'value' | 'parts' | 'kind'> {
  const parts = index.flatMap((key) => {
    const { measure: id, parameter: name } = splitParameterPath(key);
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
