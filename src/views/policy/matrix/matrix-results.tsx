import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport } from '../../../contract/demand/matrix.ts';
import type { Flow } from '../../../demand/flow.ts';
import { csvText } from '../../../export/csv.ts';
import { matrixSentence, type RunNames } from '../../../i18n/demand/matrix-sentence.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { CorridorPicture } from './corridor-picture.tsx';
import { type ChosenGroup, GroupTable } from './group-table.tsx';
import { type ChosenFlows, DifferenceSection } from './map/difference-section.tsx';
import { MonthPicture } from './months/month-picture.tsx';
import { OutlayTables } from './outlay-tables.tsx';

interface MatrixResultsProps {
  readonly report: MatrixReport;
  /** Those that were run. */
  readonly flows: readonly Flow[];
  readonly names: RunNames;
  /** The settings are others than those of the report. */
  readonly isStale: boolean;
}

/** What a run came to: one sentence, then which way the boxes go, who gains, who pays, and what it rests on. */
export function MatrixResults({ report, flows, names, isStale }: MatrixResultsProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const [group, setGroup] = useState<ChosenGroup | null>(null);
  const chosen = useMemo(() => flowsOf(group), [group]);
  const showAll = useCallback(() => setGroup(null), []);
  const { summary } = report;
  const { winners, losers, unchanged, uncarried, uncarriedTeu } = summary;
  return (
    <div className="matrix__results" data-stale={isStale}>
      {isStale ? <p className="note">{t('page.stale')}</p> : null}
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
      <MonthPicture lines={[{ name: names.scenario, months: report.months }]} />
      <CorridorPicture summary={summary} />
      <DifferenceSection report={report} flows={flows} of={chosen} onAll={showAll} />
      <GroupTable groups={report.groups} chosen={group} onChoose={setGroup} />
      <OutlayTables report={report} />
      <Basis report={report} />
    </div>
  );
}

/** The flows of a row of the table of groups, by what they have in common. */
function flowsOf(group: ChosenGroup | null): ChosenFlows | null {
  if (group === null) return null;
  const { grouping, key, name } = group;
  return { name, isOne: (flow) => flow[grouping] === key };
}

function Basis({ report: { calibration, summary, titles } }: { readonly report: MatrixReport }): ReactNode {
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
    </div>
  );
}
