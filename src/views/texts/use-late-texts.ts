import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import type { LateTexts } from '../../i18n/late-texts.ts';

/** Puts the texts of an area among those of the interface, before anything below this component is drawn. */
export function useLateTexts(area: keyof LateTexts, texts: Readonly<Record<Language, object>>): void {
  const { i18n } = useTranslation();
  useState(() => {
    for (const language of LANGUAGES) i18n.addResourceBundle(language, area, texts[language]);
  });
}
