import { createStore, type StoreApi } from 'zustand/vanilla';
import type { History } from '../history.ts';
import { EMPTY_LOG, logAfter, type StepLog, type StepSource } from './step-log.ts';

/** A store with steps of its own. */
export interface SteppedStore<T> {
  getState(): {
    readonly history: History<T>;
    undo(): void | Promise<void>;
    redo(): void | Promise<void>;
    /** Makes a step of what is still being typed. */
    settle?(): void;
  };
  setState(change: { readonly history: History<T> }): void;
  subscribe(
    listener: (state: { readonly history: History<T> }, before: { readonly history: History<T> }) => void,
  ): () => void;
}

export interface StepsActions {
  /** Takes back the last step, whichever part of the page it was taken in. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Has the steps of a store among those of the page, with those of before a reload where it stands as it did. */
  follow<T>(source: StepSource, store: SteppedStore<T>, isSame: (a: T, b: T) => boolean): void;
  /** All there is to come back to after a reload. */
  taken(): TakenSteps;
}

/** Steps as they outlive a reload. */
export interface TakenSteps {
  readonly log: StepLog;
  readonly histories: Readonly<Partial<Record<StepSource, History<unknown>>>>;
}

export type Steps = StoreApi<StepLog & StepsActions>;

export const NO_STEPS: TakenSteps = { log: EMPTY_LOG, histories: {} };

/** One line of steps over all that can be changed on the page. */
export function createSteps(before: TakenSteps = NO_STEPS): Steps {
  const stores = new Map<StepSource, SteppedStore<never>>();
  let last: Promise<void> = Promise.resolve();

  return createStore<StepLog & StepsActions>()((set, get) => {
    const inTurn = (task: () => Promise<void>): Promise<void> => {
      last = last.then(task, task);
      return last;
    };

    function move(from: 'past' | 'future', step: 'undo' | 'redo'): Promise<void> {
      return inTurn(async () => {
        if (step === 'undo') for (const store of stores.values()) store.getState().settle?.();
        const source = from === 'past' ? get().past.at(-1) : get().future[0];
        if (source === undefined) return;
        const store = stores.get(source);
        if (store !== undefined) await store.getState()[step]();
        // Of a view that was not opened again since the page was reloaded.
        else set({ past: others(get().past, source), future: others(get().future, source) });
      });
    }

    return {
      ...before.log,
      undo: () => move('past', 'undo'),
      redo: () => move('future', 'redo'),
      follow<T>(source: StepSource, store: SteppedStore<T>, isSame: (a: T, b: T) => boolean) {
        if (stores.has(source)) return;
        // The form is the same whatever a history holds, and only the store itself looks into it.
        stores.set(source, store as unknown as SteppedStore<never>);
        const earlier = before.histories[source] as History<T> | undefined;
        const { history } = store.getState();
        if (earlier !== undefined && isSame(earlier.present, history.present))
          store.setState({ history: { ...earlier, present: history.present } });
        else {
          // What was done here before it was followed comes last, and is what can be taken back first.
          const own = (steps: readonly unknown[]) => steps.map(() => source);
          set({
            past: [...others(get().past, source), ...own(history.past)],
            future: [...own(history.future), ...others(get().future, source)],
          });
        }
        store.subscribe((state, old) => {
          if (state.history !== old.history) set(logAfter(get(), source, old.history, state.history));
        });
      },
      taken() {
        const { past, future } = get();
        const count = (steps: readonly StepSource[], source: StepSource): number =>
          steps.filter((step) => step === source).length;
        const histories = [...stores].map(([source, store]) => {
          const { history } = store.getState();
          const back = count(past, source);
          // A store may have a way forward of its own that a step taken elsewhere has cut off.
          return [
            source,
            {
              past: back === 0 ? [] : history.past.slice(-back),
              present: history.present,
              future: history.future.slice(0, count(future, source)),
            },
          ];
        });
        return { log: { past, future }, histories: Object.fromEntries(histories) };
      },
    };
  });
}

const others = (steps: readonly StepSource[], source: StepSource): readonly StepSource[] =>
  steps.filter((step) => step !== source);
