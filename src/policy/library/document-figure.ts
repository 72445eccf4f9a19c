import { readQuantity } from '../../reading/number.ts';
import { type Exact, exactly, writeExact } from '../../units/exact.ts';
import type { Issue } from '../../units/issue.ts';
import { isSameDimension, readUnit } from '../expression/physical-unit.ts';
import { policyIssue } from './issue-codes.ts';

const PER_CENT = 100;

/** What a figure in a file must be. */
export interface FigureShape {
  readonly unit: string;
  readonly least: number;
  /** Infinite where there is no limit. */
  readonly most: number;
}

/**
 * A figure in a file of measures, scenarios or events: a number, or text that may name its unit, `'1.2 CNY/km'`; a
 * share may be written in per cent.
 * One that cannot be read, has another unit or lies beyond the limits is an issue at `path`.
 */
export function documentFigure(
  raw: unknown,
  { unit, least, most }: FigureShape,
  path: string,
): Exact | Issue {
  const text = typeof raw === 'string' ? raw : plainDigits(raw);
  const reading = readQuantity(text);
  if (reading.kind === 'ambiguous') {
    const [first, second] = reading.readings;
    return policyIssue('M49', path, { value: text, first, second });
  }
  if (reading.kind === 'unreadable')
    return policyIssue('M04', path, { value: asWritten(raw), expected: `12.5 (${unit})` });
  const { unit: written } = reading.value;
  const isPercent = unit === 'share' && written === '%';
  const decimal = isPercent
    ? writeExact(exactly(reading.value.decimal).div(PER_CENT))
    : reading.value.decimal;
  const value = Number(decimal);
  if (written !== '' && !isPercent && !isUnit(written, unit))
    return policyIssue('M32', path, { unit: written, expected: unit });
  if (value < least || value > most)
    return policyIssue('M26', path, { value: decimal, least: endText(least), most: endText(most) });
  return exactly(decimal);
}

/** What stands in a file, on one line. */
export const asWritten = (raw: unknown): string =>
  typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw));

const plainDigits = (raw: unknown): string =>
  typeof raw === 'number' && Number.isFinite(raw) ? writeExact(exactly(raw)) : '';

const endText = (end: number): string => (Number.isFinite(end) ? String(end) : '∞');

function isUnit(written: string, expected: string): boolean {
  const [left, right] = [readUnit(written), readUnit(expected)];
  return left !== null && right !== null && isSameDimension(left, right);
}
