import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatYuan } from '../../../i18n/format.ts';
import { comparedWith, type Reached } from '../../../state/explore/explore-isochrone.ts';
import type { ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { DASH } from '../../parts/place-name.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { type Atlas, shortTerminalName, terminalName } from '../atlas.ts';
import { daysText, figureText } from '../figure-text.ts';
import { IsochroneIssues, IsochroneProgressLine } from '../filters/isochrone-progress.tsx';
import type { OpensCompare } from '../open-compare.ts';
import { useShownIsochrone } from '../use-shown-isochrone.ts';
import { IsochroneExport } from './isochrone-export.tsx';
import { type IsochroneColumn, sortReached } from './sort-reached.ts';

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

function ReachedTable({ shown, onCompare }: OpensCompare & { readonly shown: ShownIsochrone }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const { asked, reached } = shown;
  const [showsDoors, setShowsDoors] = useState(false);
  const doors = useMemo(
    () => reached.filter(({ terminal }) => isDistrictDoor(atlas, terminal)),
    [reached, atlas],
  );
  const listed = useMemo(
    () => (showsDoors ? reached : reached.filter((row) => !doors.includes(row))),
    [showsDoors, reached, doors],
  );
  const [sort, setSort] = useState<{ column: IsochroneColumn; isDown: boolean } | null>(null);
  const column = sort?.column ?? asked.measure;
  const isDown = sort?.isDown ?? false;
  const rows = useMemo(
    () => sortReached(listed, column, isDown, (id) => terminalName(atlas, id, language)),
    [listed, column, isDown, atlas, language],
  );
  const open = ({ terminal }: Reached): void => {
    onCompare(comparedWith(asked, terminal));
  };
  const head = (id: IsochroneColumn, label: string, isFigure: boolean): ReactNode => (
    <th
      scope="col"
      className={isFigure ? 'table__num' : undefined}
      aria-sort={column === id ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort-button"
        onClick={() => setSort({ column: id, isDown: column === id && !isDown })}
      >
        {label}
        {column === id ? (isDown ? ' ↓' : ' ↑') : ''}
      </button>
    </th>
  );
  return (
    <>
      {doors.length === 0 ? null : (
        <p className="mut">
          {t('isochrone.doors', { count: doors.length })}{' '}
          <button
            type="button"
            className="link"
            aria-pressed={showsDoors}
            onClick={() => setShowsDoors(!showsDoors)}
          >
            {t(showsDoors ? 'isochrone.hideDoors' : 'isochrone.showDoors')}
          </button>
        </p>
      )}
      <table className="table explore-table explore-table--reached">
        <thead>
          <tr>
            {head('place', t('isochrone.place'), false)}
            <th scope="col" className="explore-table__wide">
              {t('isochrone.code')}
            </th>
            <th scope="col">{t('isochrone.modes')}</th>
            {head('p50', t('isochrone.p50'), true)}
            {head('p90', t('isochrone.p90'), true)}
            {head('invoice', t('isochrone.money', { equipment: asked.equipment }), true)}
            {head('transfers', t('isochrone.transfers'), true)}
            <th scope="col" className="explore-table__route">
              {t('isochrone.route')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.terminal}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button name"
                  aria-label={t('isochrone.openPair', {
                    from: terminalName(atlas, asked.from, language),
                    to: terminalName(atlas, row.terminal, language),
                  })}
                  onClick={() => open(row)}
                >
                  {terminalName(atlas, row.terminal, language)}
                </button>
              </th>
              <td className="mut explore-table__wide">{row.terminal}</td>
              <td className="explore-table__modes">
                {[...new Set(row.by.modes)].map((mode) => (
                  <ModeBox key={mode} mode={mode} />
                ))}
              </td>
              <td className="table__num">{emphasis(daysText(row.by.p50Minutes), column === 'p50')}</td>
              <td className="table__num">{emphasis(daysText(row.by.p90Minutes), column === 'p90')}</td>
              <td className="table__num">
                {row.by.complete ? null : <span className="warn">{t('isochrone.atLeast')} </span>}
                {emphasis(formatYuan(row.by.perBox), column === 'invoice')}
              </td>
              <td className="table__num">{row.by.legs.length - 1}</td>
              <td className="explore-table__route mut">
                {[asked.from, ...row.by.legs.map(({ to }) => to)]
                  .slice(1)
                  .map((id) => shortTerminalName(atlas, id, language))
                  .join(DASH[language])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The doors of Chongqing's districts are many and near; their place is an administrative code. */
const isDistrictDoor = ({ terminals }: Atlas, id: string): boolean =>
  /^CN50\d{4}$/.test(terminals.get(id)?.place ?? '');

const emphasis = (text: string, isSorted: boolean): ReactNode => (isSorted ? <b>{text}</b> : text);
