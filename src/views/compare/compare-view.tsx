import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../contract/answer-schema.ts';
import { isStale } from '../../state/enquiry/app-state.ts';
import { usePolicy, usePolicyPending } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { laterPart } from '../parts/later-part.tsx';
import { useLasting } from '../parts/use-lasting.ts';
import { NARROW, useMedia, WIDE } from '../parts/use-media.ts';
import { PaneDivider } from '../shell/pane-divider.tsx';
import { PaneSwitch } from '../shell/pane-switch.tsx';
import { usePaneSizes } from '../shell/use-pane-sizes.ts';
import { FORM_ID, useShortcuts } from '../shell/use-shortcuts.ts';
import { AnswerAnnouncement } from './answer-announcement.tsx';
import { EnquirySummary } from './enquiry-summary.tsx';
import { EnquiryForm } from './form/enquiry-form.tsx';
import { IssueList } from './issue-list.tsx';
import { PlainSentence } from './results/plain-sentence.tsx';
import { ResultList } from './results/result-list.tsx';
import { StoryButtons } from './story-buttons.tsx';
import { useFirstSearchOver } from './use-first-search-over.ts';

const loadAnswerPanels = () => import('./answer-panels.tsx');
const AnswerPanels = laterPart(async () => (await loadAnswerPanels()).AnswerPanels);
const DrawnDayCost = laterPart(async () => (await import('./results/drawn-day-cost.tsx')).DrawnDayCost);
const EventEditsNote = laterPart(async () => (await import('../events/event-edits-note.tsx')).EventEditsNote);
const FiguresEffectNote = laterPart(
  async () => (await import('../data/figures-effect-note.tsx')).FiguresEffectNote,
);
const RouteMapPanel = laterPart(async () => (await import('./route-map-panel.tsx')).RouteMapPanel, {
  waiting: <MapToCome />,
});

/*
 * What a keystroke in the form, the progress of a search or a row pointed at leaves as it is, is not drawn anew: the
 * parts follow what they show by themselves.
 */
const SteadyForm = memo(EnquiryForm);
const SteadySentence = memo(PlainSentence);
const SteadyList = memo(ResultList);
const SteadyPanels = memo(AnswerPanels);
const SteadyMap = memo(RouteMapPanel);

const STORIES = <StoryButtons />;

/** A change of measures that takes longer than this is seen to be on its way. */
const REPRICING_SHOWN_MS = 400;

const PANES = ['list', 'detail', 'chart', 'map'] as const;
type Pane = (typeof PANES)[number];

/** What a chosen row opens. */
const DETAIL_ID = 'detail';

/** Ask on the left, read in the middle, see on the right; one after another where room is short. */
export function CompareView(): ReactNode {
  const { t } = useTranslation('form');
  const answer = useApp((state) => state.answer);
  const status = useApp((state) => state.status.kind);
  const isRepricing = useLasting(usePolicyPending(), REPRICING_SHOWN_MS);
  const stale = useApp(isStale) || isRepricing;
  const [drawn, setDrawn] = useState<Answer | null>(null);
  const selectedId = useApp((state) => state.selectedId);
  const select = useApp((state) => state.select);
  const edit = useApp((state) => state.edit);
  const view = useApp((state) => state.view);
  const setView = useApp((state) => state.setView);
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('list');
  const [isFormOpen, setFormOpen] = useState(false);
  const [isMapHidden, setMapHidden] = useState(false);
  const isWide = useMedia(WIDE);
  const isNarrow = useMedia(NARROW);
  const openForm = useCallback(() => setFormOpen(true), []);
  const { style, resize } = usePaneSizes();
  const summary = useRef<HTMLButtonElement>(null);
  const closeForm = useCallback(() => {
    setFormOpen(false);
    summary.current?.focus();
  }, []);
  // A search that was asked for from the opened form leads to what it finds; one that is refused stays to be mended.
  const [isAwaited, setAwaited] = useState(false);
  useEffect(() => {
    if (!isAwaited || status === 'running') return;
    setAwaited(false);
    if (status !== 'done') return;
    setFormOpen(false);
    window.scrollTo(0, 0);
  }, [isAwaited, status]);
  useShortcuts({ openForm, closeForm: isFormOpen && !isWide ? closeForm : null });
  // Fetched while the first search runs, so that the answer finds them ready.
  useEffect(() => {
    loadAnswerPanels().catch(() => {});
  }, []);

  /** Where the form is open above, what is chosen would stand out of sight below it. */
  const choosePane = (chosen: Pane): void => {
    setPane(chosen);
    setFormOpen(false);
    window.scrollTo(0, 0);
  };

  /** Where one thing is shown at a time, choosing a row turns to what it opens. */
  const openRow = useCallback(
    (id: string): void => {
      select(id);
      if (!isNarrow) return;
      setPane('detail');
      requestAnimationFrame(() => {
        window.scrollTo(0, 0);
        document.getElementById(DETAIL_ID)?.focus({ preventScroll: true });
      });
    },
    [select, isNarrow],
  );
  const noteSearch = useCallback(() => setAwaited(isFormOpen), [isFormOpen]);
  const setDayCost = useCallback((cny: string) => edit({ dayCostCny: cny }, 'choice'), [edit]);
  const hideMap = useCallback(() => setMapHidden(true), []);
  const shared = { view, selectedId, onSelect: select, hoveredId, onHover: setHoveredId };
  const showsMap = !isMapHidden && (!isNarrow || pane === 'map');
  // A lever's card leads here: what it bears on is brought into view.
  const leverOnMap = usePolicy((state) => state.onMap);
  useEffect(() => {
    if (leverOnMap === null) return;
    setPane('map');
    setMapHidden(false);
  }, [leverOnMap]);
  const isMapDue = useFirstSearchOver();
  const listState = status === 'running' ? 'loading' : 'ready';
  return (
    <main className="compare" data-pane={pane} data-map={isMapHidden ? 'hidden' : 'shown'} style={style}>
      <EnquirySummary
        isFormOpen={isFormOpen}
        formId={FORM_ID}
        toggle={summary}
        onToggle={() => setFormOpen(!isFormOpen)}
      />
      <section id={FORM_ID} className="compare__form" data-open={isFormOpen} aria-label={t('regions.form')}>
        <SteadyForm onSearch={noteSearch} />
      </section>
      <PaneDivider
        pane="compare-form"
        controls={FORM_ID}
        label={t('dividers.form')}
        edge="right"
        onResize={resize}
      />
      <section id="results" className="compare__results" tabIndex={-1} aria-label={t('regions.results')}>
        <IssueList isFormInSight={isWide || isFormOpen} onOpenForm={openForm} />
        <FiguresEffectNote />
        {answer === null || answer.eventEdits.length === 0 ? null : (
          <EventEditsNote edits={answer.eventEdits} />
        )}
        {answer === null ? null : (
          <div className="stale-zone" data-stale={stale && drawn === null}>
            <DrawnDayCost answer={answer} onDrawn={setDrawn} />
            <SteadySentence
              answer={drawn ?? answer}
              view={view}
              onViewChange={setView}
              onSetDayCost={setDayCost}
            />
          </div>
        )}
        <SteadyList
          {...shared}
          onSelect={openRow}
          answer={drawn ?? answer}
          state={drawn !== null ? 'drawn' : answer !== null && stale ? 'stale' : listState}
          onViewChange={setView}
          empty={STORIES}
        />
        <AnswerAnnouncement />
      </section>
      <PaneDivider
        pane="compare-top"
        controls="results"
        label={t('dividers.top')}
        edge="bottom"
        onResize={resize}
      />
      <PaneDivider
        pane="compare-side"
        controls="route-map"
        label={t('dividers.side')}
        edge="left"
        onResize={resize}
      />
      {answer === null ? null : (
        <SteadyPanels
          {...shared}
          answer={answer}
          isStale={stale}
          hasTimelinePlace={isWide || isNarrow}
          isTimelineBeside={isWide}
          detailId={DETAIL_ID}
        />
      )}
      <section
        id="route-map"
        className="compare__map stale-zone"
        data-stale={stale}
        aria-label={t('regions.map')}
      >
        {showsMap && isMapDue ? (
          <SteadyMap {...shared} answer={answer} onHide={hideMap} />
        ) : showsMap ? (
          <MapToCome />
        ) : (
          <ShowMap onShow={() => setMapHidden(false)} />
        )}
      </section>
      <PaneSwitch
        panes={PANES}
        pane={pane}
        onPaneChange={choosePane}
        name={t('panesName')}
        label={(id) => t(`panes.${id}`)}
      />
    </main>
  );
}

function MapToCome(): ReactNode {
  return <div className="map-panel" aria-busy="true" />;
}

function ShowMap({ onShow }: { readonly onShow: () => void }): ReactNode {
  const { t } = useTranslation('map');
  return (
    <p className="map-shown">
      <button type="button" className="link" onClick={onShow}>
        {t('show')}
      </button>
    </p>
  );
}
