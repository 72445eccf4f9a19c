import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { FigureCard } from '../../contract/figures.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import type { AppliedFigure, UserFigure } from '../../figures/user-figure.ts';
import type { Issue } from '../../units/issue.ts';
import type { Device } from '../device/device-store.ts';
import { type History, historyOf, mapHistory, record, stepBack, stepForward } from '../history.ts';
import type { Later } from '../within-time.ts';
import { keepFigures } from './kept-figures.ts';
import { mergeUserFigures, sameUserFigures } from './merge-user-figures.ts';
import {
  draftOf,
  figureOfDraft,
  indexOfIssue,
  issuesOfDraft,
  placedInFile,
  type UserFigureDraft,
} from './user-figure-draft.ts';
import {
  isSameFigure,
  type PlacedFigure,
  type UserFigures,
  withFigure,
  withFigures,
  withoutFigure,
} from './user-figure-list.ts';
import { firstIssues } from './user-figures-file.ts';
import type { UserFiguresKeeper } from './user-figures-keeper.ts';

export interface UserFiguresState {
  /** The figures in use at each step; the present one is what the engine works with. */
  readonly history: History<UserFigures>;
  /** The same with the values they replace. */
  readonly applied: readonly AppliedFigure[];
  /** Kept on the device, but the network of this edition has no such figure any more. */
  readonly setAside: UserFigures;
  /** What is being typed; kept until it is saved or given up. */
  readonly draft: UserFigureDraft | null;
  /** What is wrong with the draft. */
  readonly draftIssues: readonly Issue[];
  /** What is wrong with a file, with the figures kept on the device, or with keeping them. */
  readonly issues: readonly Issue[];
}

export interface UserFiguresActions {
  /** Takes up what the device kept; what no longer fits the network is told of and left aside. */
  load(): Promise<void>;
  edit(card: FigureCard): void;
  type(change: Partial<Pick<UserFigureDraft, 'value' | 'unit' | 'note'>>): void;
  /** True when the draft is in use now; otherwise it stands as typed, with its issues. */
  save(): Promise<boolean>;
  discard(): void;
  remove(figure: FigureRef): Promise<void>;
  removeAll(): Promise<void>;
  /**
   * Puts those of a file in beside those in use, all of them or none. Null where they are in use, and the notes are
   * shown; else every issue by its row in the file, of which the first are shown.
   */
  add(figures: readonly PlacedFigure[], notes?: readonly Issue[]): Promise<readonly Issue[] | null>;
  report(issues: readonly Issue[]): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export type UserFiguresStore = StoreApi<UserFiguresState & UserFiguresActions>;

export interface UserFiguresSurroundings {
  readonly engine: Pick<EngineClient, 'replaceFigures'>;
  readonly keeper: UserFiguresKeeper;
  readonly device: Device;
  readonly later: Later;
  /** Day in Beijing. */
  today(): string;
  /** Called when the engine works with other figures than before. */
  onChange(): void;
}

/** The user's figures: given, taken back, kept. Steps are taken one after another, however fast they are asked. */
export function createUserFiguresStore(surroundings: UserFiguresSurroundings): UserFiguresStore {
  const { engine, keeper, device, later, today, onChange } = surroundings;
  let last: Promise<unknown> = Promise.resolve();

  return createStore<UserFiguresState & UserFiguresActions>()((set, get) => {
    function inTurn<T>(task: () => Promise<T>): Promise<T> {
      const own = last.then(task);
      last = own;
      return own;
    }

    /** Null when in use; else the engine's issues, with everything left as it was. */
    async function putInUse(history: History<UserFigures>, isNew = true): Promise<readonly Issue[] | null> {
      if (history === get().history) return null;
      const report = await engine.replaceFigures(history.present);
      if (!report.ok) return report.issues;
      set({ history, applied: report.value.applied, issues: report.issues });
      onChange();
      if (isNew) await kept.store([...history.present, ...get().setAside]);
      return null;
    }

    /** What an older edition of the data allowed may not fit this one; the rest stays in use. */
    async function keepWhatFits(figures: UserFigures, issues: readonly Issue[]): Promise<void> {
      const refused = new Set(issues.map(indexOfIssue));
      const fitting = figures.filter((_, index) => !refused.has(index));
      const failed =
        refused.has(null) || fitting.length === 0 ? issues : await putInUse(historyOf(fitting), false);
      const inUse = failed ? [] : fitting;
      set({ issues: firstIssues(issues), setAside: figures.filter((figure) => !inUse.includes(figure)) });
    }

    /** At every step, so that none taken back loses what another tab gave. */
    async function takeOver(stored: UserFigures, before: UserFigures): Promise<void> {
      const { setAside } = get();
      const theirs = stored.filter((figure) => !setAside.some((other) => isSameFigure(other, figure)));
      const merge = (here: UserFigures): UserFigures =>
        mergeUserFigures({ here, before, stored: theirs }).figures;
      const history = mapHistory(get().history, merge);
      if (sameUserFigures(history.present, get().history.present)) return;
      const report = await engine.replaceFigures(history.present);
      if (!report.ok) {
        set({ issues: report.issues });
        return;
      }
      set({ history, applied: report.value.applied, issues: [...report.issues, TAKEN_OVER] });
      onChange();
    }

    const kept = keepFigures({
      keeper,
      device,
      later,
      inTurn,
      takeOver,
      async takeUp(figures) {
        const issues = await putInUse(historyOf(figures), false);
        if (issues) await keepWhatFits(figures, issues);
      },
      present: () => [...get().history.present, ...get().setAside],
    });

    const change = (next: (figures: UserFigures) => UserFigures): Promise<boolean> =>
      inTurn(async () => {
        const { history } = get();
        const issues = await putInUse(record(history, next(history.present)));
        if (issues) set({ issues });
        return issues === null;
      });

    const move = (step: (history: History<UserFigures>) => History<UserFigures>): Promise<void> =>
      inTurn(async () => {
        const issues = await putInUse(step(get().history));
        if (issues) set({ issues });
      });

    /** A row of a template that was filled in without a day says what holds now. */
    const datedToday = (figure: UserFigure): UserFigure =>
      figure.date === '' ? { ...figure, date: today() } : figure;

    return {
      history: historyOf<UserFigures>([]),
      applied: [],
      setAside: [],
      draft: null,
      draftIssues: [],
      issues: [],
      load: () => inTurn(() => kept.load()),
      edit: (card) => set({ draft: draftOf(card), draftIssues: [] }),
      type(typed) {
        const { draft } = get();
        if (draft) set({ draft: { ...draft, ...typed }, draftIssues: [] });
      },
      save: () =>
        inTurn(async () => {
          const { draft, history } = get();
          if (!draft) return false;
          const figures = withFigure(history.present, figureOfDraft(draft, today()));
          const index = figures.findIndex((figure) => isSameFigure(figure, draft.figure));
          const issues = await putInUse(record(history, figures));
          if (issues) {
            const { ofDraft, others } = issuesOfDraft(issues, index);
            set({ draftIssues: ofDraft.length > 0 ? ofDraft : others });
            return false;
          }
          set({ draft: null, draftIssues: [] });
          return true;
        }),
      discard: () => set({ draft: null, draftIssues: [] }),
      async remove(figure) {
        await change((figures) => withoutFigure(figures, figure));
      },
      async removeAll() {
        set({ setAside: [] });
        await change(() => []);
      },
      add: (added, notes = []) =>
        inTurn(async () => {
          const { history } = get();
          const dated = added.map(({ figure }) => datedToday(figure));
          const figures = withFigures(history.present, dated);
          const issues = await putInUse(record(history, figures));
          const inFile = (found: readonly Issue[]): readonly Issue[] =>
            found.map((issue) => placedInFile(issue, figures, added));
          const refused = issues === null ? null : inFile(issues);
          set({ issues: refused === null ? [...inFile(get().issues), ...notes] : firstIssues(refused) });
          return refused;
        }),
      report: (issues) => set({ issues }),
      undo: () => move(stepBack),
      redo: () => move(stepForward),
    };
  });
}

export const canUndoFigures = ({ history }: UserFiguresState): boolean => history.past.length > 0;
export const canRedoFigures = ({ history }: UserFiguresState): boolean => history.future.length > 0;

const TAKEN_OVER: Issue = { severity: 'notice', code: 'figures_taken_over', path: '', values: {} };
