import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationReport } from '../../../contract/calibration/calibration-report.ts';
import { CURRENCIES } from '../../../units/money.ts';
import { lineOf, RateIssues } from '../rates/rate-issues.tsx';
import { Choice } from '../rates/sheet-panel.tsx';
import { useRates } from '../rates/use-rates.ts';
import { FactorTable } from './factor-table.tsx';
import { HeldBackPanel } from './held-back-panel.tsx';
import { InvoiceColumns } from './invoice-columns.tsx';
import { InvoiceRows } from './invoice-rows.tsx';
import { useInvoices } from './use-invoices.ts';

/** A table of invoices as it was held against the model: its columns, rows and what they teach. */
export function CalibrationReportPanel({ report }: { readonly report: CalibrationReport }): ReactNode {
  const { t } = useTranslation('calibration');
  const { file, sheet, rows, observations, calibration, heldBack, issues } = report;
  const lines = new Set(rows.map(({ row }) => row));
  // Those of rows stand beside them.
  const ofTable = issues.filter((issue) => !lines.has(lineOf(issue) ?? -1));
  return (
    <section className="rates__sheet" aria-label={file}>
      <h4 className="panel-title">{sheet === '' ? file : `${file} · ${sheet}`}</h4>
      <TableChoices report={report} />
      <RateIssues issues={ofTable} />
      <InvoiceColumns report={report} />
      <p className="rates__sum">
        {t('report', { rows: String(rows.length), learned: String(observations) })}
      </p>
      {calibration === null ? null : (
        <>
          {heldBack === null ? <p className="mut">{t('tooFew')}</p> : <HeldBackPanel heldBack={heldBack} />}
          <UseFactors report={report} />
          <FactorTable calibration={calibration} />
        </>
      )}
      <InvoiceRows report={report} />
    </section>
  );
}

function TableChoices({ report }: { readonly report: CalibrationReport }): ReactNode {
  const { t } = useTranslation('calibration');
  const currency = useInvoices((state) => state.currency);
  const chooseSheet = useInvoices((state) => state.chooseSheet);
  const chooseCurrency = useInvoices((state) => state.chooseCurrency);
  return (
    <div className="rates__choices">
      {report.sheets.length < 2 ? null : (
        <Choice
          label={t('sheet')}
          value={report.sheet}
          options={report.sheets.map((name) => [name, name])}
          onChoose={chooseSheet}
        />
      )}
      <Choice
        label={t('currency')}
        value={currency ?? ''}
        options={[['', t('asSheet')], ...CURRENCIES.map((code) => [code, code] as const)]}
        onChoose={(code) => chooseCurrency(CURRENCIES.find((one) => one === code) ?? null)}
      />
    </div>
  );
}

/** The way into use; that a table does worse than none is said before. */
function UseFactors({ report }: { readonly report: CalibrationReport }): ReactNode {
  const { t } = useTranslation('calibration');
  const correctBy = useRates((state) => state.correctBy);
  const remember = useRates((state) => state.remember);
  const chosenRoles = useInvoices((state) => state.chosenRoles);
  const isRunning = useInvoices((state) => state.running !== null);
  const { calibration, heldBack } = report;
  if (calibration === null) return null;
  const use = async (): Promise<void> => {
    await remember(chosenRoles());
    await correctBy(calibration);
  };
  const isWorse = heldBack !== null && heldBack.medianAfter > heldBack.medianBefore;
  return (
    <div className="rates__choices">
      {isWorse ? <p className="note">{t('worse')}</p> : null}
      <button
        type="button"
        className="button button--primary"
        disabled={isRunning}
        onClick={() => void use()}
      >
        {t('use')}
      </button>
    </div>
  );
}
