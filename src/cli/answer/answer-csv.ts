import type { Answer } from '../../contract/answer-schema.ts';
import { COST_COLUMNS, type CostLineNames, costLineRows } from '../../export/cost-lines-csv.ts';
import { csvText } from '../../export/csv.ts';
import { nameChecklistEntry } from '../../i18n/checklist-texts.ts';
import { writeEventEdit } from '../../i18n/events/write-event-edit.ts';
import type { Language } from '../../i18n/language.ts';
import { chargeName } from './charge-name.ts';

/** The cost lines and totals of every itinerary, in the columns of the page's own export. */
export function answerCsv(answer: Answer, language: Language): string {
  const place = (terminal: string): string => answer.terminals[terminal]?.names[language] ?? terminal;
  const names: CostLineNames = {
    item: (code, remark) => chargeName(code, remark, language),
    place,
    check: (entry) => nameChecklistEntry(entry, place, language),
    eventEdit: (edit) => writeEventEdit(edit, language),
  };
  const itineraries = [...answer.itineraries, ...answer.dominated.map(({ itinerary }) => itinerary)];
  return csvText([
    COST_COLUMNS,
    ...itineraries.flatMap((itinerary) => costLineRows(answer, itinerary, names)),
  ]);
}
