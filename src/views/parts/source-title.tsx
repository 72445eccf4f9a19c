import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '../../contract/network-view.ts';
import { CALIBRATION_SOURCE, SCENARIO_SOURCE, USER_SOURCE } from '../../network/provenance.ts';
import { isOwnReasoning } from '../../network/source.ts';
import { useLanguage } from '../texts/use-language.ts';

/** The sources known, by their id. */
export type ShownSources = Readonly<Record<string, Omit<SourceView, 'id'>>>;

interface SourceTitleProps {
  readonly sources: ShownSources;
  readonly source: string;
}

/** Issuer and title of a source, linked where the issuer's own page is known. */
export function SourceTitle({ sources, source }: SourceTitleProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const found = sources[source];
  if (source === USER_SOURCE) return t('card.user_figure');
  if (source === CALIBRATION_SOURCE) return t('card.calibrated_figure');
  if (source === SCENARIO_SOURCE) return t('card.scenario_figure');
  if (!found) return t('card.unlisted', { source });
  const { issuer, title } = found.texts;
  return (
    <>
      <span className="mut">{isOwnReasoning(found) ? t('card.ours') : issuer[language]}</span>{' '}
      {found.url === null ? (
        title[language]
      ) : (
        <a className="link" href={found.url} target="_blank" rel="noreferrer">
          {title[language]}
        </a>
      )}
    </>
  );
}
