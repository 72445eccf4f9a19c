import { writeExact } from '../units/exact.ts';
import type { Trace, TracedParameter } from './decision.ts';
import type { Eligibility } from './eligibility.ts';
import type { Measure } from './measure.ts';
import type { MeasureContext } from './measure-context.ts';
import type { ResolvedParameter } from './resolve-parameter.ts';
import { writeValue } from './value.ts';

/** The tree under a decision: article and reading, facts, conditions, parameters with their dates and sources, formulas. */
export function traceOf(measure: Measure, context: MeasureContext, eligibility: Eligibility): Trace {
  return {
    article: measure.article,
    clause_ref: measure.clauseRef,
    title: measure.title,
    reading: measure.reading,
    kind: measure.kind,
    strength: measure.strength,
    level: measure.level,
    event: measure.event,
    valid: measure.valid,
    published: measure.published,
    borne_by: measure.borneBy,
    evidence: measure.evidence,
    inputs: [...context.inputs.values()].map(({ field, value, assumed }) => ({
      field,
      value: writeValue(value),
      assumed,
    })),
    conditions: eligibility.conditions,
    parameters: [...context.parameters.values()].map(tracedParameter),
    steps: context.steps.map(({ name, formula, filled, result }) => ({
      name,
      formula,
      filled,
      result: writeValue(result),
    })),
  };
}

function tracedParameter(resolved: ResolvedParameter): TracedParameter {
  const { value, range, parts, setBy, ...plain } = resolved;
  return {
    ...plain,
    value: value === null ? null : writeValue(value),
    range: range ? [writeExact(range[0]), writeExact(range[1])] : null,
    set_by: setBy,
    parts: parts.map(tracedParameter),
  };
}
