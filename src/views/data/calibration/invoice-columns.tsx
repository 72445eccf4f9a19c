import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INVOICE_ROLES } from '../../../calibration/invoices/invoice-column.ts';
import type { CalibrationReport } from '../../../contract/calibration/calibration-report.ts';
import { ColumnTable } from '../rates/column-table.tsx';
import { useInvoices } from './use-invoices.ts';

/** What each column of the table is read as, to be corrected. */
export function InvoiceColumns({ report }: { readonly report: CalibrationReport }): ReactNode {
  const { t } = useTranslation('calibration');
  const choose = useInvoices((state) => state.choose);
  const choices = INVOICE_ROLES.map((id) => ({ id, label: t(`roles.${id}`) }));
  const columns = report.columns.flatMap(({ index, heading, role: meaning, by }, at) =>
    heading === '' ? [] : [{ index, heading, sample: report.samples[at] ?? '', meaning, by, choices }],
  );
  const isUnclear = columns.some(({ meaning }) => meaning === null);
  return <ColumnTable columns={columns} isOpen={isUnclear || report.rows.length === 0} onChoose={choose} />;
}
