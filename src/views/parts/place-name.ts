import type { Answer } from '../../contract/answer-schema.ts';
import type { Language } from '../../i18n/language.ts';

/** Name of a terminal of the answer; an id it does not describe stands for itself. */
export const placeName = (answer: Answer, terminal: string, language: Language): string =>
  answer.terminals[terminal]?.names[language] ?? terminal;

/** For narrow columns: the name without what stands in brackets behind it. */
export const shortPlaceName = (answer: Answer, terminal: string, language: Language): string =>
  placeName(answer, terminal, language).replace(/\s*[(（][^()（）]*[)）]$/, '');

/** Between the ends of a stretch. */
export const DASH: Readonly<Record<Language, string>> = { zh: '—', en: '–' };

/** `Dostyk–Małaszewicze`, or one name where a line stays at its place. */
export function stretchName(answer: Answer, from: string, to: string, language: Language): string {
  const start = placeName(answer, from, language);
  return from === to ? start : `${start}${DASH[language]}${placeName(answer, to, language)}`;
}
