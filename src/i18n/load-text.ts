import { DICTIONARIES, wordText } from './dictionary.ts';
import type { Language } from './language.ts';

type NamedLoad = keyof typeof DICTIONARIES.zh.words.loads;

/** Boxes go by their codes in any language. */
const isNamed = (equipment: string): equipment is NamedLoad =>
  Object.hasOwn(DICTIONARIES.zh.words.loads, equipment);

/** What goods travel in or as: `40HQ`, `finished cars`. */
export const loadName = (equipment: string, language: Language): string =>
  isNamed(equipment) ? wordText(language)(`loads.${equipment}`) : equipment;

/** How many of it: `2 × 40HQ`, `120 cars`. */
export const loadText = (count: number, equipment: string, language: Language): string =>
  isNamed(equipment) ? wordText(language)(`loadsCounted.${equipment}`, { count }) : `${count} × ${equipment}`;
