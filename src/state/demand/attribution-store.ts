import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttributionQuestion, AttributionReport } from '../../contract/demand/attribution.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Issue } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

export interface AttributionState {
  readonly running: Progress | null;
  /** What was found last, with what the run was made from that it was asked of. */
  readonly done: { readonly inputs: string; readonly report: AttributionReport } | null;
  readonly issues: readonly Issue[];
}

export interface AttributionActions {
  /** @param inputs of the run whose measures are asked about */
  attribute(asked: AttributionQuestion, inputs: string): void;
  /** Ends it; what was found before stays. */
  cancel(): void;
}

export type AttributionStore = StoreApi<AttributionState & AttributionActions>;

const BEGUN: Progress = { stage: 'search', done: 0, total: 0 };

/** What each measure has in the saving of a run, for as long as the page is open. */
export function createAttributionStore(engine: Pick<EngineClient, 'matrixAttribution'>): AttributionStore {
  const runs = latestRun();
  return createStore<AttributionState & AttributionActions>()((set) => ({
    running: null,
    done: null,
    issues: [],
    attribute(asked, inputs) {
      set({ running: BEGUN, issues: [] });
      void runs.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.matrixAttribution(asked, report),
            (running: Progress) => set({ running }),
          ),
        (result) =>
          set(
            result.ok
              ? { running: null, done: { inputs, report: result.value }, issues: result.issues }
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
