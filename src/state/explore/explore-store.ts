import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TimetableQuestion } from '../../contract/cards.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { IsochroneProgress } from '../../contract/isochrone.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import { addDays, parseDay } from '../../units/calendar-day.ts';
import { beijingDate, formatInstant } from '../../units/instant.ts';
import { outcomeOf, workUntilAborted } from '../engine-outcome.ts';
import type { Surroundings } from '../enquiry/app-store.ts';
import { formText } from '../enquiry/ready-time.ts';
import { historyOf, record, stepBack, stepForward } from '../history.ts';
import { latestRun } from '../latest-run.ts';
import { type ExploreFilters, NO_FILTERS, sameFilters } from './explore-filters.ts';
import { answers, type IsochroneInputs, limitIn, questionOf } from './explore-isochrone.ts';
import type { ExploreLink } from './explore-link.ts';
import {
  type CardState,
  type ExploreState,
  type ExploreTable,
  type Selection,
  sameSelection,
} from './explore-state.ts';
import { keepOutlines } from './isochrone-outlines.ts';

export interface ExploreActions {
  /** Asks for the network as it stands now, and again for the card that is open. */
  loadView(): Promise<void>;
  filter(change: Partial<ExploreFilters>): void;
  clearFilters(): void;
  undo(): void;
  redo(): void;
  /** Opens a card; null closes it. */
  select(selection: Selection | null): void;
  show(table: ExploreTable): void;
  editIsochrone(change: Partial<IsochroneInputs>): void;
  runIsochrone(): void;
  cancelIsochrone(): void;
  /** This week's. */
  openTimetable(of: { readonly service: string } | { readonly terminal: string }): void;
  /** Weeks ahead of the one shown; negative for before. */
  turnTimetable(weeks: number): void;
  /** Puts the page as a link has it. */
  follow(link: ExploreLink): void;
}

export type ExploreStore = StoreApi<ExploreState & ExploreActions>;

export type ExploreEngine = Pick<
  EngineClient,
  'networkView' | 'terminalCard' | 'linkCard' | 'timetable' | 'isochrone' | 'outline'
>;

/** Moving a slider asks once the hand rests. */
const EDIT_PAUSE_MS = 350;
/** Drawing what has been measured so far costs more than measuring it. */
const PROGRESS_PAUSE_MS = 300;

/** The state of Explore with the actions on it. */
export function createExploreStore(
  { engine, now, later, situation }: Omit<Surroundings, 'engine'> & { readonly engine: ExploreEngine },
  beginning: ExploreLink,
): ExploreStore {
  const views = latestRun();
  const cards = latestRun();
  const timetables = latestRun();
  const isochrones = latestRun();
  let callOff = (): void => {};
  let measuredUnder: PolicySituation | null = null;

  const store = createStore<ExploreState & ExploreActions>()((set, get) => {
    const today = (): string => beijingDate(now());

    /** Cards are as of the ready time chosen in Explore; what is past, or no time at all, is now. */
    const momentAsked = (): string => {
      const present = now();
      const ready = valueIn(readMoment(get().isochroneInputs.ready)) ?? present;
      return formText(ready < present ? present : ready);
    };

    function loadCard(selection: Selection): void {
      if (!isCardOf(get().card, selection)) set({ card: { kind: 'loading' } });
      void cards.start(
        () => askCard(engine, selection, momentAsked()),
        (card) => set({ card }),
      );
    }

    function moveTo(history: ExploreState['history']): void {
      set({ history, filters: history.present });
    }

    function setFilters(filters: ExploreFilters): void {
      const { history } = get();
      if (!sameFilters(filters, history.present)) moveTo(record(history, filters));
    }

    function loadTimetable(question: TimetableQuestion, table: ExploreTable): void {
      set({ table, timetable: { kind: 'loading', question } });
      void timetables.start(
        () => outcomeOf(engine.timetable(question)),
        (outcome) =>
          set({
            timetable: outcome.ok
              ? { kind: 'shown', question, timetable: outcome.value }
              : { kind: 'refused', question, issues: outcome.issues },
          }),
      );
    }

    function stopIsochrone(): void {
      callOff();
      isochrones.cancel();
    }

    /** What has been measured since it was last shown. */
    let unshown: IsochroneProgress | null = null;

    function showProgress(): void {
      const { isochrone } = get();
      if (isochrone.kind === 'running' && unshown !== null) {
        set({ isochrone: { ...isochrone, ...unshown, found: [...isochrone.found, ...unshown.found] } });
      }
      unshown = null;
    }

    function runIsochrone(): void {
      stopIsochrone();
      const asked = get().isochroneInputs;
      const under = situation();
      measuredUnder = under;
      const question = questionOf(asked, formatInstant(now()).slice(0, 16));
      set({ isochrone: { kind: 'running', asked, found: [], done: 0, total: 0 }, table: 'isochrone' });
      unshown = null;
      void isochrones.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.isochrone(question, under, report),
            ({ found, done, total }: IsochroneProgress) => {
              if (unshown === null) later(PROGRESS_PAUSE_MS, () => signal.aborted || showProgress());
              unshown = { found: [...(unshown?.found ?? []), ...found], done, total };
            },
          ),
        (outcome) => {
          if (!outcome.ok) {
            set({ isochrone: { kind: 'refused', issues: outcome.issues } });
            return;
          }
          const found = outcome.value.terminals;
          set({ isochrone: { kind: 'done', asked, found, done: found.length, total: found.length } });
        },
      );
    }

    /** Asks for what is open; a card already there is kept until it has come anew. */
    function ask(): void {
      const { selection, timetable, table, isochrone } = get();
      if (selection !== null) loadCard(selection);
      if (timetable.kind === 'loading') loadTimetable(timetable.question, table);
      // Levers may have moved while another view was open.
      const isOutdated = isochrone.kind === 'done' && measuredUnder !== situation();
      if (table === 'isochrone' && (isochrone.kind === 'idle' || isOutdated)) runIsochrone();
    }

    return {
      view: null,
      issues: [],
      ...stateOf(beginning),

      loadView: () =>
        views.start(
          () => outcomeOf(engine.networkView()),
          (outcome) => {
            if (!outcome.ok) {
              set({ issues: outcome.issues });
              return;
            }
            set({ view: outcome.value, issues: [] });
            ask();
          },
        ),
      filter: (change) => setFilters({ ...get().filters, ...change }),
      clearFilters: () => setFilters(NO_FILTERS),
      undo: () => moveTo(stepBack(get().history)),
      redo: () => moveTo(stepForward(get().history)),
      select(selection) {
        const isOpen = sameSelection(selection, get().selection);
        set({ selection });
        if (isOpen) return;
        if (selection !== null) {
          loadCard(selection);
          return;
        }
        cards.cancel();
        set({ card: { kind: 'none' } });
      },
      show: (table) => set({ table }),
      editIsochrone(change) {
        set({ isochroneInputs: { ...get().isochroneInputs, ...change } });
        const { isochrone, isochroneInputs, selection } = get();
        if (change.ready !== undefined && selection !== null) loadCard(selection);
        callOff();
        const isAnswered = isochrone.kind === 'done' && answers(isochrone.asked, isochroneInputs);
        const canRun = isochroneInputs.from !== '' && limitIn(isochroneInputs).ok;
        if (isochrone.kind === 'idle' || isAnswered || !canRun) return;
        callOff = later(EDIT_PAUSE_MS, runIsochrone);
      },
      runIsochrone,
      cancelIsochrone() {
        showProgress();
        stopIsochrone();
        const { isochrone } = get();
        if (isochrone.kind === 'running') set({ isochrone: { ...isochrone, kind: 'cancelled' } });
      },
      openTimetable: (of) => loadTimetable({ of, week: today() }, 'timetable'),
      turnTimetable(weeks) {
        const { timetable } = get();
        if (timetable.kind === 'none') return;
        const { of, week } = timetable.question;
        const day = parseDay(week);
        if (day !== null) loadTimetable({ of, week: addDays(day, 7 * weeks) }, 'timetable');
      },
      follow(link) {
        stopIsochrone();
        set(stateOf(link));
        if (get().view !== null) ask();
      },
    };
  });
  keepOutlines(store, engine, later);
  return store;
}

function stateOf(link: ExploreLink): Omit<ExploreState, 'view' | 'issues'> {
  return {
    filters: link.filters,
    history: historyOf(link.filters),
    selection: link.selection,
    card: link.selection === null ? { kind: 'none' } : { kind: 'loading' },
    table: link.table,
    isochroneInputs: link.isochrone,
    isochrone: { kind: 'idle' },
    outlines: null,
    timetable: link.timetable === null ? { kind: 'none' } : { kind: 'loading', question: link.timetable },
  };
}

const isCardOf = (card: CardState, { kind, id }: Selection): boolean =>
  (card.kind === 'terminal' || card.kind === 'link') && card.kind === kind && card.card.id === id;

async function askCard(engine: ExploreEngine, { kind, id }: Selection, at: string): Promise<CardState> {
  if (kind === 'terminal') {
    const outcome = await outcomeOf(engine.terminalCard(id, at));
    return outcome.ok ? { kind, card: outcome.value } : { kind: 'refused', issues: outcome.issues };
  }
  const outcome = await outcomeOf(engine.linkCard(id, at));
  return outcome.ok ? { kind, card: outcome.value } : { kind: 'refused', issues: outcome.issues };
}

/** What an address keeps of the state. */
export const exploreLinkOf = (state: ExploreState): ExploreLink => ({
  filters: state.filters,
  selection: state.selection,
  table: state.table,
  isochrone: state.isochroneInputs,
  timetable: state.timetable.kind === 'none' ? null : state.timetable.question,
});
