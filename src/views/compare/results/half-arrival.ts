import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatDayShort } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { formatInstant, instant, parseInstant } from '../../../units/instant.ts';

/** The day by which goods are there in half of the draws, with its weekday: `12-16 周三`, `Wed 12-16`. */
export function halfArrival({ query }: Answer, { p50Minutes }: AnswerItinerary, language: Language): string {
  const ready = parseInstant(query.ready);
  return ready === null ? '' : formatDayShort(formatInstant(instant(ready + p50Minutes)), language);
}
