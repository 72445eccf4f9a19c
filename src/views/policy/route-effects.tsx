import { memo, type ReactNode, type RefObject } from 'react';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { DayAfter, KnownFact, MeasureCard } from '../../contract/policy.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';
import type { CardActions } from './cards/measure-card.tsx';
import { CostMonths } from './cost-months.tsx';
import { LAST_OF_TEXT } from './day-span.ts';
import { EffectsTable } from './effects-table.tsx';
import { DayAfterPanel } from './expiry/day-after-panel.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { SafeDays } from './safe-days.tsx';
import { scenarioTitle } from './scenario-title.ts';
import { Shares } from './shares.tsx';
import { TaxPanel } from './tax-panel.tsx';
import { useMonthCosts } from './use-month-costs.ts';
import { WhyPanel } from './why-panel.tsx';

/** While a thumb is dragged prices alone change; what they do not enter stays as it is drawn. */
const SteadyMonths = memo(CostMonths);
const SteadySafeDays = memo(SafeDays);
const SteadyTaxes = memo(TaxPanel);
const SteadyShares = memo(Shares);
const SteadyWhy = memo(WhyPanel);

interface RouteEffectsProps {
  readonly answer: Answer;
  /** The one looked at closely; null where the answer has none. */
  readonly itinerary: AnswerItinerary | null;
  readonly known: readonly KnownFact[];
  /** Null until it is known. */
  readonly dayAfter: DayAfter | null;
  readonly day: string;
  readonly cards: readonly MeasureCard[];
  readonly why: {
    readonly heading: RefObject<HTMLHeadingElement | null>;
    /** Null explains every event. */
    readonly measure: string | null;
    readonly onMeasure: (measure: string | null) => void;
  };
  readonly actions: CardActions;
  /** Turns to the measures where they have no room beside this. */
  readonly onMeasures: () => void;
}

/** What the measures do to the routes of an answer, and to one of them month by month, day by day and tax by tax. */
export function RouteEffects(props: RouteEffectsProps): ReactNode {
  const { answer, itinerary, known, dayAfter, day, cards, why, actions, onMeasures } = props;
  const language = useLanguage();
  const situation = usePolicy(situationOf);
  const presets = usePolicy((state) => state.presets);
  const select = useApp((state) => state.select);
  const months = useMonthCosts(itinerary?.id ?? null);
  return (
    <>
      {itinerary === null || dayAfter === null || day <= LAST_OF_TEXT ? null : (
        <DayAfterPanel dayAfter={dayAfter} name={itinerary.names[language]} />
      )}
      <EffectsTable
        itineraries={answer.itineraries}
        scenario={scenarioTitle(situation.scenario, presets, language)}
        selectedId={itinerary?.id ?? null}
        day={day}
        onSelect={select}
        onMeasures={onMeasures}
      />
      <IssueNotes issues={months.issues} />
      {itinerary === null ? null : (
        <>
          {months.costs === null ? null : (
            <SteadyMonths months={months.costs} name={itinerary.names[language]} day={day} />
          )}
          <SteadySafeDays
            itinerary={itinerary.id}
            charges={itinerary.charges}
            terminals={answer.terminals}
            ready={answer.query.ready}
            day={day}
          />
          <SteadyTaxes
            itinerary={itinerary.id}
            known={known}
            onSetFact={actions.onSetFact}
            onSetParameter={actions.onSetParameter}
            onWhy={actions.onWhy}
          />
          <SteadyShares itinerary={itinerary.id} />
          <SteadyWhy
            heading={why.heading}
            itinerary={itinerary.id}
            cards={cards}
            measure={why.measure}
            onMeasure={why.onMeasure}
            facts={situation.facts}
            onSetFact={actions.onSetFact}
          />
        </>
      )}
    </>
  );
}
