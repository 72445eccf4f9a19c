import * as en from './en/index.ts';
import type { Language } from './language.ts';
import type { LateTexts } from './late-texts.ts';
import * as zh from './zh/index.ts';

/** The texts of the interface that are there from the start, by language and area; areas are i18next's namespaces. */
export const DICTIONARIES = { zh: { ...zh }, en: { ...en } } as const satisfies Record<Language, object>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: (typeof DICTIONARIES)['zh'] & LateTexts;
  }
}
