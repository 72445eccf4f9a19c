import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grouping, GroupSum } from '../../../contract/demand/groups.ts';
import type { MatrixReport } from '../../../contract/demand/matrix.ts';
import { signedNumber } from '../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { GROUPINGS } from '../../../state/demand/matrix-words.ts';
import { MINUTES_PER_DAY } from '../../../units/duration.ts';
import { fen, inYuan } from '../../../units/money.ts';
import { Segment } from '../../parts/segment.tsx';
import { SortableTable, type TableColumn } from '../../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../parts/table-order.ts';
import { useItemName } from '../../parts/use-item-name.ts';

/** Rows shown at first, and more of them at a time. */
const STEP = 12;
const MOST_LOST: TableOrder = { column: 'perTeu', direction: 'descending' };
const PERCENT = 100;

/** The flows of one row: those that have this in common. */
export interface ChosenGroup {
  readonly grouping: Grouping;
  readonly key: string | null;
  readonly name: string;
}

interface GroupTableProps {
  readonly groups: MatrixReport['groups'];
  readonly chosen: ChosenGroup | null;
  readonly onChoose: (group: ChosenGroup) => void;
}

/** Who gains and who loses, by what the flows are: at first those that lose most a TEU; a row leads to its links on the map. */
export function GroupTable({ groups, chosen, onChoose }: GroupTableProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [grouping, setGrouping] = useState<Grouping>('commodity');
  const [order, setOrder] = useState(MOST_LOST);
  const [shown, setShown] = useState(STEP);
  const nameOf = useGroupName();
  const columns = useColumns(grouping, nameOf);
  const sorted = useMemo(() => inOrder(groups[grouping], columns, order), [groups, grouping, columns, order]);
  const rows = useMemo(() => sorted.slice(0, shown), [sorted, shown]);
  return (
    <>
      <h4 className="panel-title">{t('page.groupsTitle')}</h4>
      <Segment
        choices={GROUPINGS.map((id) => ({ id, label: t(`page.groups.${id}`) }))}
        chosen={grouping}
        onChoose={(next) => {
          setGrouping(next);
          setShown(STEP);
        }}
        name={t('page.groupsTitle')}
      />
      <p className="mut">{t('page.groupsHint')}</p>
      <div className="policy__scroll">
        <SortableTable
          label={t('page.groupsTitle')}
          className="matrix__table"
          columns={columns}
          items={rows}
          idOf={idOf}
          nameOf={nameOf}
          order={order}
          onOrder={setOrder}
          choice={{
            chosenId: chosen?.grouping === grouping ? idOf(chosen) : null,
            onChoose: (id) => {
              const group = sorted.find((one) => idOf(one) === id);
              if (group) onChoose({ grouping, key: group.key, name: nameOf(group) });
            },
          }}
        />
      </div>
      {shown >= sorted.length ? null : (
        <button type="button" className="button button--small" onClick={() => setShown(shown + STEP)}>
          {t('page.more', { count: sorted.length - shown })}
        </button>
      )}
    </>
  );
}

/** Flows of which the table does not say are a row of their own. */
const idOf = ({ key }: Pick<GroupSum, 'key'>): string => key ?? 'unknown';

function useGroupName(): (group: GroupSum) => string {
  const { t } = useTranslation(['matrix', 'demand']);
  const nameOf = useItemName();
  return useMemo(
    () =>
      ({ key }) =>
        key === null ? t('unknown', { ns: 'demand' }) : (nameOf(key) ?? key),
    [t, nameOf],
  );
}

/** What having the choice costs, scenario less baseline, in yuan a TEU. */
const perTeu = ({ choiceCost, teu }: GroupSum): number =>
  inYuan(fen(choiceCost.after - choiceCost.before)) / teu;
/** Bills, as a share of those of the baseline; null where nothing is billed. */
const shareOfBills = ({ invoice: { before, after } }: GroupSum): number | null =>
  before === 0 ? null : (after - before) / before;
const days = ({ teuMinutes, teu }: GroupSum): number =>
  (teuMinutes.after - teuMinutes.before) / teu / MINUTES_PER_DAY;

function useColumns(
  grouping: Grouping,
  nameOf: (group: GroupSum) => string,
): readonly TableColumn<GroupSum>[] {
  const { t } = useTranslation('matrix');
  return useMemo(() => {
    const figure = (
      id: string,
      label: string,
      of: (group: GroupSum) => number | null,
      write: (value: number) => string,
    ) => ({
      id,
      label,
      isFigure: true,
      startsDescending: true,
      sortKey: of,
      cell: (group: GroupSum) => {
        const value = of(group);
        return value === null ? '–' : write(value);
      },
    });
    return [
      {
        id: 'name',
        label: t(`page.groups.${grouping}`),
        isRowHeader: true,
        sortKey: nameOf,
        cell: nameOf,
      },
      figure(
        'flows',
        t('flows'),
        ({ flows }) => flows,
        (value) => formatNumber(value),
      ),
      figure(
        'teu',
        'TEU',
        ({ teu }) => teu,
        (value) => formatNumber(value),
      ),
      {
        ...figure('perTeu', t('page.costPerTeu'), perTeu, (value) => signedNumber(value, 2)),
        cell: (group) => <span className={`matrix__${group.verdict}`}>{signedNumber(perTeu(group), 2)}</span>,
      },
      figure('bills', t('page.bills'), shareOfBills, (value) => `${signedNumber(PERCENT * value, 2)} %`),
      figure('days', t('page.daysChange'), days, (value) => signedNumber(value, 2)),
      {
        id: 'verdict',
        label: t('page.verdict'),
        cell: ({ verdict }) => <span className={`matrix__${verdict}`}>{t(`page.${verdict}`)}</span>,
      },
    ];
  }, [t, grouping, nameOf]);
}
