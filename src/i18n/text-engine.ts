import { createInstance, type TFunction } from 'i18next';
import type { Areas } from './areas.ts';
import { formatQuantity } from './format.ts';
import { LANGUAGES, type Language } from './language.ts';

/**
 * Puts values and counts into texts, for page and command line alike. Both languages are in memory as soon as an area
 * is defined, so a switch needs no load; `{{count, number}}` is grouped as figures are.
 */
export const textEngine = createInstance();

void textEngine.init({
  lng: 'zh',
  fallbackLng: false,
  defaultNS: 'shell',
  resources: { zh: {}, en: {} },
  interpolation: { escapeValue: false },
  initAsync: false,
});
textEngine.services.formatter?.add('number', (value) => formatQuantity(value));

/**
 * Makes the texts of an area available, to be written in either language. Where a text counts something, `count`
 * chooses its form: `_other` in Chinese, `_one` and `_other` in English.
 */
export function defineTexts<Area extends keyof Areas>(
  area: Area,
  texts: Readonly<Record<Language, object>>,
): (language: Language) => TFunction<Area> {
  for (const language of LANGUAGES) textEngine.addResourceBundle(language, area, texts[language]);
  return (language) => textEngine.getFixedT(language, area);
}
