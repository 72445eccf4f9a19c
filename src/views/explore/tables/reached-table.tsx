import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../i18n/format.ts';
import {
  comparedWith,
  type IsochroneInputs,
  type Reached,
} from '../../../state/explore/explore-isochrone.ts';
import type { ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { DASH } from '../../parts/place-name.ts';
import { SortableTable, type TableColumn } from '../../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../parts/table-order.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { type Atlas, shortTerminalName, terminalName } from '../atlas.ts';
import { daysText } from '../figure-text.ts';
import type { OpensCompare } from '../open-compare.ts';
import { MOST_ROWS } from './in-view.ts';

interface ReachedTableProps extends OpensCompare {
  readonly shown: ShownIsochrone;
}

/** What lies within the limit: at first the nearest by what was measured, without the many doors of districts. */
export function ReachedTable({ shown, onCompare }: ReachedTableProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  // The limit follows the hand at once on the map; the rows may come a moment later.
  const { asked, reached } = useDeferredValue(shown);
  const columns = useReachedColumns(asked);
  const [showsDoors, setShowsDoors] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const [chosenOrder, setOrder] = useState<TableOrder | null>(null);
  const order = useMemo(
    (): TableOrder => chosenOrder ?? { column: asked.measure, direction: 'ascending' },
    [chosenOrder, asked.measure],
  );
  const doors = useMemo(
    () => reached.filter(({ terminal }) => isDistrictDoor(atlas, terminal)),
    [reached, atlas],
  );
  const rows = useMemo(() => {
    const listed = showsDoors ? reached : reached.filter((row) => !doors.includes(row));
    return inOrder(listed, columns, order);
  }, [showsDoors, reached, doors, columns, order]);
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
      <SortableTable
        label={t('tables.isochrone')}
        className={`explore-table explore-table--reached explore-table--by-${order.column}`}
        columns={columns}
        items={showsAll ? rows : rows.slice(0, MOST_ROWS)}
        idOf={({ terminal }) => terminal}
        nameOf={({ terminal }) => terminalName(atlas, terminal, language)}
        order={order}
        onOrder={setOrder}
        onOpen={(terminal) => onCompare(comparedWith(asked, terminal))}
      />
      {showsAll || rows.length <= MOST_ROWS ? null : (
        <button type="button" className="link" onClick={() => setShowsAll(true)}>
          {t('isochrone.showAll', { count: rows.length })}
        </button>
      )}
    </>
  );
}

function useReachedColumns({ from, equipment }: IsochroneInputs): readonly TableColumn<Reached>[] {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  return useMemo(() => {
    const name = (id: string): string => terminalName(atlas, id, language);
    return [
      {
        id: 'place',
        label: t('isochrone.place'),
        isRowHeader: true,
        sortKey: ({ terminal }) => name(terminal),
        cell: ({ terminal }) => (
          <span className="name" title={t('isochrone.openPair', { from: name(from), to: name(terminal) })}>
            {name(terminal)}
          </span>
        ),
      },
      {
        id: 'code',
        label: t('isochrone.code'),
        className: 'mut explore-table__wide',
        sortKey: ({ terminal }) => terminal,
        cell: ({ terminal }) => terminal,
      },
      {
        id: 'modes',
        label: t('isochrone.modes'),
        className: 'explore-table__modes',
        cell: ({ by }) => [...new Set(by.modes)].map((mode) => <ModeBox key={mode} mode={mode} />),
      },
      {
        id: 'p50',
        label: t('isochrone.p50'),
        isFigure: true,
        className: 'explore-table__p50',
        sortKey: ({ by }) => by.p50Minutes,
        cell: ({ by }) => daysText(by.p50Minutes),
      },
      {
        id: 'p90',
        label: t('isochrone.p90'),
        isFigure: true,
        className: 'explore-table__p90',
        sortKey: ({ by }) => by.p90Minutes,
        cell: ({ by }) => daysText(by.p90Minutes),
      },
      {
        id: 'invoice',
        label: t('isochrone.money', { equipment }),
        isFigure: true,
        className: 'explore-table__invoice',
        sortKey: ({ by }) => by.perBox,
        isLowerBound: ({ by }) => !by.complete,
        cell: ({ by }) => (
          <>
            {by.complete ? null : <span className="warn">{t('isochrone.atLeast')} </span>}
            {formatYuan(by.perBox)}
          </>
        ),
      },
      {
        id: 'transfers',
        label: t('isochrone.transfers'),
        isFigure: true,
        sortKey: ({ by }) => by.legs.length,
        cell: ({ by }) => by.legs.length - 1,
      },
      {
        id: 'route',
        label: t('isochrone.route'),
        className: 'explore-table__route mut',
        cell: ({ by }) =>
          by.legs.map(({ to }) => shortTerminalName(atlas, to, language)).join(DASH[language]),
      },
    ];
  }, [t, language, atlas, from, equipment]);
}

/** The doors of Chongqing's districts are many and near; their place is an administrative code. */
const isDistrictDoor = ({ terminals }: Atlas, id: string): boolean =>
  /^CN50\d{4}$/.test(terminals.get(id)?.place ?? '');
