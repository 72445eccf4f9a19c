import {
  BLANK_DRAFT,
  QUOTE_CURRENCIES,
  QUOTE_LANGUAGES,
  type QuoteDraft,
  ROUNDING_STEPS,
} from '../../quote/quote-draft.ts';
import type { CommandLine, Misuse, Options } from '../command-line.ts';
import { misuse } from '../command-line.ts';
import { COMPARE_OPTIONS } from '../compare-options.ts';

/** A quote is of one enquiry. */
const { list: _, ...OF_ONE } = COMPARE_OPTIONS;

export const QUOTE_OPTIONS: Options = {
  ...OF_ONE,
  route: 'list',
  copy: 'text',
  out: 'text',
  number: 'text',
  issued: 'text',
  'quote-language': 'text',
  customer: 'text',
  reference: 'text',
  contact: 'text',
  'margin-percent': 'text',
  'margin-per-box': 'text',
  'margin-per-line': 'text',
  'margin-least': 'text',
  rounding: 'text',
  'round-up': 'flag',
  currency: 'text',
  rate: 'text',
  'rate-day': 'text',
  'valid-until': 'text',
  terms: 'text',
  'hide-grades': 'flag',
};

/** What the options say of an offer; figures and days are left to be read. */
export function draftFrom(line: CommandLine, language: 'zh' | 'en'): QuoteDraft | Misuse {
  const spoken = choice(line, 'quote-language', QUOTE_LANGUAGES, language);
  const rounding = choice(line, 'rounding', ROUNDING_STEPS, BLANK_DRAFT.rounding);
  const currency = choice(line, 'currency', QUOTE_CURRENCIES, BLANK_DRAFT.currency);
  for (const read of [spoken, rounding, currency]) if (typeof read !== 'string') return read;
  if (typeof spoken !== 'string' || typeof rounding !== 'string' || typeof currency !== 'string')
    return misuse('notAChoice', {});
  const text = (option: string): string => line.text(option) ?? '';
  return {
    language: spoken,
    customer: text('customer'),
    reference: text('reference'),
    contact: text('contact'),
    marginPercent: text('margin-percent'),
    marginPerBox: text('margin-per-box'),
    marginPerLine: text('margin-per-line'),
    marginLeast: text('margin-least'),
    rounding,
    roundsUp: line.flag('round-up'),
    currency,
    rate: text('rate'),
    rateDay: text('rate-day'),
    validUntil: text('valid-until'),
    terms: text('terms'),
    showsGrades: !line.flag('hide-grades'),
  };
}

function choice<const Choices extends readonly string[]>(
  line: CommandLine,
  option: string,
  choices: Choices,
  otherwise: Choices[number],
): Choices[number] | Misuse {
  const value = line.text(option) ?? otherwise;
  return (
    choices.find((one) => one === value) ??
    misuse('notAChoice', { x: option, choices: choices.join(', '), value })
  );
}
