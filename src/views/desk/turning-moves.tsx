import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/desk/turning-texts.ts';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import { formatMoney, formatQuantity } from '../../i18n/format.ts';
import { type ProvenMove, provenMoves, type TrialProgress } from '../../state/contrast/proven-moves.ts';
import { beijingDate } from '../../units/instant.ts';
import { parseFen } from '../../units/money.ts';
import { useDesk, useUserFigures } from '../contexts/desk-context.tsx';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';

interface TurningMovesProps {
  readonly answer: Answer;
  readonly loser: AnswerItinerary;
  readonly winner: AnswerItinerary;
}

type Trial = 'none' | TrialProgress | readonly ProvenMove[];

/** The smallest moves of one or two figures that turn the order, each compared anew before it is offered. */
export function TurningMoves({ answer, loser, winner }: TurningMovesProps): ReactNode {
  const { t } = useTranslation('turning');
  const id = useId();
  const names = { loser: loser.letter, winner: winner.letter };
  const { trial, run, stop } = useTrial({ answer, loser, winner });
  return (
    <section className="what-if" aria-labelledby={`${id}-title`}>
      <h3 className="panel-title" id={`${id}-title`}>
        {t('title', names)}
      </h3>
      <p className="mut">{t('rule')}</p>
      <div role="status">
        {trial === 'none' ? (
          <button type="button" className="button button--small" onClick={run}>
            {t('run')}
          </button>
        ) : 'done' in trial ? (
          <>
            <span className="mut">{t('running', { done: trial.done + 1, total: trial.total })}</span>{' '}
            <button type="button" className="link" onClick={stop}>
              {t('stop')}
            </button>
          </>
        ) : trial.length === 0 ? (
          <p className="mut">{t('none', names)}</p>
        ) : (
          <ul>
            {trial.map((move) => (
              <Move key={move.levers.join()} move={move} names={names} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** What came of trying; given up where the routes, or what they are reckoned by, change. */
function useTrial({ answer, loser, winner }: TurningMovesProps) {
  const { engine, now } = useSurroundings();
  const enquiry = useApp((state) => state.enquiry);
  const situation = usePolicy((state) => state.history.present);
  const figures = useUserFigures((state) => state.history.present);
  const [trial, setTrial] = useState<Trial>('none');
  const control = useRef<AbortController | null>(null);
  const stop = (): void => {
    control.current?.abort();
    setTrial('none');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of it changes, what was tried holds no longer
  useEffect(() => {
    setTrial('none');
    return () => control.current?.abort();
  }, [answer, loser, winner, enquiry, situation, figures]);
  const run = (): void => {
    if (enquiry === null) return;
    const own = new AbortController();
    control.current = own;
    void provenMoves({
      engine,
      asked: { enquiry, situation, figures },
      answer,
      loser,
      winner,
      today: beijingDate(now()),
      signal: own.signal,
      onProgress: (progress) => {
        if (!own.signal.aborted) setTrial(progress);
      },
    }).then((moves) => {
      if (!own.signal.aborted) setTrial(moves ?? 'none');
    });
  };
  return { trial, run, stop };
}

interface MoveProps {
  readonly move: ProvenMove;
  readonly names: { readonly loser: string; readonly winner: string };
}

/** Sets what the move says: a cost of a day as an input, prices as own figures; both can be taken back. */
function Move({ move, names }: MoveProps): ReactNode {
  const { t } = useTranslation('turning');
  const edit = useApp((state) => state.edit);
  const { userFigures } = useDesk();
  const { dayCostCny } = move.edit;
  const values = {
    ...names,
    percent: formatQuantity(move.percent, 1),
    amount: dayCostCny === undefined ? '' : formatMoney(parseFen(dayCostCny)),
  };
  const text = move.levers
    .map((lever) =>
      t(lever === 'day_cost' ? `levers.day_cost_${move.dayCost ?? 'more'}` : `levers.${lever}`, values),
    )
    .join(t('and'));
  const apply = (): void => {
    const note = t('note', { move: text });
    const placed = move.figures.map((figure, row) => ({ figure: { ...figure, note }, row }));
    if (placed.length > 0) void userFigures.getState().add(placed);
    if (dayCostCny !== undefined) edit({ dayCostCny }, 'choice');
  };
  return (
    <li>
      {text}{' '}
      <button type="button" className="link" aria-label={t('applyName', { move: text })} onClick={apply}>
        {t('apply')}
      </button>
    </li>
  );
}
