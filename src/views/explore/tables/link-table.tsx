import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewLink } from '../../../contract/network-view.ts';
import { formatNumber, formatQuantity } from '../../../i18n/format.ts';
import type { Bounds } from '../../../map/network/network-map.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { DASH } from '../../parts/place-name.ts';
import { SortableTable, type TableColumn } from '../../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../parts/table-order.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import { useCorridorName } from '../use-corridor-name.ts';
import { isInView, MOST_ROWS } from './in-view.ts';
import { TableHead } from './table-head.tsx';

interface LinkTableProps {
  readonly links: readonly ViewLink[];
  readonly bounds: Bounds | null;
}

const BUSIEST_FIRST: TableOrder = { column: 'departures', direction: 'descending' };

/** The links on the map with an end in view, at first the busiest. */
export function LinkTable({ links, bounds }: LinkTableProps): ReactNode {
  const { t } = useTranslation('explore');
  const atlas = useAtlas();
  const selection = useExplore((state) => state.selection);
  const select = useExplore((state) => state.select);
  const nameOf = useLinkName();
  const columns = useLinkColumns(nameOf);
  const [order, setOrder] = useState(BUSIEST_FIRST);
  const inView = useMemo(() => {
    const isSeen = (terminal: string): boolean => {
      const position = atlas.terminals.get(terminal)?.position;
      return position !== undefined && isInView(position, bounds);
    };
    return links.filter(({ from, to }) => isSeen(from) || isSeen(to)).toSorted(byDepartures);
  }, [links, bounds, atlas]);
  const rows = useMemo(() => inOrder(inView, columns, order).slice(0, MOST_ROWS), [inView, columns, order]);
  return (
    <>
      <TableHead
        what="links"
        by={columns.find(({ id }) => id === order.column)?.label ?? ''}
        shown={rows.length}
        count={inView.length}
        isInView={bounds !== null}
      />
      {rows.length === 0 ? null : (
        <SortableTable
          label={t('tables.links')}
          className="explore-table explore-table--links"
          columns={columns}
          items={rows}
          idOf={({ id }) => id}
          nameOf={nameOf}
          order={order}
          onOrder={setOrder}
          choice={{
            chosenId: selection?.kind === 'link' ? selection.id : null,
            onChoose: (id) => select({ kind: 'link', id }),
          }}
        />
      )}
    </>
  );
}

/** `Tuanjiecun–Duisburg`. */
function useLinkName(): (link: ViewLink) => string {
  const language = useLanguage();
  const atlas = useAtlas();
  return useMemo(
    () =>
      ({ from, to }) =>
        [from, to].map((id) => shortTerminalName(atlas, id, language)).join(DASH[language]),
    [atlas, language],
  );
}

function useLinkColumns(nameOf: (link: ViewLink) => string): readonly TableColumn<ViewLink>[] {
  const { t } = useTranslation('explore');
  const corridorName = useCorridorName();
  return useMemo(() => {
    const corridors = (link: ViewLink): string => link.corridors.map(corridorName).join(' · ');
    return [
      {
        id: 'mode',
        label: t('tables.mode'),
        isLabelHidden: true,
        className: 'explore-table__mode',
        cell: ({ mode }) => <ModeBox mode={mode} />,
      },
      {
        id: 'link',
        label: t('tables.link'),
        isRowHeader: true,
        sortKey: nameOf,
        cell: (link) => <span className="name">{nameOf(link)}</span>,
      },
      {
        id: 'corridor',
        label: t('tables.corridor'),
        className: 'mut explore-table__wide',
        sortKey: corridors,
        cell: corridors,
      },
      {
        id: 'km',
        label: t('tables.km'),
        isFigure: true,
        sortKey: ({ distanceKm }) => distanceKm,
        startsDescending: true,
        cell: ({ distanceKm }) => formatNumber(distanceKm),
      },
      {
        id: 'departures',
        label: t('tables.perWeek'),
        isFigure: true,
        sortKey: ({ closed, departuresPerWeek }) =>
          closed || departuresPerWeek === 0 ? null : departuresPerWeek,
        startsDescending: true,
        cell: (link) => <Frequency link={link} />,
      },
      {
        id: 'grade',
        label: t('tables.grade'),
        isFigure: true,
        sortKey: ({ typicalGrade }) => typicalGrade,
        cell: ({ typicalGrade }) => (typicalGrade ? <GradeChip grade={typicalGrade} /> : '?'),
      },
    ];
  }, [t, corridorName, nameOf]);
}

function Frequency({ link }: { readonly link: ViewLink }): ReactNode {
  const { t } = useTranslation('explore');
  if (link.closed) return <span className="badge badge--warn">{t('tables.closed')}</span>;
  if (link.departuresPerWeek > 0) return <b>{formatQuantity(link.departuresPerWeek, 1)}</b>;
  return <span className="mut">{t('tables.onDemand')}</span>;
}

const byDepartures = (a: ViewLink, b: ViewLink): number =>
  b.departuresPerWeek - a.departuresPerWeek || (a.id < b.id ? -1 : 1);
