import { exactly } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { isSameDimension, readUnit } from '../expression/physical-unit.ts';
import { flagValue, numberValue, type Value } from '../expression/value.ts';
import type { FieldKind } from '../library/event-fields.ts';
import { policyIssue } from '../library/issue-codes.ts';

const NUMBER = /^(-?\d+(?:\.\d+)?)(?:\s+(\S+))?$/;

/** Reads one fact of an event; null where it is given as null, which is the same as not given: unknown. */
export function readFact(raw: unknown, kind: FieldKind, path: string): Value | Issue | null {
  if (raw === null) return null;
  const refuse = (expected: string): Issue =>
    policyIssue('M04', path, { value: JSON.stringify(raw), expected });
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
    case 'number':
      return readNumber(raw, kind, path, refuse);
  }
}

function readList(
  raw: unknown,
  allowed: readonly string[] | null,
  path: string,
  refuse: (expected: string) => Issue,
): Value | Issue {
  if (!Array.isArray(raw)) return refuse('[...]');
  const items = raw.filter((item): item is string => typeof item === 'string');
  if (items.length < raw.length) return refuse('[...]');
  const stray = allowed && items.find((item) => !allowed.includes(item));
  return stray
    ? policyIssue('M15', path, { value: stray, allowed: allowed.join(', ') })
    : { kind: 'list', value: items };
}

function readNumber(
  raw: unknown,
  { unit, least, most }: FieldKind & { kind: 'number' },
  path: string,
  refuse: (expected: string) => Issue,
): Value | Issue {
  const text = typeof raw === 'number' && Number.isFinite(raw) ? exactly(raw).toFixed() : raw;
  const [, digits, given] = (typeof text === 'string' ? NUMBER.exec(text) : null) ?? [];
  if (digits === undefined) return refuse(`12.5 (${unit})`);
  const [left, right] = [readUnit(given ?? unit), readUnit(unit)];
  if (!left || !right || !isSameDimension(left, right)) {
    return policyIssue('M32', path, { unit: given ?? '', expected: unit });
  }
  const value = exactly(digits);
  if (value.toNumber() < least || (most !== null && value.toNumber() > most)) {
    return policyIssue('M26', path, {
      value: digits,
      least: String(least),
      most: most === null ? '∞' : String(most),
    });
  }
  return numberValue(value);
}

export const isReadIssue = (read: Value | Issue | null): read is Issue => read !== null && 'severity' in read;
