import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { differenceOf, type LinkLoad, toneOf } from '../../../../state/demand/link-differences.ts';
import type { Atlas } from '../../../explore/atlas.ts';
import { ModeBox } from '../../../parts/mode-box.tsx';
import { SortableTable, type TableColumn } from '../../../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../../parts/table-order.ts';
import { useLinkName } from './use-link-name.ts';

/** Rows shown at first, and more of them at a time. */
const STEP = 10;
const MOST_CHANGED: TableOrder = { column: 'teu', direction: 'descending' };
const PERCENT = 100;

interface LinkLoadTableProps {
  readonly loads: readonly LinkLoad[];
  readonly atlas: Atlas;
  readonly chosen: string | null;
  readonly onChoose: (link: string) => void;
}

/** The map as a table: what goes over each link under both situations, at first those that change most. */
export function LinkLoadTable({ loads, atlas, chosen, onChoose }: LinkLoadTableProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [order, setOrder] = useState(MOST_CHANGED);
  const [shown, setShown] = useState(STEP);
  const nameOf = useLinkName(atlas);
  const columns = useColumns(atlas, nameOf);
  const rows = useMemo(() => {
    const sorted = inOrder(loads, columns, order);
    const index = sorted.findIndex(({ link }) => link === chosen);
    const first = sorted.slice(0, shown);
    const picked = sorted[index];
    // What was picked on the map is in sight, however little goes over it.
    return picked === undefined || index < shown ? first : [picked, ...first];
  }, [loads, columns, order, shown, chosen]);
  return (
    <>
      <div className="policy__scroll">
        <SortableTable
          label={t('map.links')}
          className="matrix__table difference__links"
          columns={columns}
          items={rows}
          idOf={({ link }) => link}
          nameOf={nameOf}
          order={order}
          onOrder={setOrder}
          choice={{ chosenId: chosen, onChoose }}
        />
      </div>
      {shown >= loads.length ? null : (
        <button type="button" className="button button--small" onClick={() => setShown(shown + STEP)}>
          {t('page.more', { count: loads.length - shown })}
        </button>
      )}
    </>
  );
}

function useColumns(
  atlas: Atlas,
  nameOf: (load: Pick<LinkLoad, 'link'>) => string,
): readonly TableColumn<LinkLoad>[] {
  const { t } = useTranslation('matrix');
  return useMemo(() => {
    const kmOf = ({ link }: LinkLoad): number | null => atlas.links.get(link)?.distanceKm ?? null;
    const share = (load: LinkLoad): number | null => differenceOf(load.teu, 0, 'share');
    const teuKm = (load: LinkLoad): number | null => {
      const km = kmOf(load);
      return km === null ? null : differenceOf(load.teu, km, 'teuKm');
    };
    return [
      {
        id: 'mode',
        label: t('map.mode'),
        isLabelHidden: true,
        cell: ({ link }) => {
          const mode = atlas.links.get(link)?.mode;
          return mode === undefined ? null : <ModeBox mode={mode} />;
        },
      },
      { id: 'link', label: t('map.link'), isRowHeader: true, sortKey: nameOf, cell: nameOf },
      {
        id: 'before',
        label: t('map.before'),
        isFigure: true,
        startsDescending: true,
        sortKey: ({ teu }) => teu.before,
        cell: ({ teu }) => formatNumber(teu.before),
      },
      {
        id: 'after',
        label: t('map.after'),
        isFigure: true,
        startsDescending: true,
        sortKey: ({ teu }) => teu.after,
        cell: ({ teu }) => formatNumber(teu.after),
      },
      {
        id: 'teu',
        label: t('map.measures.teu'),
        isFigure: true,
        startsDescending: true,
        sortKey: ({ teu }) => Math.abs(teu.after - teu.before),
        cell: ({ teu }) => (
          <span className={`difference__${toneOf(teu)}`}>{signedNumber(teu.after - teu.before)}</span>
        ),
      },
      {
        id: 'share',
        label: t('map.measures.share'),
        isFigure: true,
        startsDescending: true,
        sortKey: share,
        cell: (load) => {
          const value = share(load);
          return value === null ? t('map.newLink') : `${signedNumber(PERCENT * value, 1)} %`;
        },
      },
      {
        id: 'teuKm',
        label: t('map.measures.teuKm'),
        isFigure: true,
        startsDescending: true,
        sortKey: teuKm,
        cell: (load) => {
          const value = teuKm(load);
          return value === null ? '?' : signedNumber(value);
        },
      },
    ];
  }, [t, atlas, nameOf]);
}
