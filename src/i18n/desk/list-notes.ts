import type { ListedEnquiry, ListOutcome } from '../../contract/enquiries/enquiry-list.ts';
import { ownValue } from '../../units/own-value.ts';
import { fields as fieldsEn } from '../en/fields.ts';
import type { Language } from '../language.ts';
import { type IssueWords, writeIssue } from '../write-issue.ts';
import { fields as fieldsZh } from '../zh/fields.ts';
import { listText } from './list-texts.ts';

/** Prices that go on from the last of their series: of nearly every row, so it is said once of the list. */
export const OLD_PRICES = 'E70';

/** What a table says of a row beside its figures: why there is no route, what warns, what was guessed. */
export function listNotes(
  { guesses }: Pick<ListedEnquiry, 'guesses'>,
  outcome: ListOutcome,
  language: Language,
  words: IssueWords = {},
): readonly string[] {
  const t = listText(language);
  const written = outcome.issues
    .filter(({ severity, code }) => severity !== 'notice' && code !== OLD_PRICES)
    .map((issue) => `${issue.code} ${writeIssue(issue, language, words)}`);
  const names: Readonly<Record<string, string>> = language === 'zh' ? fieldsZh : fieldsEn;
  const guessed = [...new Set(guesses.map(({ field }) => ownValue(names, field) ?? field))];
  const note =
    guessed.length === 0 ? [] : [t('guessed', { fields: guessed.join(language === 'zh' ? '、' : ', ') })];
  if (outcome.kind === 'answered') return [...written, ...note];
  return [
    t('refused', { why: written.length === 0 ? t('noReason') : joinNotes(written, language) }),
    ...note,
  ];
}

/** Notes one after the other: a whole sentence needs nothing more between it and the next. */
export const joinNotes = (notes: readonly string[], language: Language): string =>
  notes.reduce((before, note) => {
    if (before === '') return note;
    const isSentence = /[。.]$/.test(before);
    return before + (language === 'zh' ? (isSentence ? '' : '；') : isSentence ? ' ' : '; ') + note;
  }, '');
