import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport } from '../../../contract/demand/matrix.ts';
import { csvText } from '../../../export/csv.ts';
import { matrixSentence, type RunNames } from '../../../i18n/demand/matrix-sentence.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { CorridorPicture } from './corridor-picture.tsx';
import { GroupTable } from './group-table.tsx';
import { OutlayTables } from './outlay-tables.tsx';

interface MatrixResultsProps {
  readonly report: MatrixReport;
  readonly names: RunNames;
  /** Scenario, settings, figures, demand or events are others than those of the report. */
  readonly isStale: boolean;
  /** What all that the report was made from hashes to. */
  readonly inputs: string;
  /** Null while a run is under way. */
  readonly onRunAgain: (() => void) | null;
}

/** What a run came to: one sentence, then which way the boxes go, who gains, who pays, and what it rests on. */
export function MatrixResults({ report, names, isStale, inputs, onRunAgain }: MatrixResultsProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const { summary } = report;
  const { winners, losers, unchanged, uncarried, uncarriedTeu } = summary;
  return (
    <div className="matrix__results" data-stale={isStale}>
      {isStale ? (
        <p className="note matrix__stale">
          {t('page.stale', { inputs })}{' '}
          {onRunAgain === null ? null : (
            <button type="button" className="button button--small" onClick={onRunAgain}>
              {t('page.runOnThese')}
            </button>
          )}
        </p>
      ) : null}
      <p className="matrix__sentence song">{matrixSentence(summary, names, language)}</p>
      <p>
        {t('shares', { winners, losers, unchanged })}
        {uncarried > 0 ? ` · ${t('uncarried', { count: uncarried, teu: formatNumber(uncarriedTeu) })}` : ''}
      </p>
      <button
        type="button"
        className="button button--small"
        onClick={() => saveFile('flows.csv', 'text/csv', csvText(report.rows))}
      >
        {t('page.flowsFile')}
      </button>
      <CorridorPicture summary={summary} />
      <GroupTable groups={report.groups} />
      <OutlayTables report={report} />
      <Basis report={report} inputs={inputs} />
    </div>
  );
}

interface BasisProps {
  readonly report: MatrixReport;
  readonly inputs: string;
}

function Basis({ report: { calibration, summary, titles }, inputs }: BasisProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const undecided = summary.undecided.map(
    ({ measure, flows }) => `${titles.get(measure)?.[language] ?? measure} (${formatNumber(flows)})`,
  );
  return (
    <div className="matrix__basis mut">
      {calibration === null ? null : (
        <p>
          {t('calibrated', { residual: formatPercent(calibration.residual, 2) })}:{' '}
          {[...calibration.constants]
            .map(([corridor, constant]) => `${t(`corridors.${corridor}`)} ${formatNumber(constant)}`)
            .join(', ')}
        </p>
      )}
      {calibration === null || calibration.suspect.length === 0 ? null : (
        <p className="warn">
          {t('suspect', {
            mean: formatNumber(calibration.meanInvoiceCny),
            corridors: calibration.suspect.map((corridor) => t(`corridors.${corridor}`)).join(', '),
          })}
        </p>
      )}
      {undecided.length === 0 ? null : (
        <p>
          {t('undecidedTitle')}: {undecided.join(', ')}
        </p>
      )}
      <p>{t('payersAssumed')}</p>
      <p>{t('moment')}</p>
      <p>{t('page.notModelled')}</p>
      <p>{t('page.inputs', { inputs })}</p>
    </div>
  );
}
