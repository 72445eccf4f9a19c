import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TargetAsked, TargetQuestion, TargetReport } from '../../contract/demand/target.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Issue } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

/** Packages that were found. */
export interface TargetDone {
  readonly asked: TargetQuestion;
  /** Of all that it was made from, but for the target. */
  readonly inputs: string;
  readonly report: TargetReport;
}

export interface TargetState {
  /** As it stands in the fields. */
  readonly typed: TargetAsked;
  readonly running: Progress | null;
  readonly done: TargetDone | null;
  readonly issues: readonly Issue[];
}

export interface TargetActions {
  type(change: Partial<TargetAsked>): void;
  /** @param inputs of the settings that the target is asked under */
  seek(asked: TargetQuestion, inputs: string): void;
  /** Ends it; what was found before stays. */
  cancel(): void;
}

export type TargetStore = StoreApi<TargetState & TargetActions>;

const BEGUN: Progress = { stage: 'search', done: 0, total: 0 };
const BLANK: TargetAsked = {
  move: '',
  from: 'road',
  to: 'rail',
  keep: '',
  flow: '',
  outlay: '',
  worse: '',
  changes: [],
};

/** A target and what meets it, for as long as the page is open. */
export function createTargetStore(engine: Pick<EngineClient, 'matrixTarget'>): TargetStore {
  const runs = latestRun();
  return createStore<TargetState & TargetActions>()((set, get) => ({
    typed: BLANK,
    running: null,
    done: null,
    issues: [],
    type: (change) => set({ typed: { ...get().typed, ...change } }),
    seek(asked, inputs) {
      set({ running: BEGUN, issues: [] });
      void runs.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.matrixTarget(asked, report),
            (running: Progress) => set({ running }),
          ),
        (result) =>
          set(
            result.ok
              ? { running: null, done: { asked, inputs, report: result.value }, issues: result.issues }
              : { running: null, issues: result.issues },
          ),
      );
    },
    cancel() {
      runs.cancel();
      set({ running: null });
    },
  }));
}
