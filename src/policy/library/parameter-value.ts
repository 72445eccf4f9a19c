import { type Exact, exactly, writeExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { isSameDimension, readUnit } from '../expression/physical-unit.ts';
import { flagValue, numberValue, type Value } from '../expression/value.ts';
import { policyIssue } from './issue-codes.ts';
import type { Parameter } from './measure.ts';

const AMOUNT = /^(-?\d+(?:\.\d+)?)(?:\s+(\S+))?$/;

type Shape = Pick<Parameter, 'name' | 'unit' | 'choices' | 'limits'>;

/**
 * Reads a value for a parameter: a number (`0.05`, `'0.05'` or with its unit `'1.2 CNY/km'`), `true`, a choice or a
 * list of tiers. Anything of another kind or unit, or outside the parameter's limits, is an issue at `path`.
 */
export function readParameterValue(raw: unknown, shape: Shape, path: string): Value | Issue {
  const refuse = (expected: string): Issue => policyIssue('M04', path, { value: describe(raw), expected });
  switch (shape.unit) {
    case 'flag':
      return typeof raw === 'boolean' ? flagValue(raw) : refuse('true | false');
    case 'choice':
      return typeof raw === 'string' && shape.choices.includes(raw)
        ? { kind: 'text', value: raw }
        : refuse(shape.choices.join(' | '));
    case 'tiers':
      return readTiers(raw, path) ?? refuse('[{from: 0, discount: 0}, {from: 500, discount: 0.05}, ...]');
    default:
      return readNumber(raw, shape, path, refuse);
  }
}

function readNumber(
  raw: unknown,
  { unit, limits }: Shape,
  path: string,
  refuse: (expected: string) => Issue,
): Value | Issue {
  const [, digits, given] = AMOUNT.exec(typeof raw === 'number' ? exactText(raw) : String(raw)) ?? [];
  if (digits === undefined || (typeof raw !== 'number' && typeof raw !== 'string'))
    return refuse(`1.5 (${unit})`);
  if (given !== undefined && !isUnit(given, unit)) {
    return policyIssue('M32', path, { unit: given, expected: unit });
  }
  const value = exactly(digits);
  const [least, most] = limits;
  if (value.toNumber() < least || value.toNumber() > most) {
    return policyIssue('M26', path, { value: digits, least: String(least), most: String(most) });
  }
  return numberValue(value);
}

const exactText = (value: number): string => (Number.isFinite(value) ? writeExact(exactly(value)) : '');

function isUnit(given: string, expected: string): boolean {
  const [left, right] = [readUnit(given), readUnit(expected)];
  return left !== null && right !== null && isSameDimension(left, right);
}

/** Tiers ascend from 0 and let off between nothing and all. */
function readTiers(raw: unknown, path: string): Value | Issue | null {
  if (!Array.isArray(raw) || raw.length === 0) return null;
  const tiers = raw.map((entry: unknown) => {
    const { from, discount }: { from?: unknown; discount?: unknown } =
      typeof entry === 'object' && entry !== null ? entry : {};
    return typeof from === 'number' && typeof discount === 'number' ? { from, discount } : null;
  });
  const known = tiers.flatMap((tier) => (tier ? [tier] : []));
  if (known.length < tiers.length) return null;
  const starts = known.map(({ from }) => from);
  if (starts.some((from, index) => (index === 0 ? from !== 0 : from <= (starts[index - 1] ?? 0))))
    return null;
  const beyond = known.find(({ discount }) => discount < 0 || discount > 1);
  if (beyond) return policyIssue('M26', path, { value: String(beyond.discount), least: '0', most: '1' });
  return {
    kind: 'tiers',
    value: known.map(({ from, discount }): { from: Exact; discount: Exact } => ({
      from: exactly(from),
      discount: exactly(discount),
    })),
  };
}

export const isIssue = (read: Value | Issue): read is Issue => 'severity' in read;

const describe = (raw: unknown): string =>
  typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));
