import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { articleName } from '../../../i18n/format.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import { useLanguage } from '../../texts/use-language.ts';
import type { TextArticle } from './text-articles.ts';

/** What a part of the text is called: 第十四条, Closing paragraph. */
export function usePartName(): (part: TextArticle['part']) => string {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  return useCallback(
    (part) => (part === 'closing' ? t('text.closing') : sentenceCase(articleName(part, language))),
    [t, language],
  );
}
