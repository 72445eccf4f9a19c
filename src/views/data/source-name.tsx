import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../contract/network-view.ts';
import { useLanguage } from '../texts/use-language.ts';

/** Title of a source, linked where the issuer's own page is known. */
export function SourceName({ source }: { readonly source: SourceView }): ReactNode {
  const { t } = useTranslation('data');
  const title = source.texts.title[useLanguage()];
  if (source.url === null) return title;
  return (
    <a className="link" href={source.url} target="_blank" rel="noreferrer">
      {title}
      <span className="visually-hidden"> ({t('sources.opens')})</span>
    </a>
  );
}
