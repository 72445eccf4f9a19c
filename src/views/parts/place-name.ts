import type { Answer } from '../../contract/answer-schema.ts';
import type { Language } from '../../i18n/language.ts';

/** Name of a terminal by the answer's table of them; an id it does not hold stands for itself. */
export const placeName = (terminals: Answer['terminals'], terminal: string, language: Language): string =>
  terminals[terminal]?.names[language] ?? terminal;

/** For narrow columns: the name without what stands in brackets behind it. */
export const shortPlaceName = (
  terminals: Answer['terminals'],
  terminal: string,
  language: Language,
): string => placeName(terminals, terminal, language).replace(/\s*[(（][^()（）]*[)）]$/, '');

/** Between the ends of a stretch. */
export const DASH: Readonly<Record<Language, string>> = { zh: '—', en: '–' };

/** `Dostyk–Małaszewicze`, or one name where a line stays at its place. */
export function stretchName(
  terminals: Answer['terminals'],
  from: string,
  to: string,
  language: Language,
): string {
  const start = placeName(terminals, from, language);
  return from === to ? start : `${start}${DASH[language]}${placeName(terminals, to, language)}`;
}
