import { memo, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { MeasureCard } from '../../contract/policy.ts';
import { type ChangePace, situationOf } from '../../state/policy/policy-store.ts';
import { beijingDate } from '../../units/instant.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { type Outcome, useOutcome } from '../parts/use-outcome.ts';
import { useLanguage } from '../texts/use-language.ts';
import { ArticleList } from './article-list.tsx';
import { CostMonths } from './cost-months.tsx';
import { EffectsTable } from './effects-table.tsx';
import { endingMeasures, expiryOf } from './expiry-choice.ts';
import { HandOverBar } from './hand-over-bar.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { KnownFacts } from './known-facts.tsx';
import type { CardActions } from './measure-card.tsx';
import { PresetBar } from './preset-bar.tsx';
import { SafeDays } from './safe-days.tsx';
import { scenarioTitle } from './scenario-title.ts';
import { Shares } from './shares.tsx';
import { TaxPanel } from './tax-panel.tsx';
import { useMonthCosts } from './use-month-costs.ts';
import { WhyPanel } from './why-panel.tsx';

/** While a thumb is dragged prices alone change; what they do not enter stays as it is drawn. */
const SteadyArticles = memo(ArticleList);
const SteadyMonths = memo(CostMonths);
const SteadySafeDays = memo(SafeDays);
const SteadyTaxes = memo(TaxPanel);
const SteadyShares = memo(Shares);
const SteadyWhy = memo(WhyPanel);

const NO_CARDS: readonly MeasureCard[] = [];

interface PolicyDeskProps {
  /** As the list shows it, under the measures. */
  readonly answer: Answer;
}

/** The measures at the left, what they do to the answer at the right. */
export function PolicyDesk({ answer }: PolicyDeskProps): ReactNode {
  const { t } = useTranslation('policy');
  const situation = usePolicy(situationOf);
  const presets = usePolicy((state) => state.presets);
  const setScenario = usePolicy((state) => state.setScenario);
  const importFile = usePolicy((state) => state.importFile);
  const setAfterExpiry = usePolicy((state) => state.setAfterExpiry);
  const setHandOver = usePolicy((state) => state.setHandOver);
  const setFact = usePolicy((state) => state.setFact);
  const selectedId = useApp((state) => state.selectedId);
  const select = useApp((state) => state.select);
  const itinerary = answer.itineraries.find(({ id }) => id === selectedId) ?? answer.itineraries[0] ?? null;
  const id = itinerary?.id ?? null;
  const cards = useCards(id);
  const months = useMonthCosts(id);
  const language = useLanguage();
  // Until a measure is chosen, the first that takes something off the route.
  const [chosenWhy, setWhy] = useState<string | null | undefined>(undefined);
  const why = chosenWhy === undefined ? firstRelief(itinerary) : chosenWhy;
  const whyHeading = useRef<HTMLHeadingElement>(null);
  const explain = useCallback((measure: string) => {
    setWhy(measure);
    whyHeading.current?.focus();
  }, []);
  const actions = useCardActions(explain);
  const onDay = useCallback(
    (day: string | null, pace?: ChangePace) => void setHandOver(day, pace),
    [setHandOver],
  );
  const shown = cards.value ?? NO_CARDS;
  const ending = endingMeasures(shown);
  const { ready } = answer.query;
  const answeredDay = ready.slice(0, 10);
  const day = situation.handOver ?? answeredDay;
  return (
    <>
      <div className="policy__side">
        <h2 className="panel-title">{t('measures')}</h2>
        <PresetBar
          presets={presets}
          scenario={situation.scenario}
          onScenario={(scenario) => void setScenario(scenario)}
          onImport={(file) => void importFile(file)}
        />
        <KnownFacts facts={situation.facts} onSet={(field, value) => void setFact(field, value)} />
        <IssueNotes issues={cards.issues} />
        {cards.value === null ? (
          <p className="mut" role="status">
            {cards.isPending ? t('loading') : null}
          </p>
        ) : (
          <SteadyArticles cards={cards.value} day={day} facts={situation.facts} actions={actions} />
        )}
      </div>
      <div className="policy__main" id="results" tabIndex={-1}>
        <HandOverBar
          day={day}
          answeredDay={situation.handOver === null ? null : answeredDay}
          expiry={expiryOf(situation, ending)}
          onDay={onDay}
          onExpiry={(choice) => void setAfterExpiry(ending, choice)}
        />
        <EffectsTable
          itineraries={answer.itineraries}
          scenario={scenarioTitle(situation.scenario, presets, language)}
          selectedId={id}
          day={day}
          onSelect={select}
        />
        <IssueNotes issues={months.issues} />
        {itinerary === null || months.costs === null ? null : (
          <SteadyMonths months={months.costs} name={itinerary.names[language]} day={day} />
        )}
        {itinerary === null ? null : (
          <SteadySafeDays
            itinerary={itinerary.id}
            charges={itinerary.charges}
            terminals={answer.terminals}
            ready={ready}
            day={day}
          />
        )}
        {itinerary === null ? null : (
          <SteadyTaxes
            itinerary={itinerary.id}
            onSetFact={actions.onSetFact}
            onSetParameter={actions.onSetParameter}
            onWhy={explain}
          />
        )}
        {itinerary === null ? null : <SteadyShares itinerary={itinerary.id} />}
        {itinerary === null ? null : (
          <SteadyWhy
            heading={whyHeading}
            itinerary={itinerary.id}
            cards={shown}
            measure={why}
            onMeasure={setWhy}
            facts={situation.facts}
            onSetFact={actions.onSetFact}
          />
        )}
      </div>
    </>
  );
}

const firstRelief = (itinerary: AnswerItinerary | null): string | null =>
  itinerary?.policy?.lines.flatMap(({ measures }) => measures).find(({ kept }) => kept)?.measure ?? null;

/** The cards of one itinerary, asked anew whenever answer, situation or itinerary change. */
function useCards(itinerary: string | null): Outcome<readonly MeasureCard[]> {
  const { engine, now } = useSurroundings();
  const enquiry = useApp((state) => state.enquiry);
  const situation = usePolicy(situationOf);
  const question = useCallback(() => {
    const route = enquiry === null || itinerary === null ? null : { enquiry, itinerary };
    return engine.measureCards({ situation, route, today: beijingDate(now()) });
  }, [engine, now, enquiry, situation, itinerary]);
  return useOutcome(question);
}

function useCardActions(onWhy: (measure: string) => void): CardActions {
  const setMeasure = usePolicy((state) => state.setMeasure);
  const setParameter = usePolicy((state) => state.setParameter);
  const setFact = usePolicy((state) => state.setFact);
  return useMemo(
    () => ({
      onToggle: (measure, enabled) => void setMeasure(measure, enabled),
      onSetParameter: (path, value, pace) => void setParameter(path, value, pace),
      onSetFact: (field, value) => void setFact(field, value),
      onWhy,
    }),
    [setMeasure, setParameter, setFact, onWhy],
  );
}
