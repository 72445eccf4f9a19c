import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LiveAnswer, LiveQuestion } from '../../contract/demand/live-headline.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Issue } from '../../units/issue.ts';
import { outcomeOf } from '../engine-outcome.ts';

export interface LiveState {
  /** The last answer that came, and to what; null before one came. */
  readonly shown: { readonly asked: LiveQuestion; readonly answer: LiveAnswer } | null;
  readonly issues: readonly Issue[];
}

export interface LiveActions {
  /** Of questions that come while one is under way only the last is put. */
  ask(question: LiveQuestion): void;
  clear(): void;
}

export type LiveStore = StoreApi<LiveState & LiveActions>;

/**
 * The headline of a run while a thumb is dragged. One question is put at a time: to give one up would take longer than to
 * answer it.
 */
export function createLiveStore(engine: Pick<EngineClient, 'matrixLive'>): LiveStore {
  let wanted: LiveQuestion | null = null;
  let isBusy = false;
  /** Counts what was put away, so that an answer to it is not shown. */
  let cleared = 0;
  return createStore<LiveState & LiveActions>()((set) => {
    async function answerAll(): Promise<void> {
      isBusy = true;
      while (wanted !== null) {
        const asked: LiveQuestion = wanted;
        wanted = null;
        const before = cleared;
        const result = await outcomeOf(engine.matrixLive(asked, () => {}).result);
        if (before !== cleared) continue;
        if (result.ok) set({ shown: { asked, answer: result.value }, issues: [] });
        else set({ issues: result.issues });
      }
      isBusy = false;
    }
    return {
      shown: null,
      issues: [],
      ask(question) {
        wanted = question;
        if (!isBusy) void answerAll();
      },
      clear() {
        wanted = null;
        cleared += 1;
        set({ shown: null, issues: [] });
      },
    };
  });
}
