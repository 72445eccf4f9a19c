import type { Currency } from '../units/money.ts';

export const QUOTE_LANGUAGES = ['zh', 'en', 'both'] as const;
/** The language of what the customer gets, whatever the page is in. */
export type QuoteLanguage = (typeof QUOTE_LANGUAGES)[number];

export const ROUNDING_STEPS = ['0.01', '1', '10', '100'] as const;
/** What every line is rounded to, in units of the quote's currency. */
export type RoundingStep = (typeof ROUNDING_STEPS)[number];

export const QUOTE_CURRENCIES = ['CNY', 'USD', 'EUR'] as const satisfies readonly Currency[];

/** What a person says of an offer, unread: text wherever text was typed, so that an error never loses it. */
export interface QuoteDraft {
  readonly language: QuoteLanguage;
  readonly customer: string;
  readonly reference: string;
  /** Who answers questions about the offer. */
  readonly contact: string;
  /** Per cent of the cost of each line. */
  readonly marginPercent: string;
  /** CNY for each box, car, wagon or revenue tonne. */
  readonly marginPerBox: string;
  /** CNY for each line. */
  readonly marginPerLine: string;
  /** CNY that the margin of a route is at least. */
  readonly marginLeast: string;
  readonly rounding: RoundingStep;
  readonly roundsUp: boolean;
  readonly currency: Currency;
  /** CNY for one unit of the currency; not read of CNY. */
  readonly rate: string;
  /** The day of that rate. */
  readonly rateDay: string;
  /** A last day before the end of the prices; empty for theirs. */
  readonly validUntil: string;
  readonly terms: string;
  readonly showsGrades: boolean;
}

export const BLANK_DRAFT: QuoteDraft = {
  language: 'zh',
  customer: '',
  reference: '',
  contact: '',
  marginPercent: '',
  marginPerBox: '',
  marginPerLine: '',
  marginLeast: '',
  rounding: '0.01',
  roundsUp: false,
  currency: 'CNY',
  rate: '',
  rateDay: '',
  validUntil: '',
  terms: '',
  showsGrades: true,
};
