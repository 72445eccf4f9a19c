import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewLink } from '../../../contract/network-view.ts';
import { formatNumber, formatQuantity } from '../../../i18n/format.ts';
import type { Bounds } from '../../../map/network/network-map.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { DASH } from '../../parts/place-name.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import { useCorridorName } from '../use-corridor-name.ts';
import { isInView, MOST_ROWS } from './in-view.ts';
import { TableHead } from './table-head.tsx';

interface LinkTableProps {
  readonly links: readonly ViewLink[];
  readonly bounds: Bounds | null;
}

/** The links on the map with an end in view, the busiest first. */
export function LinkTable({ links, bounds }: LinkTableProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const nameOf = useCorridorName();
  const selection = useExplore((state) => state.selection);
  const select = useExplore((state) => state.select);
  const inView = useMemo(() => {
    const isSeen = (terminal: string): boolean => {
      const found = atlas.terminals.get(terminal);
      return found !== undefined && isInView(found.position, bounds);
    };
    return links.filter(({ from, to }) => isSeen(from) || isSeen(to)).toSorted(byDepartures);
  }, [links, bounds, atlas]);
  const rows = inView.slice(0, MOST_ROWS);
  return (
    <>
      <TableHead what="links" shown={rows.length} count={inView.length} isInView={bounds !== null} />
      {rows.length === 0 ? null : (
        <table className="table explore-table explore-table--links">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('tables.mode')}</span>
              </th>
              <th scope="col">{t('tables.link')}</th>
              <th scope="col" className="explore-table__wide">
                {t('tables.corridor')}
              </th>
              <th scope="col" className="table__num">
                {t('tables.km')}
              </th>
              <th scope="col" className="table__num">
                {t('tables.perWeek')}
              </th>
              <th scope="col" className="table__num">
                {t('tables.grade')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((link) => {
              const isChosen = selection?.kind === 'link' && selection.id === link.id;
              const [from, to] = [link.from, link.to].map((id) => shortTerminalName(atlas, id, language));
              return (
                <tr key={link.id} className={isChosen ? 'table__row--sel' : undefined}>
                  <td className="explore-table__mode">
                    <ModeBox mode={link.mode} />
                  </td>
                  <th scope="row">
                    <button
                      type="button"
                      className="row-button name"
                      aria-pressed={isChosen}
                      onClick={() => select({ kind: 'link', id: link.id })}
                    >
                      {`${from}${DASH[language]}${to}`}
                    </button>
                  </th>
                  <td className="mut explore-table__wide">{link.corridors.map(nameOf).join(' · ')}</td>
                  <td className="table__num">{formatNumber(link.distanceKm)}</td>
                  <td className="table__num">
                    <Frequency link={link} />
                  </td>
                  <td className="table__num">
                    {link.typicalGrade ? <GradeChip grade={link.typicalGrade} /> : '?'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}

function Frequency({ link }: { readonly link: ViewLink }): ReactNode {
  const { t } = useTranslation('explore');
  if (link.closed) return <span className="badge badge--warn">{t('tables.closed')}</span>;
  if (link.departuresPerWeek > 0) return <b>{formatQuantity(link.departuresPerWeek, 1)}</b>;
  return <span className="mut">{t('tables.onDemand')}</span>;
}

const byDepartures = (a: ViewLink, b: ViewLink): number =>
  b.departuresPerWeek - a.departuresPerWeek || (a.id < b.id ? -1 : 1);
