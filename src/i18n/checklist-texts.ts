import type { AnswerChecklistEntry } from '../contract/checklist-schema.ts';
import { checklist as en } from './en/checklist.ts';
import { formatQuantity, formatYuan } from './format.ts';
import type { Language } from './language.ts';
import { defineTexts } from './text-engine.ts';
import { checklist as zh } from './zh/checklist.ts';

/** The texts of the checklist of a bill, which are loaded with what shows it. */
export const checklistText = defineTexts('checklist', { zh, en });

/** What is said of an item beside its state: the lines that bill it, why it has no place, or what to ask. */
export function writeChecklistEntry(
  entry: AnswerChecklistEntry,
  placeOf: (terminal: string) => string,
  language: Language,
): string {
  const t = checklistText(language);
  switch (entry.state) {
    case 'included':
      return t('lines', {
        count: entry.charges.length,
        lines: entry.charges.map((charge) => charge + 1).join(', '),
      });
    case 'not_applicable':
      return t(`reasons.${entry.reason}`);
    case 'at_risk': {
      const places = entry.overstays.map(({ terminal, freeDays, p90WaitDays, daysOver, amount }) =>
        t('risk', {
          place: placeOf(terminal),
          free: formatQuantity(freeDays, 1),
          wait: formatQuantity(p90WaitDays, 1),
          days: formatQuantity(daysOver, 0),
          amount: formatYuan(amount),
        }),
      );
      return t('risks', { places: places.join(t('separator')) });
    }
    case 'not_known': {
      const places = entry.overstays.map(({ terminal, freeDays, p90WaitDays }) =>
        t('overstay', {
          place: placeOf(terminal),
          free: formatQuantity(freeDays, 1),
          wait: formatQuantity(p90WaitDays, 1),
        }),
      );
      return t(`asks.${entry.item}`, { places: places.join(t('separator')) });
    }
  }
}

/** An item by its name with what is said of it. */
export const nameChecklistEntry = (
  entry: AnswerChecklistEntry,
  placeOf: (terminal: string) => string,
  language: Language,
): string => {
  const t = checklistText(language);
  return t('named', { item: t(`items.${entry.item}`), what: writeChecklistEntry(entry, placeOf, language) });
};

/** How many items are in each state. */
export function countChecklist(checklist: readonly AnswerChecklistEntry[]) {
  const count = (state: AnswerChecklistEntry['state']): number =>
    checklist.filter((entry) => entry.state === state).length;
  return {
    included: count('included'),
    notApplicable: count('not_applicable'),
    atRisk: count('at_risk'),
    notKnown: count('not_known'),
  };
}
