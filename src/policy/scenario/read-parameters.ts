import type { Issue } from '../../units/issue.ts';
import type { Value } from '../expression/value.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Measures } from '../library/load-measures.ts';
import type { Measure, Parameter } from '../library/measure.ts';
import { splitParameterPath } from '../library/parameter-path.ts';
import { isIssue, readParameterValue } from '../library/parameter-value.ts';
import { complainOfRange } from './overlay-parameter.ts';

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
