import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../contract/network-view.ts';

/** Title of a source, linked where the issuer's own page is known. */
export function SourceName({ source }: { readonly source: SourceView }): ReactNode {
  const { t } = useTranslation('data');
  if (source.url === null) return source.title;
  return (
    <a className="link" href={source.url} target="_blank" rel="noreferrer">
      {source.title}
      <span className="visually-hidden"> ({t('sources.opens')})</span>
    </a>
  );
}

/** Issuer that marks the project's own reasoning. */
export const OWN_REASONING = 'Yusuan';
