import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineClient } from '../../../contract/engine.ts';
import '../../../i18n/calibration/calibration-messages.ts';
import '../../../i18n/calibration/calibration-texts.ts';
import { createInvoicesStore, type InvoicesStore } from '../../../state/rates/invoices-store.ts';
import type { RatesStore } from '../../../state/rates/rates-store.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { FileButton } from '../../parts/files/file-button.tsx';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { RateIssues } from '../rates/rate-issues.tsx';
import { useRates, useRatesDesk } from '../rates/use-rates.ts';
import { CalibrationReportPanel } from './calibration-report-panel.tsx';
import { InvoicesProvider, useInvoices } from './use-invoices.ts';
import './calibration.css';

/** One for each engine, so that a table stays where it is while another part is looked at. */
const stores = new WeakMap<EngineClient, InvoicesStore>();

function invoicesOf(engine: EngineClient, rates: RatesStore): InvoicesStore {
  const known = stores.get(engine) ?? createInvoicesStore(engine, () => rates.getState().meanings);
  stores.set(engine, known);
  return known;
}

/** Past invoices held against the model, and the corrections learned from them, with one switch. */
export function CalibrationSection(): ReactNode {
  const { rates } = useRatesDesk();
  return (
    <InvoicesProvider value={invoicesOf(useEngine(), rates)}>
      <Calibration />
    </InvoicesProvider>
  );
}

function Calibration(): ReactNode {
  const { t } = useTranslation('calibration');
  const open = useInvoices((state) => state.open);
  const report = useInvoices((state) => state.report);
  const issues = useInvoices((state) => state.issues);
  const dropped = useFileDrop((file) => void open(file));
  return (
    <section className="rates calibration" aria-labelledby="calibration-title" {...dropped}>
      <h3 id="calibration-title" className="panel-title">
        {t('title')}
      </h3>
      <p className="data__intro">{t('intro')}</p>
      <InUse />
      <div className="rates__files">
        <FileButton
          className="button"
          label={report === null ? t('choose') : t('chooseAnother')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          onFile={(file) => void open(file)}
        />
        <span className="mut">
          {t('limits')} {t('drop')}
        </span>
      </div>
      <UnderWay />
      <RateIssues issues={issues} />
      {report === null ? null : <CalibrationReportPanel key={report.file} report={report} />}
    </section>
  );
}

/** What is in use, and the switch that puts everything back. */
function InUse(): ReactNode {
  const { t } = useTranslation('calibration');
  const calibration = useRates((state) => state.calibration);
  const corrected = useRates((state) => state.corrected);
  const switchCorrections = useRates((state) => state.switchCorrections);
  const removeCorrections = useRates((state) => state.removeCorrections);
  if (calibration === null) return <p className="data__empty">{t('none')}</p>;
  const { learned, isOn } = calibration;
  const factors = learned.prices.length + learned.delays.length;
  return (
    <div className="calibration__in-use">
      <label className="calibration__switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => void switchCorrections(target.checked)}
        />{' '}
        {t('switch')}
      </label>
      <span role="status">
        {isOn ? t('inUse', { name: learned.name, factors }) : t('off', { name: learned.name })}
        {isOn ? <span className="mut"> · {t('applied', { count: corrected })}</span> : null}
      </span>
      <button type="button" className="button button--small" onClick={() => void removeCorrections()}>
        {t('remove')}
      </button>
    </div>
  );
}

/** How far the check has come, and the way out of it. */
function UnderWay(): ReactNode {
  const { t } = useTranslation('calibration');
  const running = useInvoices((state) => state.running);
  const file = useInvoices((state) => state.file);
  const cancel = useInvoices((state) => state.cancel);
  if (running === null) return <p role="status" className="rates__status" />;
  const { done, total } = running;
  return (
    <div className="rates__running">
      <progress value={total === 0 ? undefined : done} max={Math.max(1, total)} aria-label={t('title')} />
      <span role="status">
        {total === 0 ? t('reading', { file: file?.name ?? '' }) : t('progress', { done, total })}
      </span>
      <button type="button" className="button button--small" onClick={cancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
