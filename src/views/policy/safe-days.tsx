import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import { usePolicy, usePolicyApi } from '../contexts/policy-context.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { SafeDayChart } from './safe-day-chart.tsx';
import { SafeDayTable } from './safe-day-table.tsx';
import { useAsked } from './use-asked.ts';
import { useLastHandOver } from './use-last-hand-over.ts';

interface SafeDaysProps {
  /** As billed: what the engine of the measures was told of. */
  readonly considered: Answer;
  readonly itinerary: AnswerItinerary;
  /** Day of hand-over that is looked at. */
  readonly day: string;
}

/** How late the goods may be handed over for each relief of a route, and how the odds fall from day to day. */
export function SafeDays({ considered, itinerary, day }: SafeDaysProps): ReactNode {
  const { t } = useTranslation('policy');
  const api = usePolicyApi();
  const situation = usePolicy(situationOf);
  const { id } = itinerary;
  const ask = useCallback(() => {
    // The engine speaks of the answer it was last told: another one makes the question new.
    void considered;
    return api.deadlines(situation, id);
  }, [api, situation, id, considered]);
  const { value: deadlines, issues } = useAsked(ask);
  const handOvers = useLastHandOver(id, deadlines);
  const [chosen, setChosen] = useState<number | null>(null);
  const ready = considered.query.ready;
  const safeDays = handOvers.days;
  // Until one is chosen, the relief that is lost first.
  const pictured = safeDays?.find(({ charge }) => charge === chosen) ?? earliest(safeDays ?? []);
  return (
    <section className="policy__part">
      <h2 className="panel-title">{t('safe_title')}</h2>
      <IssueNotes issues={[...issues, ...handOvers.issues]} />
      {deadlines === null ? null : deadlines.length === 0 ? (
        <p>{t('safe_none')}</p>
      ) : (
        <>
          <p className="mut">{t('safe_hint', { time: ready.slice(11, 16) })}</p>
          <div className="safe">
            <SafeDayTable
              deadlines={deadlines}
              handOvers={safeDays}
              answer={considered}
              itinerary={itinerary}
              day={day}
              ready={ready.slice(0, 10)}
              pictured={pictured?.charge ?? null}
              onPicture={setChosen}
            />
            {pictured === null ? (
              <p className="mut" role="status">
                {handOvers.issues.length === 0 ? t('safe_working') : null}
              </p>
            ) : (
              <SafeDayChart handOver={pictured} day={day} />
            )}
          </div>
        </>
      )}
    </section>
  );
}

const earliest = <T extends { readonly p95: string | null }>(handOvers: readonly T[]): T | null =>
  handOvers.toSorted((a, b) => ((a.p95 ?? '') < (b.p95 ?? '') ? -1 : 1))[0] ?? null;
