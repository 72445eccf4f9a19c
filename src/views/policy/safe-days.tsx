import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerCharge } from '../../contract/answer-schema.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { useRouteQuestion } from '../contexts/use-route-question.ts';
import { useOutcome } from '../parts/use-outcome.ts';
import { IssueNotes } from './issue-notes.tsx';
import { SafeDayChart } from './safe-day-chart.tsx';
import { SafeDayTable } from './safe-day-table.tsx';
import { useLastHandOver } from './use-last-hand-over.ts';

interface SafeDaysProps {
  readonly itinerary: string;
  /** Of the itinerary, and the terminals they name. */
  readonly charges: readonly AnswerCharge[];
  readonly terminals: Answer['terminals'];
  /** When the goods are ready, Beijing time. */
  readonly ready: string;
  /** Day of hand-over that is looked at. */
  readonly day: string;
}

/** How late the goods may be handed over for each relief of a route, and how the odds fall from day to day. */
export function SafeDays({ itinerary, charges, terminals, ready, day }: SafeDaysProps): ReactNode {
  const { t } = useTranslation('policy');
  const engine = useEngine();
  const route = useRouteQuestion(itinerary);
  const {
    value: deadlines,
    issues,
    isPending,
  } = useOutcome(useMemo(() => route && (() => engine.deadlines(route)), [engine, route]));
  const handOvers = useLastHandOver(itinerary, isPending ? null : deadlines);
  const [chosen, setChosen] = useState<number | null>(null);
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
              charges={charges}
              terminals={terminals}
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
