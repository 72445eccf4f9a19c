import type { Language } from './language.ts';
import { sources as zh } from './zh/sources.ts';

/** Where a figure of a measure is from: a document as it is cited, this project's own word in the language shown. */
export const sourceWords = (source: string, language: Language): string =>
  (language === 'zh' && Object.hasOwn(zh, source) ? zh[source] : undefined) ?? source;
