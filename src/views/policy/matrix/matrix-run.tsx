import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandSheet } from '../../../contract/demand/demand-sheet.ts';
import type { MatrixQuestion } from '../../../contract/demand/matrix.ts';
import '../../../i18n/demand/matrix-texts.ts';
import type { PolicySituation } from '../../../contract/policy.ts';
import { inputsHash } from '../../../state/demand/matrix-inputs.ts';
import type { MatrixRunning } from '../../../state/demand/matrix-store.ts';
import {
  monthsAround,
  monthsFrom,
  monthsOfSpan,
  spanEnds,
  spanId,
} from '../../../state/demand/month-span.ts';
import { changesIn } from '../../../state/enquiry/event-changes.ts';
import { chosenScenario } from '../../../state/policy/own-scenarios.ts';
import { situationOf } from '../../../state/policy/policy-store.ts';
import { formatInstant } from '../../../units/instant.ts';
import { useSurroundings } from '../../contexts/engine-context.tsx';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { Segment } from '../../parts/segment.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { CLIFF_DAY } from '../day-span.ts';
import { IssueNotes } from '../issue-notes.tsx';
import { scenarioTitle } from '../scenario-title.ts';
import { ScenarioColumns } from './columns/scenario-columns.tsx';
import { ExpirySetting } from './expiry-setting.tsx';
import { MatrixResults } from './matrix-results.tsx';
import { ScenarioOptions, ScenarioSetting } from './scenario-setting.tsx';
import { situationOfFlows } from './situation-of-flows.ts';
import { TargetDisclosure } from './target/target-disclosure.tsx';
import { useFiguresInUse, useRatesInUse } from './use-figures-in-use.ts';
import { useMatrix } from './use-matrix.ts';
import './matrix.css';

const CHOICES = ['logit', 'cheapest'] as const;
/** What finding and billing the ways of one flow takes on a common machine; said as about. */
const SECONDS_PER_FLOW = 0.015;
const SECONDS_PER_MINUTE = 60;
const MONTHS_OFFERED = 14;
/** The last month of the text and the first after it; and three on either side. */
const AT_END = monthsAround(CLIFF_DAY, 1);
const AROUND_END = monthsAround(CLIFF_DAY, 3);

/** A year of cargo under the scenario in force and a baseline. */
export function MatrixRun({ sheet }: { readonly sheet: DemandSheet }): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const presets = usePolicy((state) => state.presets);
  const own = usePolicy((state) => state.own);
  const scenario = usePolicy(situationOf);
  const { now } = useSurroundings();
  const { when: month, baseline, choice, capacity } = useMatrix((state) => state.settings);
  const choose = useMatrix((state) => state.choose);
  const running = useMatrix((state) => state.running);
  const done = useMatrix((state) => state.done);
  const issues = useMatrix((state) => state.issues);
  const run = useMatrix((state) => state.run);
  const cancel = useMatrix((state) => state.cancel);
  const figures = useFiguresInUse();
  const rates = useRatesInUse();
  const supposed = useApp((state) => state.inputs);
  const months = useMemo(() => monthsFrom(formatInstant(now()).slice(0, 7), MONTHS_OFFERED), [now]);
  const thisMonth = months[0] ?? '';
  // As long as the text is in force, what its end does is what is looked at first.
  const first = thisMonth <= CLIFF_DAY.slice(0, 7) ? spanId(AT_END) : months[1];
  const when = month ?? first ?? '';
  const asked = useMemo(
    (): MatrixQuestion => ({
      flows: sheet.flows,
      corridors: sheet.corridors,
      months: monthsOfSpan(when),
      baseline: situationOfFlows({ scenario: chosenScenario(baseline, own) }),
      scenario: situationOfFlows(scenario),
      choice,
      events: changesIn(supposed),
      // Runs with room for all keep the letters that they had.
      ...(capacity ? { capacity } : {}),
    }),
    [sheet, when, baseline, own, scenario, choice, supposed, capacity],
  );
  const inputs = useMemo(() => inputsHash(asked, figures, rates), [asked, figures, rates]);
  const [isFollowing, setFollowing] = useState(false);
  const follow = useCallback(() => setFollowing(true), []);
  useEffect(() => {
    // What the slider was left at is set by now: the run on it begins by itself.
    if (!isFollowing || running !== null || done === null || done.inputs === inputs) return;
    setFollowing(false);
    run(asked, inputs);
  }, [isFollowing, running, done, inputs, run, asked]);
  const title = (of: PolicySituation['scenario']): string => scenarioTitle(of, presets, language);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <section className="policy__part matrix">
      <h3 className="panel-title">{t('page.title')}</h3>
      <p className="mut">
        {t('page.hint', {
          flows: sheet.flows.length,
          minutes: Math.max(
            1,
            Math.round((sheet.flows.length * asked.months.length * SECONDS_PER_FLOW) / SECONDS_PER_MINUTE),
          ),
        })}
      </p>
      <div className="matrix__settings">
        <label className="matrix__setting">
          <span className="field__label">{t('page.month')}</span>
          <select className="input" value={when} onChange={(event) => choose({ when: event.target.value })}>
            <option value={spanId(AT_END)}>{t('page.atEnd', spanEnds(AT_END))}</option>
            <option value={spanId(AROUND_END)}>{t('page.aroundEnd', spanEnds(AROUND_END))}</option>
            {months.map((month) => (
              <option key={month}>{month}</option>
            ))}
            {years.map((year) => (
              <option key={year} value={year}>
                {t('page.wholeYear', { year })}
              </option>
            ))}
          </select>
        </label>
        <label className="matrix__setting">
          <span className="field__label">{t('page.baseline')}</span>
          <select
            className="input"
            value={baseline}
            onChange={(event) => choose({ baseline: event.target.value })}
          >
            <ScenarioOptions />
          </select>
        </label>
        <ScenarioSetting />
        <span className="matrix__setting">
          <span className="field__label">{t('page.choice')}</span>
          <Segment
            choices={CHOICES.map((id) => ({ id, label: t(`page.${id}`) }))}
            chosen={choice}
            onChoose={(next) => choose({ choice: next })}
            name={t('page.choice')}
          />
        </span>
        <label className="matrix__switch">
          <input
            type="checkbox"
            checked={capacity}
            onChange={({ target }) => choose({ capacity: target.checked })}
          />{' '}
          {t('capacity.switch')}
        </label>
        {running === null ? (
          <button type="button" className="button" onClick={() => run(asked, inputs)}>
            {t(done === null ? 'page.run' : 'page.again')}
          </button>
        ) : (
          <button type="button" className="button" onClick={cancel}>
            {t('page.cancel')}
          </button>
        )}
      </div>
      <ExpirySetting />
      <TargetDisclosure asked={asked} inputs={inputs} />
      <p role="status" className="matrix__status">
        {running === null ? '' : <RunProgress running={running} />}
      </p>
      <IssueNotes issues={issues} />
      {done === null ? null : (
        <MatrixResults
          done={done}
          file={done.asked.flows === sheet.flows ? sheet : null}
          names={{
            months: done.asked.months,
            baseline: title(done.asked.baseline.scenario),
            scenario: title(done.asked.scenario.scenario),
          }}
          isStale={done.inputs !== inputs || running !== null}
          onRunAgain={running === null ? () => run(asked, inputs) : null}
          onSettle={running === null && done.inputs === inputs ? follow : null}
          onRanges={
            running === null && done.inputs === inputs
              ? () => run({ ...asked, withRanges: true }, inputs)
              : null
          }
          columnsOf={(month) => (
            <ScenarioColumns
              month={month}
              asked={asked}
              inputsOf={(question) => inputsHash(question, figures, rates)}
              done={done}
              isRunning={running !== null}
              onBaseline={(id) => choose({ baseline: id })}
            />
          )}
        />
      )}
    </section>
  );
}

function RunProgress({ running: { progress, minutesLeft } }: { readonly running: MatrixRunning }): ReactNode {
  const { t } = useTranslation('matrix');
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <>
      <progress value={done} max={Math.max(1, total)} aria-hidden="true" />{' '}
      {t('page.running', { done, total })}
      {minutesLeft === null ? '' : ` · ${t('page.left', { minutes: Math.max(1, Math.ceil(minutesLeft)) })}`}
    </>
  );
}
