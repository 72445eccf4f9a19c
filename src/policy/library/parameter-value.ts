import { type Exact, exactly, isExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { present } from '../../units/present.ts';
import { flagValue, numberValue, type Value } from '../expression/value.ts';
import { asWritten, documentFigure } from './document-figure.ts';
import { policyIssue } from './issue-codes.ts';
import type { Parameter } from './measure.ts';

type Shape = Pick<Parameter, 'name' | 'unit' | 'choices' | 'limits'>;

/**
 * Reads a value for a parameter: a number (`0.05`, `'0.05'` or with its unit `'1.2 CNY/km'`), `true`, a choice or a
 * list of tiers. Anything of another kind or unit, or outside the parameter's limits, is an issue at `path`.
 */
export function readParameterValue(raw: unknown, shape: Shape, path: string): Value | Issue {
  const refuse = (expected: string): Issue => policyIssue('M04', path, { value: asWritten(raw), expected });
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
      return readFigure(raw, shape, path);
  }
}

function readFigure(raw: unknown, { unit, limits: [least, most] }: Shape, path: string): Value | Issue {
  const read = documentFigure(raw, { unit, least, most }, path);
  return isExact(read) ? numberValue(read) : read;
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
  if (starts.some((from, index) => (index === 0 ? from !== 0 : from <= present(starts[index - 1]))))
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
