import type { TFunction } from 'i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatCo2e, formatDuration, formatMoney } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { MODES } from '../../../network/terminal.ts';
import { fen } from '../../../units/money.ts';
import { placeName } from '../../parts/place-name.ts';

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

const REASONS = ['X01', 'X02', 'X03', 'E06', 'E07'] as const;
type Reason = (typeof REASONS)[number];

const isReason = (code: string): code is Reason => REASONS.some((reason) => reason === code);

/** Why a route was left out, in words. A value in both languages arrives as `why_zh` and `why_en`. */
export function reasonText(
  answer: Answer,
  { reason, values }: Answer['excluded'][number],
  t: TFunction<['results', 'words']>,
  language: Language,
): string {
  if (!isReason(reason)) return t('reasons.other', { code: reason });
  const text = (key: string): string => String(values[`${key}_${language}`] ?? values[key] ?? '');
  return t(`reasons.${reason}`, {
    why: text('why'),
    box: text('box'),
    w: text('w'),
    m: text('m'),
    x: avoidedName(answer, text('x'), t, language),
  });
}

function avoidedName(
  answer: Answer,
  avoided: string,
  t: TFunction<['results', 'words']>,
  language: Language,
): string {
  const mode = MODES.find((candidate) => candidate === avoided);
  return mode ? t(`modes.${mode}`, { ns: 'words' }) : placeName(answer.terminals, avoided, language);
}
