import * as en from './en/index.ts';
import type { Language } from './language.ts';
import * as zh from './zh/index.ts';

/** All texts of the interface by language and area; areas are the namespaces of i18next. */
export const DICTIONARIES = { zh: { ...zh }, en: { ...en } } as const satisfies Record<Language, object>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: (typeof DICTIONARIES)['zh'];
  }
}
