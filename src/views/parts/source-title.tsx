import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../contract/network-view.ts';
import { USER_SOURCE } from '../../network/provenance.ts';

/** Issuer that marks the project's own reasoning. */
const OWN_REASONING = 'Yusuan';

interface SourceTitleProps {
  /** The sources known, by their id. */
  readonly sources: Readonly<Record<string, Pick<SourceView, 'issuer' | 'title' | 'url'>>>;
  readonly source: string;
}

/** Issuer and title of a source, linked where the issuer's own page is known. */
export function SourceTitle({ sources, source }: SourceTitleProps): ReactNode {
  const { t } = useTranslation('results');
  const found = sources[source];
  if (!found) return source === USER_SOURCE ? t('card.user_figure') : t('card.unlisted', { source });
  const issuer = found.issuer === OWN_REASONING ? t('card.ours') : found.issuer;
  return (
    <>
      <span className="mut">{issuer}</span>{' '}
      {found.url === null ? (
        found.title
      ) : (
        <a className="link" href={found.url} target="_blank" rel="noreferrer">
          {found.title}
        </a>
      )}
    </>
  );
}
