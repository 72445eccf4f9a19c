import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { MeasureCard } from '../../contract/policy.ts';
import { isStale } from '../../state/enquiry/app-state.ts';
import { itineraryOf } from '../../state/enquiry/described-itineraries.ts';
import { type ChangePace, situationOf } from '../../state/policy/policy-store.ts';
import { beijingDate } from '../../units/instant.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { PaneSwitch } from '../shell/pane-switch.tsx';
import { NoAnswerNote, StaleNote } from './answer-notes.tsx';
import { ArticleList } from './cards/article-list.tsx';
import { KnownFacts } from './cards/known-facts.tsx';
import { useKnownFacts } from './cards/use-known-facts.ts';
import { useCardActions, useMeasureCards } from './cards/use-measure-cards.ts';
import { laterTexts } from './expiry/later-texts.ts';
import { linesThatEnd, nothingEnds, useDayAfter } from './expiry/use-day-after.ts';
import { endingMeasures, expiryOf } from './expiry-choice.ts';
import { HandOverBar } from './hand-over-bar.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { placeHash } from './policy-place.ts';
import { PresetBar } from './preset-bar.tsx';
import { RouteEffects } from './route-effects.tsx';
import type { ImportScenario } from './scenario-file-button.tsx';

const PANES = ['results', 'measures'] as const;

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
  const own = usePolicy((state) => state.own);
  const removeOwn = usePolicy((state) => state.removeOwn);
  const setAfterExpiry = usePolicy((state) => state.setAfterExpiry);
  const setHandOver = usePolicy((state) => state.setHandOver);
  const setFact = usePolicy((state) => state.setFact);
  const selectedId = useApp((state) => state.selectedId);
  const stale = useApp(isStale);
  const isPending = usePolicy((state) => state.isPending);
  const itinerary = (answer && itineraryOf(answer, selectedId)) ?? answer?.itineraries[0] ?? null;
  const cards = useMeasureCards(itinerary?.id ?? null);
  // Until a measure is chosen, the first that takes something off the route.
  const [chosenWhy, setWhy] = useState<string | null | undefined>(undefined);
  const whyHeading = useRef<HTMLHeadingElement>(null);
  // Where there is room for one of them at a time: what was asked for is turned to.
  const [pane, setPane] = useState<(typeof PANES)[number]>('results');
  const showMeasures = useCallback(() => setPane('measures'), []);
  useEffect(() => {
    if (sought !== null) setPane('measures');
  }, [sought]);
  // What was shown on the map of Compare has been seen.
  const showOnMap = usePolicy((state) => state.showOnMap);
  useEffect(() => showOnMap(null), [showOnMap]);
  const explain = useCallback((measure: string) => {
    flushSync(() => {
      setWhy(measure);
      setPane('results');
    });
    whyHeading.current?.focus();
  }, []);
  const actions = useCardActions(explain);
  const onDay = useCallback(
    (day: string | null, pace?: ChangePace) => void setHandOver(day, pace),
    [setHandOver],
  );
  const takeFile: ImportScenario = (file) => void importFile(file);
  const known = useKnownFacts();
  const shown = cards.value ?? NO_CARDS;
  const ending = endingMeasures(shown);
  const ownDay = answer?.query.ready.slice(0, 10) ?? beijingDate(now());
  const day = situation.handOver ?? ownDay;
  const dayAfter = useDayAfter(itinerary?.id ?? null, day);
  return (
    <div
      className="policy__desk"
      data-pane={pane}
      data-stale={stale}
      aria-busy={isPending || cards.isPending}
    >
      <div className="policy__scenario">
        <div className="policy__part-head">
          <h2 className="panel-title">{t('measures')}</h2>
          <a className="link" href={placeHash({ pane: 'demand' })}>
            {t('to_demand')}
          </a>
          <a className="link policy__to-text" href={placeHash({ pane: 'text', part: 'head' })}>
            {t('text.title')}
          </a>
        </div>
        <PresetBar
          presets={presets}
          scenario={situation.scenario}
          own={own}
          onRemove={(id) => void removeOwn(id)}
          onScenario={(scenario) => void setScenario(scenario)}
          onImport={takeFile}
        />
      </div>
      <HandOverBar
        day={day}
        ownDay={
          situation.handOver === null ? null : { kind: answer === null ? 'today' : 'answered', day: ownDay }
        }
        expiry={{
          expiry: expiryOf(situation, ending, presets),
          lines: itinerary === null || dayAfter.value === null ? null : linesThatEnd(dayAfter.value),
          nothingEnds: itinerary !== null && dayAfter.value !== null && nothingEnds(dayAfter.value),
          texts: laterTexts(presets),
          onExpiry: (choice) => void setAfterExpiry(ending, choice),
          onImport: takeFile,
        }}
        onDay={onDay}
      />
      <div className="policy__side">
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
        <StaleNote />
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
            onMeasures={showMeasures}
          />
        )}
      </div>
      <PaneSwitch
        panes={PANES}
        pane={pane}
        onPaneChange={setPane}
        name={t('panes.name')}
        label={(id) => t(`panes.${id}`)}
      />
    </div>
  );
}

const firstRelief = (itinerary: AnswerItinerary | null): string | null =>
  itinerary?.policy?.lines.flatMap(({ measures }) => measures).find(({ kept }) => kept)?.measure ?? null;
