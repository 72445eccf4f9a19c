import type { Answer, AnswerCharge } from '../contract/answer-schema.ts';
import { COST_COLUMNS, type CostLineNames, costLineRows } from '../export/cost-lines-csv.ts';
import { csvText } from '../export/csv.ts';
import { results as en } from '../i18n/en/results.ts';
import type { Language } from '../i18n/language.ts';
import { results as zh } from '../i18n/zh/results.ts';

const WORDS = { zh, en } as const;

/** The cost lines and totals of every itinerary, in the columns of the page's own export. */
export function answerCsv(answer: Answer, language: Language): string {
  const names: CostLineNames = {
    item: (code, remark) => chargeName(code, remark, language),
    place: (terminal) => answer.terminals[terminal]?.names[language] ?? terminal,
  };
  const itineraries = [...answer.itineraries, ...answer.dominated.map(({ itinerary }) => itinerary)];
  return csvText([
    COST_COLUMNS,
    ...itineraries.flatMap((itinerary) => costLineRows(answer, itinerary, names)),
  ]);
}

/** The item of a line and, where that does not tell it from its neighbours, what its tariff says of it. */
export function chargeName(
  code: AnswerCharge['code'],
  remark: AnswerCharge['note'],
  language: Language,
): string {
  const { charges, cost } = WORDS[language];
  if (remark === null) return charges[code];
  return cost.remarked.replace('{{item}}', charges[code]).replace('{{remark}}', remark[language]);
}
