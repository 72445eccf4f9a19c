import { readDay } from '../reading/day.ts';
import { readNumber } from '../reading/number.ts';
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { type Fen, parseFen } from '../units/money.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { quoteIssue } from './quote-issue.ts';
import type { Selling } from './selling-price.ts';

/** What was typed of an offer, understood. */
export interface QuoteTerms {
  readonly selling: Selling;
  readonly rateDay: BeijingDate | null;
  readonly validUntil: BeijingDate | null;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const PERCENT: Bounds = { least: -90, most: 500 };
const MONEY: Bounds = { least: 0, most: 100_000_000 };
const RATE: Bounds = { least: 0.01, most: 1000 };

const TEXT_FIELDS = ['customer', 'reference', 'contact', 'terms'] as const;
const MOST_SIGNS = { customer: 200, reference: 100, contact: 300, terms: 4000 } as const;

/** Reads what was typed of an offer that is made on a day; every issue at once, its path the field. */
export function readDraft(draft: QuoteDraft, issued: BeijingDate): Result<QuoteTerms> {
  const issues: Issue[] = [];
  const figure = (field: keyof QuoteDraft & string, text: string, bounds: Bounds): string => {
    const read = readFigure(field, text, bounds);
    if (read.ok) return read.value;
    issues.push(...read.issues);
    return '0';
  };
  const money = (field: 'marginPerBox' | 'marginPerLine' | 'marginLeast'): Fen =>
    parseFen(figure(field, draft[field], MONEY));
  const day = (field: 'rateDay' | 'validUntil'): BeijingDate | null => {
    if (draft[field].trim() === '') return null;
    const reading = readDay(draft[field]);
    if (reading.kind === 'value') return reading.value;
    issues.push(quoteIssue('Q04', field, { x: draft[field] }));
    return null;
  };
  const markup = {
    percent: figure('marginPercent', draft.marginPercent, PERCENT),
    perUnit: money('marginPerBox'),
    perLine: money('marginPerLine'),
    least: money('marginLeast'),
  };
  const isForeign = draft.currency !== 'CNY';
  const hasRate = draft.rate.trim() !== '';
  if (isForeign && !hasRate) issues.push(quoteIssue('Q03', 'rate', { cur: draft.currency }));
  const cnyPerUnit = isForeign && hasRate ? figure('rate', draft.rate, RATE) : '1';
  const rateDay = isForeign ? day('rateDay') : null;
  const validUntil = day('validUntil');
  if (validUntil !== null && validUntil < issued)
    issues.push(quoteIssue('Q05', 'validUntil', { x: draft.validUntil, d: issued }));
  for (const field of TEXT_FIELDS) {
    const count = draft[field].length;
    const most = MOST_SIGNS[field];
    if (count > most) issues.push(quoteIssue('Q07', field, { count, most }));
  }
  if (issues.length > 0) return failure(issues);
  const { rounding: step, roundsUp } = draft;
  return success({ selling: { markup, cnyPerUnit, step, roundsUp }, rateDay, validUntil });
}

/** Decimal text; zero for nothing typed. */
function readFigure(field: string, text: string, { least, most }: Bounds): Result<string> {
  if (text.trim() === '') return success('0');
  const reading = readNumber(text, ['%', '¥', '元', 'CNY', 'RMB']);
  if (reading.kind === 'ambiguous') {
    const [a, b] = reading.readings;
    return failure([quoteIssue('Q02', field, { x: text, a, b })]);
  }
  if (reading.kind === 'unreadable' || reading.value.value < least || reading.value.value > most)
    return failure([quoteIssue('Q01', field, { x: text, a: String(least), b: String(most) })]);
  return success(reading.value.decimal);
}
