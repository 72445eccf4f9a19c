import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { DICTIONARIES } from '../../i18n/dictionary.ts';
import type { Language } from '../../i18n/language.ts';

/** Makes every text of the interface available at once; both languages are in memory, so a switch needs no load. */
export function startI18n(language: Language): i18n {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    resources: DICTIONARIES,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}
