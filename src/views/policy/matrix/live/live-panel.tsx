import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveAnswer } from '../../../../contract/demand/live-headline.ts';
import { writeFigure } from '../../../../i18n/unit-words.ts';
import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';
import { withParameter } from '../../../../state/policy/policy-situation.ts';
import { situationOf } from '../../../../state/policy/policy-store.ts';
import { usePolicy } from '../../../contexts/policy-context.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { CommitSlider } from '../../cards/commit-slider.tsx';
import { parameterName } from '../../cards/parameter-words.ts';
import { stepOf } from '../../cards/slider-step.ts';
import { IssueNotes } from '../../issue-notes.tsx';
import { situationOfFlows } from '../situation-of-flows.ts';
import { useMeasureCards } from '../use-measure-cards.ts';
import { LiveHeadline } from './live-headline.tsx';
import { type LiveParameter, liveMeasures } from './live-parameters.ts';
import { useLive } from './use-live.ts';
import './live.css';

interface LivePanelProps {
  readonly done: MatrixDone;
  /** Null while the run shown is not of what is set, or another is under way. */
  readonly onSettle: (() => void) | null;
}

/** A figure of a measure on a slider: the headline of the year of cargo follows the thumb. */
export function LivePanel({ done, onSettle }: LivePanelProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const { report, asked } = done;
  const cards = useMeasureCards(asked);
  const measures = useMemo(() => {
    const outlays = new Map(report.summary.measures.map(({ measure, outlay }) => [measure, outlay.after]));
    return liveMeasures(cards.value ?? [], outlays);
  }, [cards.value, report]);
  const [path, setPath] = useState('');
  const chosen = measures.flatMap(({ parameters }) => parameters).find((one) => one.path === path) ?? null;
  return (
    <section className="live" aria-labelledby="live-title">
      <h4 className="panel-title" id="live-title">
        {t('live.title')}
      </h4>
      <p className="mut matrix__remark">{t('live.hint')}</p>
      {cards.issues.length === 0 ? null : <IssueNotes issues={cards.issues} />}
      <label className="matrix__setting">
        <span className="field__label">{t('live.parameter')}</span>
        <select className="input live__choice" value={path} onChange={({ target }) => setPath(target.value)}>
          <option value="">{t('live.choose')}</option>
          {measures.map(({ card, parameters }) => (
            <optgroup key={card.id} label={card.title[language]}>
              {parameters.map((parameter) => (
                <option key={parameter.path} value={parameter.path}>
                  {parameterName(parameter, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {chosen === null ? null : <LiveSlider key={path} done={done} parameter={chosen} onSettle={onSettle} />}
    </section>
  );
}

interface LiveSliderProps extends LivePanelProps {
  readonly parameter: LiveParameter;
}

function LiveSlider({ done, parameter, onSettle }: LiveSliderProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const situation = usePolicy(situationOf);
  const own = usePolicy((state) => state.own);
  const setParameter = usePolicy((state) => state.setParameter);
  const shown = useLive((state) => state.shown);
  const issues = useLive((state) => state.issues);
  const ask = useLive((state) => state.ask);
  const clear = useLive((state) => state.clear);
  const { run, summary } = done.report;
  const { path, unit, value, range } = parameter;
  const [thumb, setThumb] = useState(Number(value));
  const name = parameterName(parameter, language);
  const write = useCallback(
    (figure: number) => writeFigure(String(figure), unit, language),
    [unit, language],
  );
  useEffect(() => {
    // Worked out once before the first movement, which then has the least to do.
    ask({ run, scenario: done.asked.scenario });
    return clear;
  }, [ask, clear, run, done.asked.scenario]);
  const move = useCallback(
    (figure: number) => {
      setThumb(figure);
      ask({ run, scenario: situationOfFlows(withParameter(situation, path, figure, own)) });
    },
    [ask, run, situation, path, own],
  );
  const settle = useCallback(
    (figure: number) => {
      move(figure);
      if (onSettle === null || figure === Number(value)) return;
      void setParameter(path, figure);
      onSettle();
    },
    [move, onSettle, value, setParameter, path],
  );
  const answer = shown?.asked.run === run ? shown.answer : null;
  return (
    <>
      <div className="live__slider">
        <CommitSlider
          label={name}
          min={Number(range[0])}
          max={Number(range[1])}
          step={stepOf(range)}
          value={thumb}
          valueText={write}
          onMove={move}
          onCommit={settle}
        />
        <span className="live__value" aria-hidden="true">
          {write(thumb)}
        </span>
      </div>
      {onSettle === null ? <p className="note">{t('live.held')}</p> : null}
      {issues.length === 0 ? null : <IssueNotes issues={issues} />}
      {answer?.kind === 'priced' ? <LiveHeadline now={answer.headline} run={summary} /> : null}
      <p className="live__certificate mut" role="status" data-kind={answer?.kind}>
        {answer === null ? t('live.preparing') : <Certificate answer={answer} />}
      </p>
    </>
  );
}

function Certificate({ answer }: { readonly answer: LiveAnswer }): ReactNode {
  const { t } = useTranslation('matrix');
  if (answer.kind !== 'priced') return t(answer.kind === 'other_run' ? 'live.otherRun' : 'live.otherNetwork');
  const { covered, beyond, otherWays } = answer.certificate;
  if (!covered) return t('live.beyond', { count: beyond });
  return otherWays === 0 ? t('live.exact') : t('live.otherWays', { count: otherWays });
}
