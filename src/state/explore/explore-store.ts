import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TimetableQuestion } from '../../contract/cards.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { IsochroneProgress } from '../../contract/isochrone.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import { addDays, parseDay } from '../../units/calendar-day.ts';
import { beijingDate, formatInstant } from '../../units/instant.ts';
import type { Issue, Result } from '../../units/issue.ts';
import type { Surroundings } from '../enquiry/app-store.ts';
import { formText } from '../enquiry/ready-time.ts';
import { historyOf, record, stepBack, stepForward } from '../history.ts';
import { type ExploreFilters, NO_FILTERS, sameFilters } from './explore-filters.ts';
import { answers, type IsochroneInputs, limitFigure, questionOf } from './explore-isochrone.ts';
import type { ExploreLink } from './explore-link.ts';
import {
  type CardState,
  type ExploreState,
  type ExploreTable,
  type Selection,
  sameSelection,
} from './explore-state.ts';

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
  'networkView' | 'terminalCard' | 'linkCard' | 'timetable' | 'isochrone'
>;

/** Moving a slider asks once the hand rests. */
const EDIT_PAUSE_MS = 350;
/** Drawing what has been measured so far costs more than measuring it. */
const PROGRESS_PAUSE_MS = 300;

const breakdown = (error: unknown): Issue => ({
  severity: 'error',
  code: 'E20',
  path: '',
  values: { reason: error instanceof Error ? error.message : String(error) },
});

/** The state of Explore with the actions on it. */
export function createExploreStore(
  { engine, now, later }: Omit<Surroundings, 'engine'> & { readonly engine: ExploreEngine },
  beginning: ExploreLink,
): ExploreStore {
  let cardGeneration = 0;
  let timetableGeneration = 0;
  let isochroneGeneration = 0;
  let stopIsochrone = (): void => {};
  let callOff = (): void => {};

  return createStore<ExploreState & ExploreActions>()((set, get) => {
    const today = (): string => beijingDate(now());

    /** Cards are as of the ready time chosen in Explore; what is past, or no time at all, is now. */
    const momentAsked = (): string => {
      const present = now();
      const ready = valueIn(readMoment(get().isochroneInputs.ready)) ?? present;
      return formText(ready < present ? present : ready);
    };

    async function loadCard(selection: Selection): Promise<void> {
      const own = ++cardGeneration;
      if (!isCardOf(get().card, selection)) set({ card: { kind: 'loading' } });
      const card = await askCard(engine, selection, momentAsked());
      if (own === cardGeneration) set({ card });
    }

    function moveTo(history: ExploreState['history']): void {
      set({ history, filters: history.present });
    }

    function setFilters(filters: ExploreFilters): void {
      const { history } = get();
      if (!sameFilters(filters, history.present)) moveTo(record(history, filters));
    }

    async function loadTimetable(question: TimetableQuestion, table: ExploreTable): Promise<void> {
      const own = ++timetableGeneration;
      set({ table, timetable: { kind: 'loading', question } });
      const outcome = await settled(engine.timetable(question));
      if (own !== timetableGeneration) return;
      set({
        timetable: outcome.ok
          ? { kind: 'shown', question, timetable: outcome.value }
          : { kind: 'refused', question, issues: outcome.issues },
      });
    }

    function stopRunning(): void {
      callOff();
      stopIsochrone();
      stopIsochrone = () => {};
      isochroneGeneration += 1;
    }

    async function runIsochrone(): Promise<void> {
      stopRunning();
      const own = isochroneGeneration;
      const asked = get().isochroneInputs;
      const empty = { found: [], done: 0, total: 0 };
      set({ isochrone: { kind: 'running', asked, ...empty }, table: 'isochrone' });
      const asOf = formatInstant(now()).slice(0, 16);
      let heard: IsochroneProgress | null = null;
      const tell = (): void => {
        const { isochrone } = get();
        if (own !== isochroneGeneration || isochrone.kind !== 'running' || heard === null) return;
        set({ isochrone: { ...isochrone, ...heard, found: [...isochrone.found, ...heard.found] } });
        heard = null;
      };
      const running = engine.isochrone(questionOf(asked, asOf), ({ found, done, total }) => {
        if (heard === null) later(PROGRESS_PAUSE_MS, tell);
        heard = { found: [...(heard?.found ?? []), ...found], done, total };
      });
      stopIsochrone = () => {
        tell();
        running.cancel();
      };
      const outcome = await settled(running.result);
      if (own !== isochroneGeneration) return;
      if (!outcome.ok) {
        set({ isochrone: { kind: 'refused', issues: outcome.issues } });
        return;
      }
      const found = outcome.value.terminals;
      set({ isochrone: { kind: 'done', asked, found, done: found.length, total: found.length } });
    }

    /** Asks for what is open; a card already there is kept until it has come anew. */
    function ask(): void {
      const { selection, timetable, table, isochrone } = get();
      if (selection !== null) void loadCard(selection);
      if (timetable.kind === 'loading') void loadTimetable(timetable.question, table);
      if (table === 'isochrone' && isochrone.kind === 'idle') void runIsochrone();
    }

    return {
      view: null,
      issues: [],
      ...stateOf(beginning),

      async loadView() {
        const outcome = await settled(engine.networkView());
        if (!outcome.ok) {
          set({ issues: outcome.issues });
          return;
        }
        set({ view: outcome.value, issues: [] });
        ask();
      },
      filter: (change) => setFilters({ ...get().filters, ...change }),
      clearFilters: () => setFilters(NO_FILTERS),
      undo: () => moveTo(stepBack(get().history)),
      redo: () => moveTo(stepForward(get().history)),
      select(selection) {
        if (sameSelection(selection, get().selection)) return;
        set({ selection });
        if (selection !== null) {
          void loadCard(selection);
          return;
        }
        cardGeneration += 1;
        set({ card: { kind: 'none' } });
      },
      show: (table) => set({ table }),
      editIsochrone(change) {
        set({ isochroneInputs: { ...get().isochroneInputs, ...change } });
        const { isochrone, isochroneInputs, selection } = get();
        if (change.ready !== undefined && selection !== null) void loadCard(selection);
        callOff();
        const isAnswered = isochrone.kind === 'done' && answers(isochrone.asked, isochroneInputs);
        const canRun = isochroneInputs.from !== '' && limitFigure(isochroneInputs) !== null;
        if (isochrone.kind === 'idle' || isAnswered || !canRun) return;
        callOff = later(EDIT_PAUSE_MS, () => void runIsochrone());
      },
      runIsochrone: () => void runIsochrone(),
      cancelIsochrone() {
        if (get().isochrone.kind !== 'running') return;
        stopRunning();
        const { isochrone } = get();
        if (isochrone.kind === 'running') set({ isochrone: { ...isochrone, kind: 'cancelled' } });
      },
      openTimetable: (of) => void loadTimetable({ of, week: today() }, 'timetable'),
      turnTimetable(weeks) {
        const { timetable } = get();
        if (timetable.kind === 'none') return;
        const { of, week } = timetable.question;
        const day = parseDay(week);
        if (day !== null) void loadTimetable({ of, week: addDays(day, 7 * weeks) }, 'timetable');
      },
      follow(link) {
        stopRunning();
        set(stateOf(link));
        if (get().view !== null) ask();
      },
    };
  });
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
    timetable: link.timetable === null ? { kind: 'none' } : { kind: 'loading', question: link.timetable },
  };
}

const isCardOf = (card: CardState, { kind, id }: Selection): boolean =>
  (card.kind === 'terminal' || card.kind === 'link') && card.kind === kind && card.card.id === id;

async function askCard(engine: ExploreEngine, { kind, id }: Selection, at: string): Promise<CardState> {
  if (kind === 'terminal') {
    const outcome = await settled(engine.terminalCard(id, at));
    return outcome.ok ? { kind, card: outcome.value } : { kind: 'refused', issues: outcome.issues };
  }
  const outcome = await settled(engine.linkCard(id, at));
  return outcome.ok ? { kind, card: outcome.value } : { kind: 'refused', issues: outcome.issues };
}

/** A question of which a breakdown is a failure too. */
const settled = <T>(asked: Promise<Result<T>>): Promise<Result<T>> =>
  asked.catch((error: unknown): Result<T> => ({ ok: false, issues: [breakdown(error)] }));

/** What an address keeps of the state. */
export const exploreLinkOf = (state: ExploreState): ExploreLink => ({
  filters: state.filters,
  selection: state.selection,
  table: state.table,
  isochrone: state.isochroneInputs,
  timetable: state.timetable.kind === 'none' ? null : state.timetable.question,
});
