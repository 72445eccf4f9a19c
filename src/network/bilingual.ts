import type { Names } from './terminal.ts';

/** A text in both languages: where it is given in one alone, that one stands for both. Null where there is none. */
export const bilingual = (zh: string, en: string): Names | null =>
  zh === '' && en === '' ? null : { zh: zh || en, en: en || zh };

/** A text that is the same in both languages, such as what the user wrote. */
export const sameInBoth = (text: string): Names => ({ zh: text, en: text });
