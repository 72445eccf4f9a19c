import type { Issue } from '../units/issue.ts';
import { policyIssue } from './issue-codes.ts';
import type { Measures } from './load-measures.ts';
import type { Measure, Parameter } from './measure.ts';
import { complainOfRange } from './overlay-parameter.ts';
import { splitParameterPath } from './parameter-path.ts';
import { isIssue, readParameterValue } from './parameter-value.ts';
import type { Value } from './value.ts';

/** Values for single parameters, by `measure.parameter` or by the bare name; what cannot be read goes to `complain`. */
export function readParameters(
  measures: Measures,
  values: Readonly<Record<string, unknown>>,
  path: string,
  complain: (issue: Issue) => void,
): ReadonlyMap<string, Value> {
  const read = new Map<string, Value>();
  for (const [key, raw] of Object.entries(values)) {
    const parameter = parameterNamed(measures, key);
    const value = parameter ? readParameterValue(raw, parameter, `${path}.${key}`) : null;
    if (!parameter || value === null) complain(policyIssue('M41', `${path}.${key}`, { parameter: key }));
    else if (isIssue(value)) complain(value);
    else {
      complainOfRange(parameter, { value }, `${path}.${key}`, complain);
      read.set(key, value);
    }
  }
  return read;
}

/** `a14.container_toll.etc_base_discount`, or the bare name wherever a measure has it. */
function parameterNamed(measures: Measures, key: string): Parameter | undefined {
  if (key.includes('.')) {
    const { measure, parameter } = splitParameterPath(key);
    return measures.get(measure)?.params.get(parameter);
  }
  const holders: readonly Measure[] = [...measures.values()].filter(({ params }) => params.has(key));
  return holders[0]?.params.get(key);
}
