import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport } from '../../../contract/demand/matrix.ts';
import { csvText } from '../../../export/csv.ts';
import { likelyNote } from '../../../i18n/demand/likely-text.ts';
import { matrixSentence, type RunNames } from '../../../i18n/demand/matrix-sentence.ts';
import { NOT_MODELLED } from '../../../i18n/demand/not-modelled.ts';
import { uncarriedOf } from '../../../i18n/demand/uncarried.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { DifferenceMap } from '../../../map/difference/difference-map.ts';
import { comparableWith } from '../../../state/demand/columns-store.ts';
import type { MatrixDone } from '../../../state/demand/matrix-store.ts';
import { scenarioChoice } from '../../../state/policy/own-scenarios.ts';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { scenarioTitle } from '../scenario-title.ts';
import { useColumns } from './columns/use-columns.ts';
import { CorridorPicture } from './corridor-picture.tsx';
import { type ChosenGroup, GroupTable } from './group-table.tsx';
import { type ChosenFlows, DifferenceSection } from './map/difference-section.tsx';
import type { MemoFile } from './memo/memo-panel.tsx';
import { MonthPicture } from './months/month-picture.tsx';
import { MonthSlider } from './months/month-slider.tsx';
import type { MonthLine } from './months/month-steps.ts';
import { shownMonth } from './months/shown-month.ts';
import { OutlayTables } from './outlay-tables.tsx';
import { Pair, Part } from './pair.tsx';
import { WelfareTable } from './welfare-table.tsx';

interface MatrixResultsProps {
  readonly done: MatrixDone;
  /** The table that was run; null where another is in its place by now. */
  readonly file: MemoFile | null;
  readonly names: RunNames;
  /** Scenario, settings, figures, demand or events are others than those of the report. */
  readonly isStale: boolean;
  /** Null while a run is under way. */
  readonly onRunAgain: (() => void) | null;
  /** Reckons how far the headline moves with the choice; null while a run is under way. */
  readonly onRanges: (() => void) | null;
  /** Runs what a slider was left at, once it is set; null while the run shown is not of what is set. */
  readonly onSettle: (() => void) | null;
  /** Other scenarios beside this one, all of their months or one. */
  readonly columnsOf: (month: string | null) => ReactNode;
}

const AttributionPanel = laterPart(
  async () => (await import('./attribution/attribution-panel.tsx')).AttributionPanel,
);
const LivePanel = laterPart(async () => (await import('./live/live-panel.tsx')).LivePanel);
const CapacitySection = laterPart(
  async () => (await import('./capacity/capacity-section.tsx')).CapacitySection,
);
const RangeSection = laterPart(async () => (await import('./ranges/range-section.tsx')).RangeSection);
const MemoPanel = laterPart(async () => (await import('./memo/memo-panel.tsx')).MemoPanel);

/** What a run came to: one sentence, then which way the boxes go, who gains, who pays, and what it rests on. */
export function MatrixResults(props: MatrixResultsProps): ReactNode {
  const { done: whole, file, isStale, onRunAgain, onRanges, onSettle, columnsOf } = props;
  const [month, setMonth] = useState<string | null>(null);
  const done = useMemo(() => shownMonth(whole, month), [whole, month]);
  const { report, inputs } = done;
  const names = { ...props.names, months: done.asked.months };
  const [map, setMap] = useState<DifferenceMap | null>(null);
  const lines = useMonthLines(whole, names.scenario);
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const note = likelyNote(report.likely, language);
  const [group, setGroup] = useState<ChosenGroup | null>(null);
  const chosen = useMemo(() => flowsOf(group), [group]);
  const showAll = useCallback(() => setGroup(null), []);
  const { summary } = report;
  const { winners, losers, unchanged, uncarried } = summary;
  const missing = uncarriedOf(summary);
  return (
    <div className="matrix__results" data-stale={isStale}>
      {isStale ? (
        <p className="note matrix__stale">
          {t('page.stale', { inputs: whole.inputs })}{' '}
          {onRunAgain === null ? null : (
            <button type="button" className="button button--small" onClick={onRunAgain}>
              {t('page.runOnThese')}
            </button>
          )}
        </p>
      ) : null}
      {whole.report.ofMonths.size === 0 ? null : (
        <MonthSlider months={whole.asked.months} month={done === whole ? null : month} onMonth={setMonth} />
      )}
      <p className="matrix__sentence song">{matrixSentence(summary, report.likely, names, language)}</p>
      {note === null ? null : <p className="mut matrix__remark">{note}</p>}
      <p>
        {t('shares', { winners, losers, unchanged })}
        {uncarried > 0 ? ` · ${t(missing.key, missing.values)}` : ''}
      </p>
      <button
        type="button"
        className="button button--small"
        onClick={() => saveFile('flows.csv', 'text/csv', csvText(report.rows))}
      >
        {t('page.flowsFile')}
      </button>
      <Pair>
        <Part>{columnsOf(done === whole ? null : month)}</Part>
        {report.capacity === null ? (
          <Part>
            <LivePanel done={done} onSettle={onSettle} />
          </Part>
        ) : null}
      </Pair>
      <Pair>
        <Part>
          <MonthPicture lines={lines} month={done === whole ? null : month} />
        </Part>
        <Part>
          <CorridorPicture summary={summary} />
        </Part>
      </Pair>
      <DifferenceSection
        report={report}
        flows={done.asked.flows}
        of={chosen}
        onAll={showAll}
        onMap={setMap}
      />
      <Pair>
        <Part>
          <GroupTable groups={report.groups} chosen={group} onChoose={setGroup} />
        </Part>
        <Part>
          <OutlayTables report={report} />
          <WelfareTable welfare={report.welfare} />
        </Part>
      </Pair>
      {report.capacity === null ? null : <CapacitySection capacity={report.capacity} />}
      <Pair>
        {report.capacity === null ? (
          <Part>
            <RangeSection done={whole} isMonthShown={done !== whole} onAsk={onRanges} />
          </Part>
        ) : null}
        <Part>
          <AttributionPanel asked={done.asked} inputs={inputs} />
        </Part>
      </Pair>
      <MemoPanel done={done} file={file} isStale={isStale} map={map} />
      <Pair>
        <Part>
          <NotModelled isBounded={report.capacity !== null} />
        </Part>
        <Part>
          <Basis report={report} inputs={inputs} />
        </Part>
      </Pair>
    </div>
  );
}

/** The months of the run, then those of the scenarios beside it. */
function useMonthLines(done: MatrixDone, name: string): readonly MonthLine[] {
  const language = useLanguage();
  const presets = usePolicy((state) => state.presets);
  const columns = useColumns((state) => state.columns);
  const own = scenarioChoice(done.asked.scenario.scenario);
  const others = comparableWith(columns, done).filter(({ id }) => id !== own);
  return [
    { name, months: done.report.months },
    ...others.map(({ scenario, done: { report } }) => ({
      name: scenarioTitle(scenario, presets, language),
      months: report.months,
    })),
  ];
}

/** The flows of a row of the table of groups, by what they have in common. */
function flowsOf(group: ChosenGroup | null): ChosenFlows | null {
  if (group === null) return null;
  const { grouping, key, name } = group;
  return { name, isOne: (flow) => flow[grouping] === key };
}

function NotModelled({ isBounded }: { readonly isBounded: boolean }): ReactNode {
  const { t } = useTranslation('matrix');
  return (
    <>
      <h4 className="panel-title">{t('page.notModelledTitle')}</h4>
      <ul className="matrix__list">
        {NOT_MODELLED.filter((id) => id !== 'capacity' || !isBounded).map((id) => (
          <li key={id}>{t(`page.notModelled.${id}`)}</li>
        ))}
      </ul>
    </>
  );
}

interface BasisProps {
  readonly report: MatrixReport;
  readonly inputs: string;
}

function Basis({ report: { calibration, summary, titles, certificate }, inputs }: BasisProps): ReactNode {
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
      <p>
        {certificate.covered
          ? t('page.covered')
          : t('page.searchedAgain', { count: certificate.searchedAgain, lines: firstOf(certificate.lines) })}
      </p>
      <p>{t('page.inputs', { inputs })}</p>
    </div>
  );
}

const LINES_SHOWN = 5;

/** The first of the names, and dots where there are more. */
const firstOf = (lines: readonly string[]): string =>
  `${lines.slice(0, LINES_SHOWN).join(', ')}${lines.length > LINES_SHOWN ? ' …' : ''}`;
