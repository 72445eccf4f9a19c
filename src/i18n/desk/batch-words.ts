import type { AnsweredRow, BatchWords } from '../../batch/answered-list.ts';
import type { Language } from '../language.ts';
import type { IssueWords } from '../write-issue.ts';
import { list as en } from './list-en.ts';
import { listNotes } from './list-notes.ts';
import { list as zh } from './list-zh.ts';

/** The words of a file of answers, with names as the caller knows them. */
export function batchWords(
  language: Language,
  nameOf: (id: string) => string | undefined,
  issueWords: IssueWords = {},
): BatchWords {
  const texts = language === 'zh' ? zh : en;
  return {
    heads: texts.cells,
    standings: texts.standings,
    yes: texts.cells.yes,
    no: texts.cells.no,
    sheet: texts.sheet,
    language,
    nameOf: (id) => nameOf(id) ?? id,
    notesOf: ({ listed, outcome }: AnsweredRow) =>
      outcome === null ? [] : listNotes(listed, outcome, language, issueWords),
  };
}
