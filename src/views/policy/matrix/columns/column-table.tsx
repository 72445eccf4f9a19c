import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthReport } from '../../../../contract/demand/matrix.ts';
import type { PolicySituation } from '../../../../contract/policy.ts';
import { signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import type { ScenarioColumn } from '../../../../state/demand/columns-store.ts';
import { type Fen, fen, inYuan } from '../../../../units/money.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';

/** A column as it is shown. */
export interface ShownColumn extends ScenarioColumn {
  /** Of the months that are shown; null where there is none. */
  readonly report: MonthReport | null;
  readonly name: string;
  /** Its run is of what is set now. */
  readonly isFresh: boolean;
  readonly isKept: boolean;
  /** Among presets and the person's own, so that it can be the baseline. */
  readonly isListed: boolean;
}

interface ColumnTableProps {
  readonly baseline: string;
  /** Null: all months of the run. */
  readonly month: string | null;
  readonly columns: readonly ShownColumn[];
  readonly onKeep: (column: ScenarioColumn) => void;
  readonly onRemove: (id: string) => void;
  readonly onOpen: (scenario: PolicySituation['scenario']) => void;
  readonly onBaseline: (choice: string) => void;
}

/** The headline figures of each scenario against the baseline, and what can be done with it. */
export function ColumnTable({ baseline, month, columns, ...on }: ColumnTableProps): ReactNode {
  const { t } = useTranslation('matrix');
  return (
    <ScrollBox label={t('columns.title')} className="policy__scroll">
      <table className="table matrix__table columns__table">
        <thead>
          <tr>
            <th scope="col">
              {t('columns.against', { baseline })}
              {month === null ? null : ` · ${month}`}
            </th>
            {columns.map(({ id, name, isFresh, done }) => (
              <th key={id} scope="col" className="table__num columns__head">
                <b>{name}</b>
                {isFresh ? null : (
                  <span className="warn">{t(done === null ? 'columns.notRun' : 'columns.stale')}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ id, of }) => (
            <tr key={id}>
              <th scope="row">{t(`columns.rows.${id}`)}</th>
              {columns.map(({ id: column, report, isFresh }) => (
                <td key={column} className="table__num" data-stale={!isFresh}>
                  {report === null ? '·' : of(report)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {columns.map((column) => (
              <td key={column.id} className="table__num">
                <ColumnActions column={column} {...on} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}

type ColumnActionsProps = Omit<ColumnTableProps, 'baseline' | 'month' | 'columns'> & {
  readonly column: ShownColumn;
};

function ColumnActions({ column, onKeep, onRemove, onOpen, onBaseline }: ColumnActionsProps): ReactNode {
  const { t } = useTranslation('matrix');
  const { id, scenario, name, isKept, isListed } = column;
  return (
    <span className="columns__own">
      {isKept ? (
        <button
          type="button"
          className="link"
          onClick={() => onRemove(id)}
          aria-label={t('columns.removeOf', { name })}
        >
          {t('columns.remove')}
        </button>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => onKeep(column)}
          aria-label={t('columns.keepOf', { name })}
        >
          {t('columns.keep')}
        </button>
      )}
      <button
        type="button"
        className="link"
        onClick={() => onOpen(scenario)}
        aria-label={t('columns.openOf', { name })}
      >
        {t('columns.open')}
      </button>
      {isListed ? (
        <button
          type="button"
          className="link"
          onClick={() => onBaseline(id)}
          aria-label={t('columns.baselineOf', { name })}
        >
          {t('columns.baseline')}
        </button>
      ) : null}
    </span>
  );
}

const KG_PER_TONNE = 1000;
const PERCENT = 100;

const change = ({ before, after }: { readonly before: Fen; readonly after: Fen }): string =>
  signedNumber(inYuan(fen(after - before)));
const perUnit = (amount: Fen | null): string => (amount === null ? '–' : formatNumber(inYuan(amount)));

const ROWS = [
  { id: 'bills', of: ({ summary }: MonthReport) => change(summary.invoice) },
  {
    id: 'billsShare',
    of: ({ summary: { invoice } }: MonthReport) =>
      invoice.before === 0
        ? '–'
        : `${signedNumber((PERCENT * (invoice.after - invoice.before)) / invoice.before, 2)} %`,
  },
  { id: 'welfare', of: ({ summary }: MonthReport) => change(summary.choiceCost) },
  { id: 'shifted', of: ({ summary }: MonthReport) => formatNumber(summary.teuShifted) },
  { id: 'outlay', of: ({ summary }: MonthReport) => formatNumber(inYuan(summary.outlay)) },
  { id: 'deadweight', of: ({ outlay }: MonthReport) => formatNumber(inYuan(outlay.deadweight)) },
  { id: 'perTeu', of: ({ outlay }: MonthReport) => perUnit(outlay.perTeuShifted) },
  {
    id: 'co2e',
    of: ({ summary: { co2eKg } }: MonthReport) =>
      signedNumber((co2eKg.after - co2eKg.before) / KG_PER_TONNE, 1),
  },
  {
    id: 'verdicts',
    of: ({ summary: { winners, losers, unchanged } }: MonthReport) =>
      [winners, losers, unchanged].map((count) => formatNumber(count)).join(' / '),
  },
] as const;
