import type { AnswerCharge } from '../../contract/answer-schema.ts';
import { results as en } from '../../i18n/en/results.ts';
import type { Language } from '../../i18n/language.ts';
import { results as zh } from '../../i18n/zh/results.ts';

const WORDS = { zh, en } as const;

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
