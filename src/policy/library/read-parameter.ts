import { addDays } from '../../units/calendar-day.ts';
import { exactly, writeExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { readUnit } from '../expression/physical-unit.ts';
import { unknownValue } from '../expression/value.ts';
import { readSpan, type Span } from '../scenario/read-span.ts';
import { documentDay } from './document-day.ts';
import { policyIssue } from './issue-codes.ts';
import type { Parameter, Segment } from './measure.ts';
import type { ParameterFile, TimelineFile } from './measure-schema.ts';
import { isIssue, readParameterValue } from './parameter-value.ts';

/** Case of a parameter that makes no difference between cases, and of whatever has no case of its own. */
export const OTHER = 'other';

/** A figure that only whoever asks can state, such as the price of the goods: until then it is not known, never 0. */
const UNSTATED = 'unknown';

const NO_NUMBER: ReadonlySet<string> = new Set(['flag', 'choice', 'tiers']);

/** Builds a parameter from its part of a measure file; what is wrong goes to `complain`. */
export function readParameter(
  name: string,
  file: ParameterFile,
  path: string,
  complain: (issue: Issue) => void,
): Parameter {
  if (!NO_NUMBER.has(file.unit) && !readUnit(file.unit)) {
    complain(policyIssue('M20', `${path}.unit`, { unit: file.unit }));
  }
  const given = [file.values, file.cases, file.index].filter((part) => part !== undefined);
  if (given.length !== 1 || (file.cases === undefined) !== (file.by === undefined)) {
    complain(policyIssue('M04', path, { value: name, expected: 'values | by + cases | index' }));
  }
  if (file.unit === 'choice' && !file.choices)
    complain(policyIssue('M03', `${path}.choices`, { key: 'choices' }));
  const shape = { name, unit: file.unit, choices: file.choices ?? [], limits: limitsOf(file) };
  const timelines = Object.entries(file.cases ?? { [OTHER]: file.values ?? {} });
  const usual = file.usual_to && readParameterValue(file.usual_to.value, shape, `${path}.usual_to.value`);
  if (usual && isIssue(usual)) complain(usual);
  return {
    ...shape,
    usualTo: file.usual_to ?? null,
    by: file.by ?? null,
    cases: new Map(
      timelines.map(([key, timeline]) => [
        key,
        readTimeline(timeline, shape, file.cases ? `${path}.cases.${key}` : `${path}.values`, complain),
      ]),
    ),
    index: file.index?.sum ?? [],
    whenNull: file.when_null ?? 'not_yet_in_force',
  };
}

/** Shares and yearly rates lie in 0 to 1, other figures are not negative, unless the file says otherwise. */
const limitsOf = ({ limits, unit }: ParameterFile): readonly [number, number] =>
  limits ?? [0, unit === 'share' || unit === '1/year' ? 1 : Number.POSITIVE_INFINITY];

type Shape = Pick<Parameter, 'name' | 'unit' | 'choices' | 'limits'>;

function readTimeline(
  timeline: TimelineFile,
  shape: Shape,
  path: string,
  complain: (issue: Issue) => void,
): readonly Segment[] {
  const segments = Object.entries(timeline).flatMap(([key, entry]) => {
    const at = `${path}.${key}`;
    const span = readSpan(key);
    if (!span) {
      complain(policyIssue('M28', at, { value: key }));
      return [];
    }
    if (entry.kind === 'P' && entry.value !== null && isNumber(shape) && !entry.range) {
      complain(policyIssue('M24', at, { parameter: shape.name }));
    }
    if (entry.kind === 'R' && !entry.source) complain(policyIssue('M25', at, { parameter: shape.name }));
    const value =
      entry.value === null
        ? null
        : entry.value === UNSTATED
          ? unknownValue()
          : readParameterValue(entry.value, shape, at);
    if (value !== null && isIssue(value)) {
      complain(value);
      return [];
    }
    const range = entry.range ? ([exactly(entry.range[0]), exactly(entry.range[1])] as const) : null;
    if (range && value?.kind === 'number' && (value.value.lt(range[0]) || value.value.gt(range[1]))) {
      const [least, most] = range.map((end) => writeExact(end));
      complain(
        policyIssue('M26', at, { value: writeExact(value.value), least: least ?? '', most: most ?? '' }),
      );
    }
    return [
      {
        ...span,
        value,
        kind: entry.kind,
        source: entry.source ?? '',
        published: entry.published === undefined ? null : documentDay(entry.published, at, complain),
        range,
        setBy: null,
      },
    ];
  });
  return inOrder(segments, path, complain);
}

const isNumber = ({ unit }: Shape): boolean => !NO_NUMBER.has(unit);

/** Ascending, each open one ended where the next begins; overlaps and gaps are issues. */
function inOrder(
  segments: readonly Segment[],
  path: string,
  complain: (issue: Issue) => void,
): readonly Segment[] {
  const sorted = [...segments].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return sorted.map((segment, index) => {
    complainOfOrder(segment, path, complain);
    const next = sorted[index + 1];
    if (!next) return segment;
    const dayBefore = addDays(next.from, -1);
    if (segment.to === null && segment.from < next.from) return { ...segment, to: dayBefore };
    if (segment.to === null || segment.to >= next.from) {
      complain(policyIssue('M22', path, { first: writeSpan(segment), second: writeSpan(next) }));
    } else if (segment.to < dayBefore) {
      complain(policyIssue('M23', path, { after: segment.to, before: next.from }));
    }
    return segment;
  });
}

export const writeSpan = ({ from, to }: Span): string => (to === null ? from : `${from}.${to}`);

function complainOfOrder({ from, to }: Span, path: string, complain: (issue: Issue) => void): void {
  if (to !== null && to < from) complain(policyIssue('M21', path, { from, to }));
}
