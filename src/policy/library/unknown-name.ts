import { nearest } from '../../reading/nearest.ts';
import type { Issue } from '../../units/issue.ts';
import { EVENT_FIELDS } from './event-fields.ts';
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

export const unknownFact = (field: string, path: string): Issue =>
  policyIssue('M40', path, { field, nearest: nearest(field, Object.keys(EVENT_FIELDS)) ?? NONE_NEAR });
