import { type Figure, readNumber } from '../reading/number.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Reading } from '../reading/reading.ts';
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

type FigureField = keyof typeof LIMITS;

const WHOLE: ReadonlySet<FigureField> = new Set(['boxes', 'maxLegs']);
const IN_CNY: ReadonlySet<FigureField> = new Set(['valueCny', 'dayCostCny', 'latePenaltyCny']);

/** The figure typed in a field; what it may not be is an issue, and then the usual figure stands in. */
export function readWithin(path: FigureField, text: string, issues: Issue[]): number {
  const { low, high, usual } = LIMITS[path];
  const reading = readNumber(text, IN_CNY.has(path) ? ['¥'] : []);
  if (reading.kind !== 'value') {
    issues.push(figureIssue(path, text, reading, { low, high }));
    return usual;
  }
  const { value } = reading.value;
  if (value < low || value > high) issues.push(outOfBounds(path, text, { low, high }));
  else if (WHOLE.has(path) && !Number.isInteger(value))
    issues.push(refuse('E41', path, { parameter: path, c: text }));
  else return value;
  return usual;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const outOfBounds = (path: string, text: string, { low, high }: Bounds): Issue =>
  refuse('E17', path, { parameter: path, a: low, b: high, c: text });

/** Why a typed text gives no figure. */
export function figureIssue(
  path: string,
  text: string,
  reading: Exclude<Reading<Figure>, { readonly kind: 'value' }>,
  { low, high }: Bounds,
): Issue {
  if (reading.kind === 'ambiguous') {
    const [a, b] = reading.readings;
    return refuse('E32', path, { x: text, a, b });
  }
  return plainText(text) === ''
    ? refuse('E40', path, { parameter: path, a: low, b: high })
    : refuse('E31', path, { x: text });
}
