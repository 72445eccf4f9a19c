import type { i18n } from 'i18next';
import { setI18n } from 'react-i18next';
import '../../i18n/dictionary.ts';
import type { Language } from '../../i18n/language.ts';
import { textEngine } from '../../i18n/text-engine.ts';

/** Makes the texts of the interface available to the page, in the language it begins with. */
export function startI18n(language: Language): i18n {
  void textEngine.changeLanguage(language);
  setI18n(textEngine);
  return textEngine;
}
