import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../i18n/format.ts';
import type { ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { terminalName } from '../atlas.ts';
import { figureText } from '../figure-text.ts';
import { IsochroneIssues, IsochroneProgressLine } from '../filters/isochrone-progress.tsx';
import type { OpensCompare } from '../open-compare.ts';
import { useShownIsochrone } from '../use-shown-isochrone.ts';
import { IsochroneExport } from './isochrone-export.tsx';
import { ReachedTable } from './reached-table.tsx';

interface IsochroneTableProps extends OpensCompare {
  readonly onOpenPanel: () => void;
}

/** Each place within the limit: how long, for how much, and which way. */
export function IsochroneTable({ onCompare, onOpenPanel }: IsochroneTableProps): ReactNode {
  const { t } = useTranslation('explore');
  const kind = useExplore((state) => state.isochrone.kind);
  const shown = useShownIsochrone();
  if (shown === null) {
    return (
      <div className="explore-empty">
        <IsochroneProgressLine />
        <IsochroneIssues />
        <h2 className="panel-title">{t('isochrone.idleTitle')}</h2>
        <p>{t('isochrone.idle')}</p>
        <button type="button" className="button explore-empty__panel" onClick={onOpenPanel}>
          {t('isochrone.open')}
        </button>
      </div>
    );
  }
  return (
    <>
      <IsochroneHead shown={shown} />
      {shown.reached.length > 0 ? (
        <div className="stale-zone" data-stale={shown.isStale}>
          <ReachedTable shown={shown} onCompare={onCompare} />
        </div>
      ) : kind === 'running' ? null : (
        <p className="explore-tables__head">{t('isochrone.none')}</p>
      )}
    </>
  );
}

function IsochroneHead({ shown }: { readonly shown: ShownIsochrone }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const kind = useExplore((state) => state.isochrone.kind);
  const { asked, limit, reached, isStale } = shown;
  const count = reached.length;
  return (
    <div className="explore-tables__head">
      <p role="status">
        <b>
          {t('isochrone.within', {
            from: terminalName(atlas, asked.from, language),
            limit: limitText(limit, asked, [t('isochrone.days'), t('isochrone.aBox')]),
          })}
        </b>{' '}
        {t('isochrone.count', { count })}{' '}
        <span className="mut">
          {t('isochrone.ready_of', { equipment: asked.equipment, day: formatDay(asked.ready, language) })}
        </span>{' '}
        {isStale ? <span className="badge badge--warn">{t('isochrone.stale')}</span> : null}
        {kind === 'cancelled' ? (
          <span className="badge badge--warn">{t('isochrone.cancelled', { count })}</span>
        ) : null}
      </p>
      {count === 0 ? null : <IsochroneExport shown={shown} />}
      <IsochroneProgressLine />
    </div>
  );
}

/** `10 天` or `¥15,000/箱`. */
function limitText(
  limit: number,
  { measure }: ShownIsochrone['asked'],
  [days, perBox]: readonly [string, string],
): string {
  const figure = figureText(limit, measure).replace(/\.0$/, '');
  return measure === 'invoice' ? `${figure}${perBox}` : `P${measure.slice(1)} ${figure} ${days}`;
}
