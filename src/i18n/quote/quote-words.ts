import type { QuoteLanguage } from '../../quote/quote-draft.ts';
import type { QuoteLabel, QuoteWords } from '../../quote/quote-words.ts';
import type { Currency } from '../../units/money.ts';
import { fen, formatFen } from '../../units/money.ts';
import { ownValue } from '../../units/own-value.ts';
import { checklistText, writeChecklistEntry } from '../checklist-texts.ts';
import { resultText, wordText } from '../dictionary.ts';
import {
  formatCo2e,
  formatDay,
  formatDuration,
  formatMoment,
  formatPrice,
  formatQuantity,
} from '../format.ts';
import type { Language } from '../language.ts';
import { loadText } from '../load-text.ts';
import '../panel-texts.ts';
import { defineTexts } from '../text-engine.ts';
import { quote as en } from './quote-en.ts';
import { quote as zh } from './quote-zh.ts';

const quoteText = defineTexts('quote', { zh, en });

/** Parcels that are no boxes, by their equipment. */
const LOADS = { LCL: 'lcl', CAR: 'car', WAGON: 'wagon' } as const;

/** Places of a quantity beyond which nothing is billed. */
const QUANTITY_PLACES = 3;

/** What quotes are written in: one language, or both side by side. */
export function quoteWords(language: QuoteLanguage): QuoteWords {
  return language === 'both' ? sideBySide(wordsOf('zh'), wordsOf('en')) : wordsOf(language);
}

function wordsOf(language: Language): QuoteWords {
  const t = quoteText(language);
  const result = resultText(language);
  const label = (key: QuoteLabel): string => t(`labels.${key}`);
  return {
    label,
    greeting: (customer) => (customer === '' ? t('greeting.anybody') : t('greeting.named', { customer })),
    text: (names) => names[language],
    item: ({ code, remark }) =>
      remark === null
        ? result(`charges.${code}`)
        : result('cost.remarked', { item: result(`charges.${code}`), remark: remark[language] }),
    group: (group) => (group === 'economic' ? '' : result(`groups.${group}`)),
    basis: (basis) => result(`bases.${basis}`),
    status: (status) => result(`statuses.${status}`),
    modes: (modes) =>
      modes.map((mode) => wordText(language)(`modes.${mode}`)).join(language === 'zh' ? '—' : '–'),
    check: (entry, placeOf) => {
      const name = checklistText(language)(`items.${entry.item}`);
      const said = writeChecklistEntry(entry, placeOf, language);
      return entry.state === 'included' ? name : t('labelled', { label: name, value: said });
    },
    checkName: (entry) => checklistText(language)(`items.${entry.item}`),
    load: (count, equipment) => loadText(count, equipment, language),
    perUnit: (price, currency, equipment) =>
      t(`per.${ownValue(LOADS, equipment) ?? 'box'}`, { amount: priceText(price, currency) }),
    amount: priceText,
    quantity: (quantity) => formatQuantity(quantity, QUANTITY_PLACES),
    moment: (moment) => formatMoment(moment, language),
    day: (day) => formatDay(day, language),
    duration: (minutes) => formatDuration(minutes, language),
    co2e: formatCo2e,
    list: (items) => items.join(t('separator')),
    labelled: (key, value) => t('labelled', { label: label(key), value }),
  };
}

/** An amount of the quote in its currency. */
export const priceText = (price: number, currency: Currency): string =>
  formatPrice(formatFen(fen(price)), currency);

/** Where a moment ends at its minutes: `2026-12-07T18:00`. */
const MINUTES_AT = 16;

/** Both languages, once where they say the same. */
function sideBySide(zh: QuoteWords, en: QuoteWords): QuoteWords {
  const both = (a: string, b: string): string => (a === b ? a : `${a} / ${b}`);
  return {
    label: (label) => both(zh.label(label), en.label(label)),
    greeting: (customer) => both(zh.greeting(customer), en.greeting(customer)),
    text: (names) => both(names.zh, names.en),
    item: (line) => both(zh.item(line), en.item(line)),
    group: (group) => both(zh.group(group), en.group(group)),
    basis: (basis) => both(zh.basis(basis), en.basis(basis)),
    status: (status) => both(zh.status(status), en.status(status)),
    modes: (modes) => both(zh.modes(modes), en.modes(modes)),
    check: (entry, placeOf) => both(zh.check(entry, placeOf), en.check(entry, placeOf)),
    checkName: (entry) => both(zh.checkName(entry), en.checkName(entry)),
    load: (count, equipment) => both(zh.load(count, equipment), en.load(count, equipment)),
    perUnit: (price, currency, equipment) =>
      both(zh.perUnit(price, currency, equipment), en.perUnit(price, currency, equipment)),
    amount: zh.amount,
    quantity: zh.quantity,
    // Digits alone, which read alike.
    moment: (moment) => moment.slice(0, MINUTES_AT).replace('T', ' '),
    day: (day) => day,
    duration: (minutes) => both(zh.duration(minutes), en.duration(minutes)),
    co2e: zh.co2e,
    list: (items) => items.join('; '),
    labelled: (label, value) => `${both(zh.label(label), en.label(label))}: ${value}`,
  };
}
