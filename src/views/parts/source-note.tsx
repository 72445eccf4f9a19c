import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../contract/network-view.ts';
import { useLanguage } from '../texts/use-language.ts';
import { Fact } from './where-from.tsx';

/** What a source says of itself as a fact of a card; nothing where it says nothing. */
export function SourceNote({
  source,
}: {
  readonly source: Pick<SourceView, 'texts'> | undefined;
}): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (!source?.texts.note) return null;
  return <Fact name={t('card.note')}>{source.texts.note[language]}</Fact>;
}
