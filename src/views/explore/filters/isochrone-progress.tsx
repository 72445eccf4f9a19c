import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../contexts/explore-context.tsx';
import { useIssueText } from '../../texts/use-issue-text.ts';

/** How far the measuring has come. */
export function IsochroneProgressLine(): ReactNode {
  const { t } = useTranslation('explore');
  const isochrone = useExplore((state) => state.isochrone);
  if (isochrone.kind !== 'running') return null;
  const { done, total } = isochrone;
  return (
    <div className="isochrone-progress">
      <progress
        max={Math.max(1, total)}
        value={total === 0 ? undefined : done}
        aria-label={t('isochrone.running')}
      />
      <span className="mut">
        {total === 0 ? t('isochrone.starting') : t('isochrone.progress', { done, total })}
      </span>
    </div>
  );
}

/** Why nothing was measured. */
export function IsochroneIssues(): ReactNode {
  const isochrone = useExplore((state) => state.isochrone);
  const write = useIssueText();
  if (isochrone.kind !== 'refused') return null;
  return (
    <div role="alert">
      {isochrone.issues.map((issue) => (
        <p key={`${issue.code} ${issue.path}`} className="note note--error">
          <b className="note__code">{issue.code}</b> {write(issue)}
        </p>
      ))}
    </div>
  );
}
