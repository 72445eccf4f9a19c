import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewTerminal } from '../../../contract/network-view.ts';
import { formatNumber, formatQuantity } from '../../../i18n/format.ts';
import type { Bounds } from '../../../map/network/network-map.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { SortableTable, type TableColumn } from '../../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../parts/table-order.ts';
import { useCountryNames } from '../../texts/use-country-names.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { byImportance } from '../atlas.ts';
import { isInView, MOST_ROWS } from './in-view.ts';
import { TableHead } from './table-head.tsx';

interface TerminalTableProps {
  readonly terminals: readonly ViewTerminal[];
  readonly bounds: Bounds | null;
}

const BUSIEST_FIRST: TableOrder = { column: 'departures', direction: 'descending' };

/** The terminals on the map, at first the busiest. */
export function TerminalTable({ terminals, bounds }: TerminalTableProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const selection = useExplore((state) => state.selection);
  const select = useExplore((state) => state.select);
  const columns = useTerminalColumns();
  const [order, setOrder] = useState(BUSIEST_FIRST);
  const inView = useMemo(
    () => terminals.filter(({ position }) => isInView(position, bounds)).toSorted(byImportance),
    [terminals, bounds],
  );
  const rows = useMemo(() => inOrder(inView, columns, order).slice(0, MOST_ROWS), [inView, columns, order]);
  return (
    <>
      <TableHead
        what="terminals"
        by={columns.find(({ id }) => id === order.column)?.label ?? ''}
        shown={rows.length}
        count={inView.length}
        isInView={bounds !== null}
      />
      {rows.length === 0 ? null : (
        <SortableTable
          label={t('tables.terminals')}
          className="explore-table explore-table--terminals"
          columns={columns}
          items={rows}
          idOf={({ id }) => id}
          nameOf={({ names }) => names[language]}
          order={order}
          onOrder={setOrder}
          choice={{
            chosenId: selection?.kind === 'terminal' ? selection.id : null,
            onChoose: (id) => select({ kind: 'terminal', id }),
          }}
        />
      )}
    </>
  );
}

function useTerminalColumns(): readonly TableColumn<ViewTerminal>[] {
  const { t } = useTranslation(['explore', 'words']);
  const language = useLanguage();
  const countryName = useCountryNames();
  return useMemo(() => {
    const name = ({ names }: ViewTerminal): string => names[language];
    const kind = (terminal: ViewTerminal): string => t(`kinds.${terminal.kind}`, { ns: 'words' });
    const country = (terminal: ViewTerminal): string => countryName(terminal.country);
    return [
      {
        id: 'place',
        label: t('tables.place'),
        isRowHeader: true,
        sortKey: name,
        cell: (terminal) => <span className="name">{name(terminal)}</span>,
      },
      {
        id: 'code',
        label: t('tables.code'),
        className: 'mut',
        sortKey: ({ id }) => id,
        cell: ({ id }) => id,
      },
      {
        id: 'kind',
        label: t('tables.kind'),
        className: 'explore-table__kind',
        sortKey: kind,
        cell: kind,
      },
      {
        id: 'country',
        label: t('tables.country'),
        className: 'explore-table__wide',
        sortKey: country,
        cell: country,
      },
      {
        id: 'services',
        label: t('tables.services'),
        className: 'explore-table__wide',
        isFigure: true,
        sortKey: ({ services }) => services,
        startsDescending: true,
        cell: ({ services }) => formatNumber(services),
      },
      {
        id: 'departures',
        label: t('tables.perWeek'),
        isFigure: true,
        sortKey: ({ departuresPerWeek }) => (departuresPerWeek > 0 ? departuresPerWeek : null),
        startsDescending: true,
        cell: ({ departuresPerWeek, services }) =>
          departuresPerWeek > 0 ? (
            <b>{formatQuantity(departuresPerWeek, 1)}</b>
          ) : (
            <span className="mut">{t(services > 0 ? 'tables.onDemand' : 'card.oneWay')}</span>
          ),
      },
      {
        id: 'grade',
        label: t('tables.grade'),
        isFigure: true,
        sortKey: ({ grade }) => grade,
        cell: ({ grade }) => (grade ? <GradeChip grade={grade} /> : '?'),
      },
    ];
  }, [t, language, countryName]);
}
