import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandSheet } from '../../../contract/demand/demand-sheet.ts';
import '../../../i18n/demand/demand-messages.ts';
import '../../../i18n/demand/demand-texts.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { MatrixRun } from '../matrix/matrix-run.tsx';
import { placeHash } from '../policy-place.ts';
import { DemandFiles } from './demand-files.tsx';
import { DemandIssues } from './demand-issues.tsx';
import { FlowTable } from './flow-table.tsx';
import { PartsTable } from './parts-table.tsx';
import { UndecidedFile } from './undecided-file.tsx';
import { useDemand } from './use-demand.ts';
import './demand.css';

/** A year of cargo: the sample, or a table of one's own; what it comes to, and its flows. */
export function DemandPane(): ReactNode {
  const { t } = useTranslation('demand');
  const sheet = useDemand((state) => state.sheet);
  const reading = useDemand((state) => state.reading);
  const issues = useDemand((state) => state.issues);
  const undecided = useDemand((state) => state.undecided);
  const open = useDemand((state) => state.open);
  const start = useDemand((state) => state.start);
  const isUnkept = useDemand((state) => state.isUnkept);
  const dropped = useFileDrop((file) => void open(file));
  const isEmpty = sheet === null && reading === null && issues.length === 0 && undecided === null;
  useEffect(() => {
    if (isEmpty) void start();
  }, [isEmpty, start]);
  return (
    <div className="demand" id="results" tabIndex={-1} {...dropped}>
      <header className="demand__head">
        <a className="link" href={placeHash({ pane: 'measures', measure: null })}>
          {t('page.back')}
        </a>
        <h2 className="card-title">{t('page.title')}</h2>
        <p className="mut">{t('page.hint')}</p>
        <DemandFiles />
      </header>
      <p role="status" className="demand__status">
        {reading === null ? '' : t('page.reading')}
      </p>
      <DemandIssues issues={issues} />
      {isUnkept ? <p className="note">{t('page.unkept')}</p> : null}
      {undecided === null ? null : <UndecidedFile sheet={undecided} />}
      {sheet === null ? null : <Year sheet={sheet} />}
    </div>
  );
}

const MEGA = 1e6;
const BILLION = 1e9;
const WAN = 1e4;
const YI = 1e8;

function Year({ sheet }: { readonly sheet: DemandSheet }): ReactNode {
  const { t } = useTranslation('demand');
  const language = useLanguage();
  const { file, isSample, totals, issues } = sheet;
  const { all } = totals;
  return (
    <>
      {isSample ? <p className="demand__mark">{t('watermark')}</p> : null}
      <p className="demand__sum">
        {t('summary', {
          file: isSample ? t('page.sample') : file,
          count: all.flows,
          teu: formatNumber(all.teu),
          tonnes: formatNumber(all.tonnes / (language === 'zh' ? WAN : MEGA), 1),
          value: formatNumber(all.valueCny / (language === 'zh' ? YI : BILLION), 1),
        })}
      </p>
      <DemandIssues issues={sheet.refused > 0 ? [] : issues} />
      <MatrixRun sheet={sheet} />
      <PartsTable totals={totals} />
      <FlowTable sheet={sheet} />
    </>
  );
}
