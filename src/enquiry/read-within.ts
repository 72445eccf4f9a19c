import { readNumber } from '../consignment/read-number.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';

/** The most rides that a route may be asked to have. */
export const MOST_LEGS = 6;

/** What each figure of an enquiry may be, both ends in. */
const LIMITS = {
  boxes: { low: 1, high: 2000, usual: 1 },
  volumeM3: { low: 0.01, high: 60, usual: 8 },
  valueCny: { low: 0, high: 100_000_000_000, usual: 1_000_000 },
  dayCostCny: { low: 0, high: 1_000_000_000, usual: 0 },
  latePenaltyCny: { low: 0, high: 1_000_000_000, usual: 0 },
  maxLegs: { low: 1, high: MOST_LEGS, usual: 5 },
} as const;

/** The figure typed in a field; what it may not be is an issue, and then the usual figure stands in. */
export function readWithin(path: keyof typeof LIMITS, text: string, issues: Issue[]): number {
  const { low, high, usual } = LIMITS[path];
  const value = readNumber(text);
  const whole = path === 'boxes' || path === 'maxLegs';
  if (value !== null && value >= low && value <= high && (!whole || Number.isInteger(value))) return value;
  issues.push(refuse('E17', path, { parameter: path, a: low, b: high, c: text }));
  return usual;
}
