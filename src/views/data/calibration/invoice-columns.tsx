import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INVOICE_ROLES } from '../../../calibration/invoices/invoice-column.ts';
import type { CalibrationReport } from '../../../contract/calibration/calibration-report.ts';
import { columnLetters } from '../../../reading/column-letters.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useInvoices } from './use-invoices.ts';

const UNREAD = '';

/** What each column of the table is read as, to be corrected. */
export function InvoiceColumns({ report }: { readonly report: CalibrationReport }): ReactNode {
  const { t } = useTranslation('calibration');
  const { columns, samples } = report;
  const isUnclear = columns.some(({ role, heading }) => role === null && heading !== '');
  return (
    <details className="rates__mapping" open={isUnclear || report.rows.length === 0}>
      <summary>{t('mapping')}</summary>
      <p className="mut">{t('mappingHint')}</p>
      <ScrollBox label={t('mapping')} className="data__scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('heading')}</th>
              <th scope="col">{t('sample')}</th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) =>
              column.heading === '' ? null : (
                <ColumnRow key={column.index} column={column} sample={samples[at] ?? ''} />
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

interface ColumnRowProps {
  readonly column: CalibrationReport['columns'][number];
  readonly sample: string;
}

function ColumnRow({ column, sample }: ColumnRowProps): ReactNode {
  const { t } = useTranslation('calibration');
  const choose = useInvoices((state) => state.choose);
  const { index, heading, role, by } = column;
  const letters = columnLetters(index);
  return (
    <tr data-unread={role === null}>
      <td>{letters}</td>
      <th scope="row">{heading}</th>
      <td className="rates__sample">{sample}</td>
      <td>
        <span className="input rates__meaning">
          <select
            aria-label={`${t('meaning')}: ${letters} ${heading}`}
            value={role ?? UNREAD}
            onChange={({ target }) => choose(index, target.value)}
          >
            {role === null ? <option value={UNREAD}>{t('unread')}</option> : null}
            {INVOICE_ROLES.map((one) => (
              <option key={one} value={one}>
                {t(`roles.${one}`)}
              </option>
            ))}
          </select>
        </span>
        {role === null ? null : <span className="mut rates__by">{t(`by.${by}`)}</span>}
      </td>
    </tr>
  );
}
