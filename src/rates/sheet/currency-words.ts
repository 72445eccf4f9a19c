import type { Currency } from '../../units/money.ts';

/** Currencies that rates are kept in, by the words sheets use for them. */
const KNOWN: readonly (readonly [words: RegExp, currency: Currency])[] = [
  [/us\$|usd|美元|美金|(?<![a-z])\$/, 'USD'],
  [/cny|rmb|人民币|[¥￥]|(?<![美欧港日])元(?!\/?素)/, 'CNY'],
  [/eur(?:os?)?(?![a-z])|欧元|€/, 'EUR'],
];

/** Currencies that a sheet may name and no rate is kept in. */
const OTHERS =
  /hk\$|hkd|港币|港元|gbp|£|英镑|jpy|日元|sgd|s\$|thb|泰铢|vnd|aud|cad|chf|rub|卢布|kzt|坚戈|krw|twd/;

export interface NamedCurrency {
  readonly currency: Currency | null;
  /** As written, of a currency that is not read; empty else. */
  readonly other: string;
  /** The text without it. */
  readonly rest: string;
}

/** The currency that a text names, if it names one, and what is left of the text. */
export function currencyIn(text: string): NamedCurrency {
  const lower = text.toLowerCase();
  const [other = ''] = OTHERS.exec(lower) ?? [];
  if (other !== '') return { currency: null, other, rest: without(text, other) };
  for (const [words, currency] of KNOWN) {
    const [word = ''] = words.exec(lower) ?? [];
    if (word !== '') return { currency, other: '', rest: without(text, word) };
  }
  return { currency: null, other: '', rest: text };
}

function without(text: string, word: string): string {
  const at = text.toLowerCase().indexOf(word);
  return `${text.slice(0, at)} ${text.slice(at + word.length)}`.replace(/\s+/g, ' ').trim();
}
