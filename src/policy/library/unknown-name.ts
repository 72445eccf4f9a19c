import { nearest } from '../../reading/nearest.ts';
import type { Issue } from '../../units/issue.ts';
import type { Facts } from '../facts/fact.ts';
import { policyIssue } from './issue-codes.ts';
import type { Measure, MeasureId } from './measure.ts';

/** Stands where nothing known is near enough to be meant. */
export const NONE_NEAR = '—';

/** What is said of the id of no measure: the nearest that there is. */
export const unknownMeasure = (
  measures: ReadonlyMap<MeasureId, unknown>,
  measure: string,
  path: string,
): Issue =>
  policyIssue('M30', path, { measure, nearest: nearest(measure, [...measures.keys()]) ?? NONE_NEAR });

export const unknownParameter = ({ id, params }: Measure, parameter: string, path: string): Issue =>
  policyIssue('M31', path, {
    parameter,
    measure: id,
    nearest: nearest(parameter, [...params.keys()]) ?? NONE_NEAR,
  });

export const unknownFact = (facts: Facts, field: string, path: string): Issue =>
  policyIssue('M40', path, { field, nearest: nearest(field, [...facts.keys()]) ?? NONE_NEAR });
