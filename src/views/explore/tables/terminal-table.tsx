import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewTerminal } from '../../../contract/network-view.ts';
import { formatNumber, formatQuantity } from '../../../i18n/format.ts';
import { HTML_LANG } from '../../../i18n/language.ts';
import type { Bounds } from '../../../map/network/network-map.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { byImportance } from '../atlas.ts';
import { isInView, MOST_ROWS } from './in-view.ts';
import { TableHead } from './table-head.tsx';

interface TerminalTableProps {
  readonly terminals: readonly ViewTerminal[];
  readonly bounds: Bounds | null;
}

/** The terminals on the map, the busiest first. */
export function TerminalTable({ terminals, bounds }: TerminalTableProps): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  const language = useLanguage();
  const selection = useExplore((state) => state.selection);
  const select = useExplore((state) => state.select);
  const regions = useMemo(() => new Intl.DisplayNames(HTML_LANG[language], { type: 'region' }), [language]);
  const inView = useMemo(
    () => terminals.filter(({ position }) => isInView(position, bounds)).toSorted(byImportance),
    [terminals, bounds],
  );
  const rows = inView.slice(0, MOST_ROWS);
  return (
    <>
      <TableHead what="terminals" shown={rows.length} count={inView.length} isInView={bounds !== null} />
      {rows.length === 0 ? null : (
        <table className="table explore-table explore-table--terminals">
          <thead>
            <tr>
              <th scope="col">{t('tables.place')}</th>
              <th scope="col">{t('tables.code')}</th>
              <th scope="col">{t('tables.kind')}</th>
              <th scope="col" className="explore-table__wide">
                {t('tables.country')}
              </th>
              <th scope="col" className="table__num explore-table__wide">
                {t('tables.services')}
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
            {rows.map((terminal) => (
              <tr key={terminal.id} className={isChosen(selection, terminal) ? 'table__row--sel' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="row-button name"
                    aria-pressed={isChosen(selection, terminal)}
                    onClick={() => select({ kind: 'terminal', id: terminal.id })}
                  >
                    {terminal.names[language]}
                  </button>
                </th>
                <td className="mut">{terminal.id}</td>
                <td>{t(`kinds.${terminal.kind}`, { ns: 'words' })}</td>
                <td className="explore-table__wide">{regions.of(terminal.country) ?? terminal.country}</td>
                <td className="table__num explore-table__wide">{formatNumber(terminal.services)}</td>
                <td className="table__num">
                  {terminal.departuresPerWeek > 0 ? (
                    <b>{formatQuantity(terminal.departuresPerWeek, 1)}</b>
                  ) : (
                    <span className="mut">
                      {t(terminal.services > 0 ? 'tables.onDemand' : 'card.oneWay')}
                    </span>
                  )}
                </td>
                <td className="table__num">{terminal.grade ? <GradeChip grade={terminal.grade} /> : '?'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const isChosen = (
  selection: { readonly kind: string; readonly id: string } | null,
  { id }: ViewTerminal,
): boolean => selection?.kind === 'terminal' && selection.id === id;
