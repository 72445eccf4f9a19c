import { addDays } from '../../units/calendar-day.ts';
import { writeExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Parameter, Segment } from '../library/measure.ts';
import { isIssue, readParameterValue } from '../library/parameter-value.ts';
import { writeSpan } from '../library/read-parameter.ts';
import { readSpan } from './read-span.ts';

/**
 * A parameter with values laid over it: `from` holds from that day on, `from.to` for that span, after which what was
 * there before holds again. Laid in the order of their first days; two spans that overlap are refused.
 */
export function overlayParameter(
  parameter: Parameter,
  values: Readonly<Record<string, unknown>>,
  { onlyCase, setBy, path }: { onlyCase: string | null; setBy: string; path: string },
  complain: (issue: Issue) => void,
): Parameter {
  const laid = Object.entries(values).flatMap(([key, raw]) => {
    const span = readSpan(key);
    if (!span) {
      complain(policyIssue('M28', `${path}.${key}`, { value: key }));
      return [];
    }
    if (span.to !== null && span.to < span.from) {
      complain(policyIssue('M21', `${path}.${key}`, { from: span.from, to: span.to }));
    }
    const value = raw === null ? null : readParameterValue(raw, parameter, `${path}.${key}`);
    if (value !== null && isIssue(value)) {
      complain(value);
      return [];
    }
    const segment: Segment = {
      ...span,
      value,
      kind: 'P',
      source: setBy,
      published: null,
      range: null,
      setBy,
    };
    complainOfRange(parameter, segment, `${path}.${key}`, complain);
    return [segment];
  });
  laid.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  laid.forEach((segment, index) => {
    const before = laid[index - 1];
    if (before?.to && before.to >= segment.from) {
      complain(policyIssue('M22', path, { first: writeSpan(before), second: writeSpan(segment) }));
    }
  });
  const cases = [...parameter.cases].map(([key, segments]): [string, readonly Segment[]] =>
    onlyCase === null || onlyCase === key ? [key, layAll(segments, laid)] : [key, segments],
  );
  if (onlyCase !== null && !parameter.cases.has(onlyCase)) {
    complain(policyIssue('M15', path, { value: onlyCase, allowed: [...parameter.cases.keys()].join(', ') }));
  }
  const fresh = parameter.cases.size === 0 ? [['other', laid.reduce(lay, [])] as const] : cases;
  return { ...parameter, index: [], cases: new Map(fresh) };
}

/** What is credible of a parameter does not hang on who sets it. */
function layAll(segments: readonly Segment[], laid: readonly Segment[]): readonly Segment[] {
  const range = segments.find((segment) => segment.range !== null)?.range ?? null;
  return laid.map((segment) => ({ ...segment, range })).reduce(lay, segments);
}

/** A figure outside of the credible span of the value it replaces may be meant, and is only warned of. */
export function complainOfRange(
  parameter: Parameter,
  { value }: Pick<Segment, 'value'>,
  path: string,
  complain: (issue: Issue) => void,
): void {
  if (value?.kind !== 'number') return;
  const ranges = [...parameter.cases.values()].flat().flatMap(({ range }) => (range ? [range] : []));
  const isCredible = ranges.some(([least, most]) => value.value.gte(least) && value.value.lte(most));
  const [range] = ranges;
  if (!range || isCredible) return;
  const [least, most] = range;
  complain(
    policyIssue('M27', path, {
      value: writeExact(value.value),
      least: writeExact(least),
      most: writeExact(most),
    }),
  );
}

function lay(segments: readonly Segment[], over: Segment): readonly Segment[] {
  const kept = segments.flatMap((segment) => {
    const parts: Segment[] = [];
    if (segment.from < over.from) parts.push({ ...segment, to: earlier(segment.to, addDays(over.from, -1)) });
    if (over.to !== null && (segment.to === null || segment.to > over.to)) {
      const restart = addDays(over.to, 1);
      parts.push({ ...segment, from: segment.from > restart ? segment.from : restart });
    }
    return parts;
  });
  return [...kept, over].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const earlier = <Day extends string>(a: Day | null, b: Day): Day => (a !== null && a < b ? a : b);
