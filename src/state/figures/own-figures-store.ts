import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { FigureRef } from '../../contract/figure-ref.ts';
import type { AppliedFigure, FigureCard, OwnFigure } from '../../contract/figures.ts';
import type { Issue } from '../../units/issue.ts';
import { type History, historyOf, record, stepBack, stepForward } from '../history.ts';
import { isSameFigure, type OwnFigures, withFigure, withFigures, withoutFigure } from './own-figures.ts';
import {
  draftOf,
  figureOfDraft,
  indexOfIssue,
  issuesOfDraft,
  type OwnFigureDraft,
} from './own-figures-draft.ts';
import type { OwnFiguresKeeper } from './own-figures-keeper.ts';

export interface OwnFiguresState {
  /** The figures in use at each step; the present one is what the engine works with. */
  readonly history: History<OwnFigures>;
  /** The same with the values they replace. */
  readonly applied: readonly AppliedFigure[];
  /** Kept on the device, but the network of this edition has no such figure any more. */
  readonly setAside: OwnFigures;
  /** What is being typed; kept until it is saved or given up. */
  readonly draft: OwnFigureDraft | null;
  /** What is wrong with the draft. */
  readonly draftIssues: readonly Issue[];
  /** What is wrong with a file, with the figures kept on the device, or with keeping them. */
  readonly issues: readonly Issue[];
}

export interface OwnFiguresActions {
  /** Takes up what the device kept; what no longer fits the network is told of and left aside. */
  load(): Promise<void>;
  edit(card: FigureCard): void;
  type(change: Partial<Pick<OwnFigureDraft, 'value' | 'unit' | 'note'>>): void;
  /** True when the draft is in use now; otherwise it stands as typed, with its issues. */
  save(): Promise<boolean>;
  discard(): void;
  remove(figure: FigureRef): Promise<void>;
  removeAll(): Promise<void>;
  /** Puts these in beside those in use: all of them, or none. */
  add(figures: OwnFigures): Promise<boolean>;
  report(issues: readonly Issue[]): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export type OwnFiguresStore = StoreApi<OwnFiguresState & OwnFiguresActions>;

export interface OwnFiguresSurroundings {
  readonly engine: Pick<EngineClient, 'replaceFigures'>;
  readonly keeper: OwnFiguresKeeper;
  /** Day in Beijing. */
  today(): string;
  /** Called when the engine works with other figures than before. */
  onChange(): void;
}

/** The person's own figures: given, taken back, kept. Steps are taken one after another, however fast they are asked. */
export function createOwnFiguresStore(surroundings: OwnFiguresSurroundings): OwnFiguresStore {
  const { engine, keeper, today, onChange } = surroundings;
  let last: Promise<unknown> = Promise.resolve();

  return createStore<OwnFiguresState & OwnFiguresActions>()((set, get) => {
    function inTurn<T>(task: () => Promise<T>): Promise<T> {
      const own = last.then(task);
      last = own;
      return own;
    }

    /** Null when in use; else the engine's issues, with everything left as it was. */
    async function putInUse(history: History<OwnFigures>): Promise<readonly Issue[] | null> {
      if (history === get().history) return null;
      const report = await engine.replaceFigures(history.present);
      if (!report.ok) return report.issues;
      set({ history, applied: report.value.applied, issues: [] });
      onChange();
      await keep(history.present);
      return null;
    }

    /** What an older edition of the data allowed may not fit this one; the rest stays in use. */
    async function keepWhatFits(kept: OwnFigures, issues: readonly Issue[]): Promise<void> {
      const refused = new Set(issues.map(indexOfIssue));
      const fitting = kept.filter((_, index) => !refused.has(index));
      const failed = refused.has(null) || fitting.length === 0 ? issues : await putInUse(historyOf(fitting));
      const inUse = failed ? [] : fitting;
      set({ issues, setAside: kept.filter((figure) => !inUse.includes(figure)) });
    }

    async function keep(figures: OwnFigures): Promise<void> {
      try {
        await keeper.write([...figures, ...get().setAside]);
      } catch {
        set({ issues: [{ severity: 'warning', code: 'own_not_kept', path: '', values: {} }] });
      }
    }

    const change = (next: (figures: OwnFigures) => OwnFigures): Promise<boolean> =>
      inTurn(async () => {
        const { history } = get();
        const issues = await putInUse(record(history, next(history.present)));
        if (issues) set({ issues });
        return issues === null;
      });

    const move = (step: (history: History<OwnFigures>) => History<OwnFigures>): Promise<void> =>
      inTurn(async () => {
        const issues = await putInUse(step(get().history));
        if (issues) set({ issues });
      });

    /** A row of a template that was filled in without a day says what holds now. */
    const datedToday = (figure: OwnFigure): OwnFigure =>
      figure.date === '' ? { ...figure, date: today() } : figure;

    return {
      history: historyOf<OwnFigures>([]),
      applied: [],
      setAside: [],
      draft: null,
      draftIssues: [],
      issues: [],

      load: () =>
        inTurn(async () => {
          const kept = await keeper.read().catch((): OwnFigures => []);
          if (kept.length === 0) return;
          const issues = await putInUse(historyOf(kept));
          if (issues) await keepWhatFits(kept, issues);
        }),
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
            const { own, others } = issuesOfDraft(issues, index);
            set({ draftIssues: own.length > 0 ? own : others });
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
      add: (added) => change((figures) => withFigures(figures, added.map(datedToday))),
      report: (issues) => set({ issues }),
      undo: () => move(stepBack),
      redo: () => move(stepForward),
    };
  });
}

export const canUndoFigures = ({ history }: OwnFiguresState): boolean => history.past.length > 0;
export const canRedoFigures = ({ history }: OwnFiguresState): boolean => history.future.length > 0;
