import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../../i18n/language.ts';

/** The language shown; for names and figures that come in both. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'zh';
}
