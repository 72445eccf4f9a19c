import type { TFunction } from 'i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatCo2e, formatDuration, formatMoney } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { fen } from '../../../units/money.ts';

/**
 * By how much an itinerary is worse than the one that beats it, on each criterion the answer names as its reason
 * (a list such as `invoice,time`); none where the two show the same figures.
 */
export function worseText(
  { itinerary: item, reason }: Answer['dominated'][number],
  better: AnswerItinerary,
  t: TFunction<'results'>,
  language: Language,
): string {
  const dearer = fen(item.invoiceTotal - better.invoiceTotal);
  const minutes = item.p50Minutes - better.p50Minutes;
  const kilograms = item.co2eKg - better.co2eKg;
  const isWorse = (criterion: string): boolean => reason.split(',').includes(criterion);
  const parts = [
    isWorse('invoice') ? t('worse.invoice', { value: formatMoney(dearer) }) : '',
    isWorse('time') ? t('worse.time', { value: formatDuration(minutes, language) }) : '',
    isWorse('co2e') ? t('worse.co2e', { value: formatCo2e(kilograms) }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('worse.same') : parts.join(t('list.separator'));
}
