import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineClient } from '../../../contract/engine.ts';
import '../../../i18n/file-issue-texts.ts';
import '../../../i18n/panel-texts.ts';
import '../../../i18n/rates/rate-messages.ts';
import '../../../i18n/rates/rates-texts.ts';
import type { RatesStore } from '../../../state/rates/rates-store.ts';
import { createSheetStore, type SheetState, type SheetStore } from '../../../state/rates/sheet-store.ts';
import { useDesk } from '../../contexts/desk-context.tsx';
import { useEngine } from '../../contexts/engine-context.tsx';
import { FileButton } from '../../parts/files/file-button.tsx';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { CalibrationSection } from '../calibration/calibration-section.tsx';
import { RateBooks } from './rate-books.tsx';
import { RateIssues } from './rate-issues.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { type RatesDesk, RatesProvider, useRates, useSheet } from './use-rates.ts';
import './rates.css';

type SheetReading = NonNullable<SheetState['reading']>;

/** One for each engine, so that a sheet stays where it is while another part is looked at. */
const sheets = new WeakMap<EngineClient, SheetStore>();

function sheetOf(engine: EngineClient, rates: RatesStore): SheetStore {
  const known = sheets.get(engine) ?? createSheetStore(engine, () => rates.getState().meanings);
  sheets.set(engine, known);
  return known;
}

/** Rate sheets of the user's: in, checked, and kept as books, one of them in use. */
export function RatesSection(): ReactNode {
  const { t } = useTranslation('rates');
  const { rates: entrance } = useDesk();
  const engine = useEngine();
  const [desk, setDesk] = useState<RatesDesk | null>(null);
  useEffect(() => {
    let isGone = false;
    void entrance.open().then((rates) => {
      if (!isGone) setDesk({ rates, sheet: sheetOf(engine, rates) });
    });
    return () => {
      isGone = true;
    };
  }, [entrance, engine]);
  return (
    <>
      <p className="data__intro">{t('intro')}</p>
      {desk === null ? null : (
        <RatesProvider value={desk}>
          <Desk />
          <CalibrationSection />
        </RatesProvider>
      )}
    </>
  );
}

/** How far a sheet is read, and the way out of it. */
function UnderWay({ reading: { file, done, total } }: { readonly reading: SheetReading }): ReactNode {
  const { t } = useTranslation('rates');
  const cancel = useSheet((state) => state.cancel);
  return (
    <div className="rates__running">
      <progress
        value={total === 0 ? undefined : done}
        max={Math.max(1, total)}
        aria-label={t('reading', { file })}
      />
      <span role="status">{t('reading', { file })}</span>
      {total === 0 ? null : <span className="mut">{t('readRows', { done, total })}</span>}
      <button type="button" className="button button--small" onClick={cancel}>
        {t('stop')}
      </button>
    </div>
  );
}

function Desk(): ReactNode {
  const { t } = useTranslation('rates');
  const open = useSheet((state) => state.open);
  const reading = useSheet((state) => state.reading);
  const read = useSheet((state) => state.read);
  const unread = useSheet((state) => state.issues);
  const issues = useRates((state) => state.issues);
  const done = useRates((state) => state.done);
  const dropped = useFileDrop((file) => void open(file));
  const taken = done === null || read !== null ? '' : t(done.kind, { count: done.count });
  return (
    <div className="rates" {...dropped}>
      <div className="rates__files">
        <FileButton
          className={read === null ? 'button button--primary' : 'button'}
          label={read === null ? t('choose') : t('chooseAnother')}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          onFile={(file) => void open(file)}
        />
        <span className="mut">
          {t('limits')} {t('drop')}
        </span>
      </div>
      {reading === null ? (
        <p role="status" className="rates__status">
          {taken}
        </p>
      ) : (
        <UnderWay reading={reading} />
      )}
      <RateIssues issues={unread} />
      <RateIssues issues={issues} />
      {read === null ? null : <SheetPanel key={read.file} read={read} />}
      <RateBooks />
    </div>
  );
}
