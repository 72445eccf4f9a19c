import { isExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { flagValue, numberValue, type Value } from '../expression/value.ts';
import type { FactKind } from '../facts/fact.ts';
import { asWritten, documentFigure } from '../library/document-figure.ts';
import { policyIssue } from '../library/issue-codes.ts';

/** Reads one fact of an event; null where it is given as null, which is the same as not given: unknown. */
export function readFact(raw: unknown, kind: FactKind, path: string): Value | Issue | null {
  if (raw === null) return null;
  const refuse = (expected: string): Issue => policyIssue('M04', path, { value: asWritten(raw), expected });
  switch (kind.kind) {
    case 'flag':
      return typeof raw === 'boolean' ? flagValue(raw) : refuse('true | false');
    case 'text':
      if (typeof raw !== 'string') return refuse('text');
      return kind.values && !kind.values.includes(raw)
        ? policyIssue('M15', path, { value: raw, allowed: kind.values.join(', ') })
        : { kind: 'text', value: raw };
    case 'list':
      return readList(raw, kind.values, path, refuse);
    case 'number': {
      const read = documentFigure(raw, { ...kind, most: kind.most ?? Number.POSITIVE_INFINITY }, path);
      if (!isExact(read)) return read;
      return kind.only === null || kind.only.some((one) => read.eq(one))
        ? numberValue(read)
        : policyIssue('M15', path, { value: asWritten(raw), allowed: kind.only.join(', ') });
    }
  }
}

function readList(
  raw: unknown,
  allowed: readonly string[],
  path: string,
  refuse: (expected: string) => Issue,
): Value | Issue {
  if (!Array.isArray(raw)) return refuse('[...]');
  const items = raw.filter((item): item is string => typeof item === 'string');
  if (items.length < raw.length) return refuse('[...]');
  const stray = items.find((item) => !allowed.includes(item));
  return stray
    ? policyIssue('M15', path, { value: stray, allowed: allowed.join(', ') })
    : { kind: 'list', value: items };
}

export const isReadIssue = (read: Value | Issue | null): read is Issue => read !== null && 'severity' in read;
