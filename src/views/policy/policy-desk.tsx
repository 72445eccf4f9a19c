import { memo, type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { MeasureCard } from '../../contract/policy.ts';
import { type ChangePace, situationOf } from '../../state/policy/policy-store.ts';
import { beijingDate } from '../../units/instant.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { ArticleList } from './cards/article-list.tsx';
import { KnownFacts } from './cards/known-facts.tsx';
import { useKnownFacts } from './cards/use-known-facts.ts';
import { useCardActions, useMeasureCards } from './cards/use-measure-cards.ts';
import { linesThatEnd, useDayAfter } from './expiry/use-day-after.ts';
import { endingMeasures, expiryOf } from './expiry-choice.ts';
import { HandOverBar } from './hand-over-bar.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { NoAnswerNote } from './no-answer-note.tsx';
import { placeHash } from './policy-place.ts';
import { PresetBar } from './preset-bar.tsx';
import { RouteEffects } from './route-effects.tsx';

/** While a thumb is dragged prices alone change; what they do not enter stays as it is drawn. */
const SteadyArticles = memo(ArticleList);

const NO_CARDS: readonly MeasureCard[] = [];

interface PolicyDeskProps {
  /** As the list shows it, under the measures; null before anything is compared. */
  readonly answer: Answer | null;
  /** A measure whose card is opened and brought into view. */
  readonly sought: string | null;
}

/** The measures at the left, what they do to the answer at the right. */
export function PolicyDesk({ answer, sought }: PolicyDeskProps): ReactNode {
  const { t } = useTranslation('policy');
  const { now } = useSurroundings();
  const situation = usePolicy(situationOf);
  const presets = usePolicy((state) => state.presets);
  const setScenario = usePolicy((state) => state.setScenario);
  const importFile = usePolicy((state) => state.importFile);
  const setAfterExpiry = usePolicy((state) => state.setAfterExpiry);
  const setHandOver = usePolicy((state) => state.setHandOver);
  const setFact = usePolicy((state) => state.setFact);
  const selectedId = useApp((state) => state.selectedId);
  const itinerary = answer?.itineraries.find(({ id }) => id === selectedId) ?? answer?.itineraries[0] ?? null;
  const cards = useMeasureCards(itinerary?.id ?? null);
  // Until a measure is chosen, the first that takes something off the route.
  const [chosenWhy, setWhy] = useState<string | null | undefined>(undefined);
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
  const known = useKnownFacts();
  const shown = cards.value ?? NO_CARDS;
  const ending = endingMeasures(shown);
  const ownDay = answer?.query.ready.slice(0, 10) ?? beijingDate(now());
  const day = situation.handOver ?? ownDay;
  const dayAfter = useDayAfter(itinerary?.id ?? null, day);
  return (
    <>
      <div className="policy__side">
        <div className="policy__part-head">
          <h2 className="panel-title">{t('measures')}</h2>
          <a className="link policy__to-text" href={placeHash({ pane: 'text', part: 'head' })}>
            {t('text.title')}
          </a>
        </div>
        <PresetBar
          presets={presets}
          scenario={situation.scenario}
          onScenario={(scenario) => void setScenario(scenario)}
          onImport={(file) => void importFile(file)}
        />
        <KnownFacts
          facts={situation.facts}
          known={known}
          onSet={(field, value) => void setFact(field, value)}
        />
        <IssueNotes issues={cards.issues} />
        {cards.value === null ? (
          <p className="mut" role="status">
            {cards.isPending ? t('loading') : null}
          </p>
        ) : (
          <SteadyArticles
            cards={cards.value}
            hasGoods={itinerary !== null}
            day={day}
            facts={situation.facts}
            sought={sought}
            actions={actions}
          />
        )}
      </div>
      <div className="policy__main" id="results" tabIndex={-1}>
        <HandOverBar
          day={day}
          ownDay={
            situation.handOver === null ? null : { kind: answer === null ? 'today' : 'answered', day: ownDay }
          }
          expiry={expiryOf(situation, ending)}
          endingLines={itinerary === null || dayAfter.value === null ? null : linesThatEnd(dayAfter.value)}
          onDay={onDay}
          onExpiry={(choice) => void setAfterExpiry(ending, choice)}
        />
        {answer === null ? (
          <NoAnswerNote />
        ) : (
          <RouteEffects
            answer={answer}
            itinerary={itinerary}
            known={known}
            dayAfter={dayAfter.value}
            day={day}
            cards={shown}
            why={{
              heading: whyHeading,
              measure: chosenWhy === undefined ? firstRelief(itinerary) : chosenWhy,
              onMeasure: setWhy,
            }}
            actions={actions}
          />
        )}
      </div>
    </>
  );
}

const firstRelief = (itinerary: AnswerItinerary | null): string | null =>
  itinerary?.policy?.lines.flatMap(({ measures }) => measures).find(({ kept }) => kept)?.measure ?? null;
