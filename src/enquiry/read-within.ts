import type { Figure } from '../reading/number.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Reading } from '../reading/reading.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import type { Currency } from '../units/money.ts';
import { refuse } from './enquiry-issue.ts';
import { type ForeignFigure, isInMoney, readInUnits } from './field-units.ts';

/** The most rides that a route may be asked to have. */
export const MOST_LEGS = 6;

/** What each figure of an enquiry may be, both ends in. */
const LIMITS = {
  boxes: { low: 1, high: 2000, usual: 1 },
  volumeM3: { low: 0.01, high: 60, usual: 8 },
  valueCny: { low: 0, high: 100_000_000_000, usual: 1_000_000 },
  dayCostCny: { low: 0, high: 1_000_000_000, usual: 0 },
  latePenaltyCny: { low: 0, high: 1_000_000_000, usual: 0 },
  batteryWh: { low: 0.01, high: 1_000_000, usual: 100 },
  shelfLifeDays: { low: 1, high: 3650, usual: 30 },
  maxLegs: { low: 1, high: MOST_LEGS, usual: 5 },
  leastSaving: { low: 0, high: 50, usual: 5 },
} as const;

type FigureField = keyof typeof LIMITS;

const WHOLE: ReadonlySet<FigureField> = new Set(['boxes', 'maxLegs']);

/** An amount at the rate of its currency that was last set; null where there is none. */
export type InCny = (
  currency: Currency,
  decimal: string,
) => { readonly rate: string; readonly date: BeijingDate; readonly cny: string } | null;
const noRate: InCny = () => null;

/** The figure typed in a field; what it may not be is an issue, and then the usual figure stands in. */
export function readWithin(path: FigureField, text: string, issues: Issue[], inCny: InCny = noRate): number {
  const { low, high, usual } = LIMITS[path];
  const reading = readInUnits(path, text);
  if (reading.kind === 'foreign') {
    issues.push(inForeignMoney(path, text, reading, inCny));
    return usual;
  }
  if (reading.kind !== 'value') {
    issues.push(unreadableFigure(path, text, reading, { low, high }));
    return usual;
  }
  const { value } = reading.value;
  if (value < low || value > high) issues.push(outOfBounds(path, text, { low, high }));
  else if (WHOLE.has(path) && !Number.isInteger(value))
    issues.push(refuse('E41', path, { parameter: path, c: text }));
  else return value;
  return usual;
}

/** The day of a rate is for the person to choose: what it would come to at the last one known is offered, not taken. */
function inForeignMoney(
  path: string,
  text: string,
  { currency, decimal }: ForeignFigure,
  inCny: InCny,
): Issue {
  const converted = inCny(currency, decimal);
  if (converted === null) return refuse('E42', path, { x: text, currency });
  const { rate, date, cny } = converted;
  return refuse('E43', path, {
    x: text,
    currency,
    rate,
    d: date,
    a: Number(cny),
    fix: cny.replace(/\.00$/, ''),
  });
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const outOfBounds = (path: string, text: string, { low, high }: Bounds): Issue =>
  refuse('E17', path, { parameter: path, a: low, b: high, c: text });

/** Why a typed text gives no figure; an amount of money may be written in ways that others may not. */
export function unreadableFigure(
  path: string,
  text: string,
  reading: Exclude<Reading<Figure>, { readonly kind: 'value' }>,
  { low, high }: Bounds,
  isAmount: boolean = isInMoney(path),
): Issue {
  if (reading.kind === 'ambiguous') {
    const [a, b] = reading.readings;
    return refuse('E32', path, { x: text, a, b, fix: a, fix_b: b });
  }
  return plainText(text) === ''
    ? refuse('E40', path, { parameter: path, a: low, b: high })
    : refuse(isAmount ? 'E48' : 'E31', path, { x: text });
}
