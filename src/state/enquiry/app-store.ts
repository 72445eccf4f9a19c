import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../../contract/answer-schema.ts';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Language } from '../../i18n/language.ts';
import { formatInstant, type Instant } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { historyOf, record, stepBack, stepForward } from '../history.ts';
import { latestRun } from '../latest-run.ts';
import { newestCatalogue } from '../newest-catalogue.ts';
import type { Later } from '../within-time.ts';
import {
  type AppState,
  type FieldGuess,
  hasUnsearchedEdit,
  keepSelection,
  type Notice,
  type ThemeChoice,
} from './app-state.ts';
import { type EnquiryInputs, hasBothEnds, sameInputs } from './enquiry-inputs.ts';
import { PIN_LIMIT, type Pins, togglePin } from './pins.ts';
import { DEFAULT_VIEW, type ResultView } from './result-view.ts';
import { emptyInputs, type StoryId, storyInputs } from './stories.ts';

/** Typing waits for the hand to rest; a choice is searched at once. */
export type EditPace = 'typing' | 'choice';

export interface AppActions {
  loadCatalogue(): Promise<void>;
  edit(change: Partial<EnquiryInputs>, pace: EditPace): void;
  /** Searches what stands in the form, whether or not it has changed. */
  search(): void;
  /** The same, but leaves the very search be that is under way. */
  submit(): void;
  cancel(): void;
  /** Makes a step of what was typed and not searched yet. */
  settle(): void;
  undo(): void;
  redo(): void;
  select(id: string): void;
  /** Pins an itinerary or lets it go; one too many is refused with a notice. */
  togglePin(id: string): void;
  setPins(pins: Pins): void;
  setView(view: ResultView): void;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  /** Empties the form; what was in it can be undone. */
  startOver(): void;
  openStory(id: StoryId): void;
  /** Another enquiry in the place of the one in the form, with what of it is guessed. */
  open(inputs: EnquiryInputs, guesses?: readonly FieldGuess[]): void;
  setLine(text: string): void;
  tell(notice: Notice): void;
  closeNotice(): void;
}

export type AppStore = StoreApi<AppState & AppActions>;

/** The part of the engine's client that the state uses. */
export type Engine = Pick<EngineClient, 'catalogue' | 'compare'>;

/** What surrounds the state: the engine, the clock and the timer, so that tests bring their own. */
export interface Surroundings {
  readonly engine: Engine;
  now(): Instant;
  readonly later: Later;
  /** What a form needs of the network as shipped, before the engine has read it. */
  readonly shippedCatalogue?: () => Promise<Catalogue>;
  /** The measures under which answers are asked for. */
  situation(): PolicySituation;
}

export interface Beginning {
  readonly inputs: EnquiryInputs;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly notice: Notice | null;
  /** Data edition of the link that was followed; null without one. */
  readonly linkEdition: string | null;
  /** The pasted enquiry that this tab held before it was reloaded. */
  readonly line?: string;
  /** What the link took the place of, to be come back to. */
  readonly earlierInputs?: EnquiryInputs;
  readonly view?: ResultView;
  readonly selectedId?: string | null;
  readonly pins?: Pins;
}

const TYPING_PAUSE_MS = 300;

/** The whole state of the application with the actions on it. */
export function createAppStore(surroundings: Surroundings, beginning: Beginning): AppStore {
  const searches = latestRun();
  const catalogues = latestRun();
  let callOff = (): void => {};
  let searched: EnquiryInputs | null = null;

  return createStore<AppState & AppActions>()((set, get, store) => {
    function abandonSearch(): void {
      callOff();
      searches.cancel();
    }

    function search(): void {
      abandonSearch();
      const { inputs, history } = get();
      if (!sameInputs(inputs, history.present)) set({ history: record(history, inputs) });
      if (!hasBothEnds(inputs)) {
        set({
          status: { kind: 'idle' },
          issues: [],
          answer: null,
          answeredInputs: null,
          enquiry: null,
          answeredUnder: null,
          selectedId: null,
        });
        return;
      }
      run(inputs);
    }

    function run(inputs: EnquiryInputs): void {
      searched = inputs;
      set({ status: { kind: 'running', progress: null } });
      const situation = surroundings.situation();
      const enquiry = { ...inputs, asOf: formatInstant(surroundings.now()).slice(0, 16) };
      void searches.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => surroundings.engine.compare(enquiry, situation, report),
            (progress: Progress) => set({ status: { kind: 'running', progress } }),
          ),
        (outcome) => {
          if (outcome.ok) accept(outcome.value, inputs, enquiry, situation, outcome.issues);
          else set({ status: { kind: 'refused' }, issues: outcome.issues });
        },
      );
    }

    function accept(
      answer: Answer,
      inputs: EnquiryInputs,
      enquiry: Enquiry,
      situation: PolicySituation,
      issues: readonly Issue[],
    ): void {
      set({
        status: { kind: 'done' },
        issues: mergeIssues(issues, answer.issues),
        answer,
        answeredInputs: inputs,
        enquiry,
        answeredUnder: situation,
        selectedId: keepSelection(answer, get().selectedId),
      });
    }

    /** Puts an edit that was not searched yet among the steps, so that it can be taken back. */
    function settle(): void {
      const state = get();
      if (hasUnsearchedEdit(state)) set({ history: record(state.history, state.inputs) });
    }

    function moveTo(history: AppState['history']): void {
      if (history === get().history) return;
      set({ history, inputs: history.present });
      search();
    }

    /** A pause in typing may have begun the search already. */
    function submit(): void {
      const { inputs, status } = get();
      const isSearched = searched !== null && sameInputs(inputs, searched);
      if (status.kind !== 'running' || !isSearched) search();
    }

    /** A notice that waits for the one on show to be closed. */
    let waiting: Notice | null = null;
    let isEditionTold = false;

    /** Once a visit, however often figures of one's own have the catalogue read anew. */
    function tellEdition(catalogue: Catalogue): void {
      const notice = isEditionTold ? null : editionNotice(beginning.linkEdition, catalogue);
      isEditionTold = true;
      if (notice === null) return;
      if (get().notice === null) set({ notice });
      else waiting = notice;
    }

    return {
      catalogue: null,
      inputs: beginning.inputs,
      history: {
        ...historyOf(beginning.inputs),
        past: beginning.earlierInputs ? [beginning.earlierInputs] : [],
      },
      // What a visit begins with is asked as soon as the figures to ask it of are there.
      status: hasBothEnds(beginning.inputs) ? { kind: 'running', progress: null } : { kind: 'idle' },
      issues: [],
      answer: null,
      answeredInputs: null,
      enquiry: null,
      answeredUnder: null,
      selectedId: beginning.selectedId ?? null,
      pins: historyOf(beginning.pins ?? []),
      view: beginning.view ?? DEFAULT_VIEW,
      language: beginning.language,
      theme: beginning.theme,
      notice: beginning.notice,
      line: { text: beginning.line ?? '', guesses: [], filled: null },

      loadCatalogue() {
        const show = (catalogue: Catalogue): void => {
          // Lists that are as they were are not laid out anew.
          if (JSON.stringify(catalogue) !== JSON.stringify(get().catalogue)) set({ catalogue });
        };
        return catalogues.start(
          () => newestCatalogue(store, surroundings, show),
          (outcome) => {
            if (!outcome.ok) set({ issues: outcome.issues });
            else {
              show(outcome.value);
              tellEdition(outcome.value);
            }
          },
        );
      },
      edit(change, pace) {
        set({ inputs: { ...get().inputs, ...change } });
        callOff();
        if (pace === 'choice') search();
        else callOff = surroundings.later(TYPING_PAUSE_MS, search);
      },
      search,
      submit,
      cancel() {
        const { status } = get();
        if (status.kind !== 'running') return;
        abandonSearch();
        set({ status: { kind: 'cancelled', progress: status.progress } });
      },
      settle,
      undo() {
        settle();
        moveTo(stepBack(get().history));
      },
      redo: () => moveTo(stepForward(get().history)),
      select: (id) => set({ selectedId: id }),
      togglePin(id) {
        const pins = togglePin(get().pins.present, id);
        if (pins === null) set({ notice: PINS_FULL });
        else get().setPins(pins);
      },
      setPins: (pins) => set({ pins: record(get().pins, pins) }),
      setView: (view) => set({ view }),
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      startOver: () => get().open(emptyInputs(surroundings.now())),
      openStory: (id) => get().open(storyInputs(id, surroundings.now())),
      open(inputs, guesses = []) {
        get().edit(inputs, 'choice');
        set({ line: { ...get().line, guesses, filled: get().inputs } });
      },
      setLine: (text) => set({ line: { ...get().line, text } }),
      tell: (notice) => set({ notice }),
      closeNotice() {
        set({ notice: waiting });
        waiting = null;
      },
    };
  });
}

const PINS_FULL: Notice = {
  issue: { severity: 'notice', code: 'pins_full', path: '', values: { n: PIN_LIMIT } },
  link: null,
};

/** Issues of the reading and of the answer, each said once. */
function mergeIssues(first: readonly Issue[], second: readonly Issue[]): readonly Issue[] {
  const key = ({ code, path }: Issue): string => `${code} ${path}`;
  const known = new Set(first.map(key));
  return [...first, ...second.filter((issue) => !known.has(key(issue)))];
}

/** That a link was made with another edition than this one; null where it was not, or says none. */
function editionNotice(linked: string | null, { network }: Catalogue): Notice | null {
  if (linked === null || linked === '' || linked === network.edition) return null;
  const values = { v1: linked, v2: network.edition };
  return { issue: { severity: 'notice', code: 'E15', path: '', values }, link: null };
}
