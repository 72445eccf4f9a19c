import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixQuestion, MonthReport } from '../../../../contract/demand/matrix.ts';
import type { PolicySituation } from '../../../../contract/policy.ts';
import { matrixText } from '../../../../i18n/demand/matrix-texts.ts';
import { MOST_COLUMNS, type ScenarioColumn } from '../../../../state/demand/columns-store.ts';
import { expiryVariants } from '../../../../state/demand/expiry-variants.ts';
import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';
import { chosenScenario, scenarioChoice } from '../../../../state/policy/own-scenarios.ts';
import { situationOf } from '../../../../state/policy/policy-store.ts';
import { usePolicy } from '../../../contexts/policy-context.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { useMeasureCards } from '../../cards/use-measure-cards.ts';
import { endingMeasures } from '../../expiry-choice.ts';
import { IssueNotes } from '../../issue-notes.tsx';
import { scenarioTitle } from '../../scenario-title.ts';
import { ScenarioOptions } from '../scenario-setting.tsx';
import { situationOfFlows } from '../situation-of-flows.ts';
import { ColumnTable } from './column-table.tsx';
import { useColumns } from './use-columns.ts';
import './columns.css';

interface ScenarioColumnsProps {
  /** As it is set now, under the scenario in force. */
  readonly asked: MatrixQuestion;
  readonly inputsOf: (asked: MatrixQuestion) => string;
  /** The run that is shown, which may be kept as a column. */
  readonly done: MatrixDone;
  /** Null: all of its months. */
  readonly month: string | null;
  readonly isRunning: boolean;
  readonly onBaseline: (choice: string) => void;
}

/** Up to four scenarios side by side, each against the same baseline; what is of other settings is marked and run again at a press. */
export function ScenarioColumns(props: ScenarioColumnsProps): ReactNode {
  const { asked, inputsOf, done, month, isRunning, onBaseline } = props;
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const presets = usePolicy((state) => state.presets);
  const own = usePolicy((state) => state.own);
  const situation = usePolicy(situationOf);
  const setScenario = usePolicy((state) => state.setScenario);
  const kept = useColumns((state) => state.columns);
  const running = useColumns((state) => state.running);
  const issues = useColumns((state) => state.issues);
  const { put, remove, run, cancel } = useColumns((state) => state);
  const { value: cards } = useMeasureCards(null);
  const columns = useMemo(() => withPresent(kept, done, own), [kept, done, own]);
  const questionOf = ({ id, scenario }: ScenarioColumn) => {
    const question = { ...asked, scenario: situationOfFlows({ scenario }) };
    return { id, asked: question, inputs: inputsOf(question) };
  };
  const isFresh = (column: ScenarioColumn): boolean => column.done?.inputs === questionOf(column).inputs;
  const waiting = columns.filter((column) => !isFresh(column));
  const isFull = columns.length >= MOST_COLUMNS;
  const runAll = (): void => {
    // The run that is shown is one of them from now on.
    put(...columns);
    run(waiting.map(questionOf));
  };
  const addVariants = (): void => {
    const replaceable = presets.flatMap(({ replacements }) => Object.keys(replacements));
    const files = expiryVariants(situation, endingMeasures(cards ?? []), replaceable, (variant) => ({
      zh: matrixText('zh')(`columns.variants.${variant}`),
      en: matrixText('en')(`columns.variants.${variant}`),
    }));
    put(...files.map((scenario) => ({ scenario, done: null })));
  };
  return (
    <div className="columns">
      <h4 className="panel-title">{t('columns.title')}</h4>
      <div className="columns__actions">
        <select
          className="input"
          aria-label={t('columns.add')}
          value=""
          disabled={isFull}
          onChange={({ target }) => put({ scenario: chosenScenario(target.value, own), done: null })}
        >
          <option value="" disabled>
            {t(isFull ? 'columns.full' : 'columns.add')}
          </option>
          <ScenarioOptions />
        </select>
        <button
          type="button"
          className="button button--small"
          disabled={cards === null || kept.length + 3 > MOST_COLUMNS}
          onClick={addVariants}
        >
          {t('columns.addVariants')}
        </button>
        {running !== null ? (
          <button type="button" className="button button--small" onClick={cancel}>
            {t('page.cancel')}
          </button>
        ) : waiting.length === 0 ? null : (
          <button type="button" className="button button--small" disabled={isRunning} onClick={runAll}>
            {t('columns.run', { count: waiting.length })}
          </button>
        )}
      </div>
      <p role="status" className="matrix__status">
        {running === null
          ? ''
          : t('columns.running', {
              name: nameOf(columns.find(({ id }) => id === running.id)?.scenario ?? ''),
              done: running.progress?.done ?? 0,
              total: running.progress?.total ?? 0,
            })}
      </p>
      <IssueNotes issues={issues} />
      <ColumnTable
        baseline={scenarioTitle(asked.baseline.scenario, presets, language)}
        month={month}
        columns={columns.map((column) => ({
          ...column,
          report: reportIn(column.done, month),
          name: nameOf(column.scenario),
          isFresh: isFresh(column),
          isKept: kept.some(({ id }) => id === column.id),
          isListed: typeof column.scenario === 'string' || typeof chosenScenario(column.id, own) !== 'string',
        }))}
        onKeep={(column) => put(column)}
        onRemove={remove}
        onOpen={(scenario) => void setScenario(scenario)}
        onBaseline={onBaseline}
      />
    </div>
  );

  function nameOf(scenario: PolicySituation['scenario']): string {
    return scenarioTitle(scenario, presets, language);
  }
}

/** Of a run, or one month of it; null where it is not run, or on other months. */
function reportIn(done: MatrixDone | null, month: string | null): MonthReport | null {
  if (done === null || month === null) return done === null ? null : done.report;
  return done.report.ofMonths.get(month) ?? null;
}

/** Those kept, as their scenarios are now, and the run that is shown first where it is of none of them. */
function withPresent(
  kept: readonly ScenarioColumn[],
  done: MatrixDone,
  own: Parameters<typeof chosenScenario>[1],
): readonly ScenarioColumn[] {
  const id = scenarioChoice(done.asked.scenario.scenario);
  const present = kept.map((column) => {
    const scenario = typeof column.scenario === 'string' ? column.scenario : inOwn(column, own);
    // A run of the same on other settings is newer than the one kept.
    return column.id === id ? { ...column, scenario, done } : { ...column, scenario };
  });
  if (present.some((column) => column.id === id)) return present;
  return [{ id, scenario: done.asked.scenario.scenario, done }, ...present];
}

/** As the person's list has it now; as it was kept where it is in no list. */
function inOwn(
  { id, scenario }: ScenarioColumn,
  own: Parameters<typeof chosenScenario>[1],
): PolicySituation['scenario'] {
  const now = chosenScenario(id, own);
  return typeof now === 'string' ? scenario : now;
}
