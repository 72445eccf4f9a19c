import { nearest } from '../../reading/nearest.ts';
import type { Issue } from '../../units/issue.ts';
import type { Value } from '../expression/value.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Measures } from '../library/load-measures.ts';
import type { MeasureId, Parameter } from '../library/measure.ts';
import { splitParameterPath } from '../library/parameter-path.ts';
import { isIssue, readParameterValue } from '../library/parameter-value.ts';
import { NONE_NEAR } from '../library/unknown-name.ts';
import { complainOfRange } from './overlay-parameter.ts';

/**
 * Values for single parameters by `measure.parameter`. A bare name stands for the parameter that all measures of that
 * name take over from one of them, or for that of the only measure asked of; otherwise nobody knows which is meant.
 */
export function readParameters(
  measures: Measures,
  values: Readonly<Record<string, unknown>>,
  { path, asked }: { path: string; asked: readonly MeasureId[] | null },
  complain: (issue: Issue) => void,
): ReadonlyMap<string, Value> {
  const read = new Map<string, Value>();
  for (const [key, raw] of Object.entries(values)) {
    const at = `${path}.${key}`;
    const meant = key.includes('.') ? [key] : meantBy(measures, key, asked);
    const [only] = meant;
    const parameter = only === undefined ? undefined : parameterAt(measures, only);
    if (meant.length > 1) {
      complain(policyIssue('M93', at, { parameter: key, candidates: meant.join(', ') }));
    } else if (only === undefined || !parameter) {
      complain(policyIssue('M41', at, { parameter: key, nearest: nearestTo(measures, key) }));
    } else {
      const value = readParameterValue(raw, parameter, at);
      if (isIssue(value)) complain(value);
      else {
        complainOfRange(parameter, { value }, at, complain);
        read.set(only, value);
      }
    }
  }
  return read;
}

function parameterAt(measures: Measures, path: string): Parameter | undefined {
  const { measure, parameter } = splitParameterPath(path);
  return measures.get(measure)?.params.get(parameter);
}

/** Paths of the parameters that a bare name may mean. */
function meantBy(measures: Measures, name: string, asked: readonly MeasureId[] | null): readonly string[] {
  const holders = [...measures.values()].filter(({ params }) => params.has(name)).map(({ id }) => id);
  const origins = [...new Set(holders.map((id) => originOf(measures, `${id}.${name}`)))];
  if (origins.length <= 1) return origins;
  const concerned = holders.filter((id) => asked?.includes(id));
  const [only] = concerned;
  return only !== undefined && concerned.length === 1
    ? [`${only}.${name}`]
    : (concerned.length > 0 ? concerned : holders).map((id) => `${id}.${name}`);
}

/** A parameter that is nothing but another one leads to that; no circle of them loads. */
function originOf(measures: Measures, path: string): string {
  const [next, ...others] = parameterAt(measures, path)?.index ?? [];
  return next === undefined || others.length > 0 ? path : originOf(measures, next);
}

function nearestTo(measures: Measures, key: string): string {
  const all = [...measures.values()].flatMap(({ id, params }) =>
    [...params.keys()].map((name) => (key.includes('.') ? `${id}.${name}` : name)),
  );
  return nearest(key, all) ?? NONE_NEAR;
}
