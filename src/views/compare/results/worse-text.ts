import type { TFunction } from 'i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatCo2e, formatDuration, formatMoney } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { fen } from '../../../units/money.ts';

/** Shown figures that are less than this apart look the same. */
const MINUTES_SHOWN = 60;
const FEN_SHOWN = 100;
const KILOGRAMS_SHOWN = 1;

/**
 * By how much an itinerary is worse than the one that beats it, on each criterion the answer names as its reason (a
 * list such as `invoice,time`), and by how much it is better all the same; none where the two show the same figures.
 */
export function worseText(
  { itinerary: item, kind, reason }: Answer['dominated'][number],
  rival: AnswerItinerary,
  t: TFunction<'results'>,
  language: Language,
): string {
  const dearer = item.invoiceTotal - rival.invoiceTotal;
  const minutes = item.p50Minutes - rival.p50Minutes;
  const kilograms = item.co2eKg - rival.co2eKg;
  const isWorse = (criterion: string): boolean => reason.split(',').includes(criterion);
  const worse = [
    isWorse('invoice') ? t('worse.invoice', { value: formatMoney(fen(dearer)) }) : '',
    isWorse('time') ? t('worse.time', { value: formatDuration(minutes, language) }) : '',
    isWorse('co2e') ? t('worse.co2e', { value: formatCo2e(kilograms) }) : '',
  ].filter((part) => part !== '');
  const better = [
    dearer <= -FEN_SHOWN ? t('better.invoice', { value: formatMoney(fen(-dearer)) }) : '',
    minutes <= -MINUTES_SHOWN ? t('better.time', { value: formatDuration(-minutes, language) }) : '',
    kilograms <= -KILOGRAMS_SHOWN ? t('better.co2e', { value: formatCo2e(-kilograms) }) : '',
  ].filter((part) => part !== '');
  const separator = t('list.separator');
  if (kind === 'beaten' && worse.length === 0 && better.length === 0) return t('worse.same');
  return [
    kind === 'beaten' ? '' : t(`worse.${kind}`),
    worse.join(separator),
    better.length > 0
      ? t(kind === 'beaten' ? 'better.yet' : 'better.but', { what: better.join(separator) })
      : '',
  ]
    .filter((part) => part !== '')
    .join(separator);
}
