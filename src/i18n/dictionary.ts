import * as en from './en/index.ts';
import type { Language } from './language.ts';
import { defineTexts } from './text-engine.ts';
import * as zh from './zh/index.ts';

/** The texts of the interface that are there from the start, by language and area. */
export const DICTIONARIES = { zh: { ...zh }, en: { ...en } } as const satisfies Record<Language, object>;

defineTexts('fields', { zh: zh.fields, en: en.fields });
defineTexts('form', { zh: zh.form, en: en.form });
defineTexts('map', { zh: zh.map, en: en.map });
export const resultText = defineTexts('results', { zh: zh.results, en: en.results });
defineTexts('shell', { zh: zh.shell, en: en.shell });
defineTexts('user_figures', { zh: zh.user_figures, en: en.user_figures });
export const wordText = defineTexts('words', { zh: zh.words, en: en.words });
