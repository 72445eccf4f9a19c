import type { TFunction } from 'i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatDuration, formatMoney, formatPercent, formatRouteName } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { ResultView } from '../../../state/enquiry/result-view.ts';
import { fen } from '../../../units/money.ts';
import { type Finding, isFiltered, type LeadComparison } from './lead-comparison.ts';

type Text = TFunction<'results'>;

/** From an even chance on, being on time is what to expect. */
const LIKELY = 0.5;

/** A finding as a sentence of clauses, marked up as `Emphasis` reads it. */
export function sentenceText(
  finding: Finding,
  answer: Answer,
  view: ResultView,
  t: Text,
  language: Language,
): string {
  switch (finding.kind) {
    case 'none':
      return isFiltered(view) && answer.itineraries.length > 0
        ? t('sentence.none_filtered')
        : t('sentence.none');
    case 'all_incomplete':
      return t('sentence.all_incomplete', {
        count: finding.count,
        lead: formatRouteName(finding.least, language),
        money: formatMoney(finding.least.invoiceTotal),
        missing: finding.least.missing.length,
      });
    case 'single':
      return [
        t('sentence.single', {
          lead: formatRouteName(finding.lead, language),
          money: formatMoney(finding.lead.invoiceTotal),
          time: formatDuration(finding.lead.p50Minutes, language),
        }),
        onTimeClause(answer, finding.lead, t),
        finding.incomplete > 0
          ? t('sentence.single_incomplete', { count: finding.incomplete })
          : t('sentence.end'),
      ].join('');
    case 'pair':
      return [
        moneyClause(finding, t, language),
        timeClause(finding, t, language),
        onTimeClause(answer, finding.lead, t),
        verdict(finding, answer, t),
      ].join('');
  }
}

function moneyClause({ lead, other, invoice }: LeadComparison, t: Text, language: Language): string {
  // What tells a route from its variants is said only where the two compared are such.
  const nameOf = (route: AnswerItinerary): string =>
    lead.names[language] === other.names[language] ? formatRouteName(route, language) : route.names[language];
  const values = {
    lead: nameOf(lead),
    other: nameOf(other),
    money: formatMoney(fen(Math.abs(invoice))),
  };
  if (invoice === 0) return t('sentence.same_price', values);
  return invoice > 0 ? t('sentence.dearer', values) : t('sentence.cheaper', values);
}

function timeClause({ minutes }: LeadComparison, t: Text, language: Language): string {
  const time = formatDuration(Math.abs(minutes), language);
  if (minutes === 0) return t('sentence.same_time');
  return minutes < 0 ? t('sentence.faster', { time }) : t('sentence.slower', { time });
}

function onTimeClause({ query }: Answer, lead: AnswerItinerary, t: Text): string {
  if (query.deadline === null || lead.onTimeShare === null) return '';
  const values = { share: formatPercent(lead.onTimeShare), day: query.deadline.slice(5, 10) };
  return lead.onTimeShare >= LIKELY ? t('sentence.on_time', values) : t('sentence.late', values);
}

function verdict({ switching, invoice, minutes, economic }: LeadComparison, answer: Answer, t: Text): string {
  if (switching) {
    const { from, to } = switching;
    const now = formatMoney(answer.query.dayCostCny);
    if (from !== null && to !== null)
      return t('sentence.between', { from: formatMoney(from), to: formatMoney(to), now });
    const value = formatMoney(switching.dayCost);
    return from !== null ? t('sentence.above', { value, now }) : t('sentence.below', { value, now });
  }
  if (invoice <= 0 && minutes <= 0) return t('sentence.better');
  return t('sentence.costlier', { money: formatMoney(fen(Math.abs(economic))) });
}
