import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFailure } from '../../map/route/route-map.ts';
import { useIssueText } from '../texts/use-issue-text.ts';

interface MapFailureNoteProps {
  readonly failure: MapFailure;
  readonly onRetry: () => void;
}

/** Why there is no map; where it did not load, it can be asked for again. */
export function MapFailureNote({ failure, onRetry }: MapFailureNoteProps): ReactNode {
  const { t } = useTranslation('shell');
  const write = useIssueText();
  const code = failure === 'no_webgl' ? 'E18' : 'map_no_data';
  return (
    <p className="map-panel__failure">
      {write({ severity: 'notice', code, path: '', values: {} })}{' '}
      {failure === 'no_data' ? (
        <button type="button" className="link" onClick={onRetry}>
          {t('again')}
        </button>
      ) : null}
    </p>
  );
}
