import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BacktestReport, BacktestResult } from '../../contract/backtest.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Issue } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

export interface BacktestState {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly results: readonly BacktestResult[];
  readonly total: number;
  /** Of all cases; null until every one is worked out. */
  readonly summary: BacktestReport['summary'] | null;
  readonly issues: readonly Issue[];
  /** Figures have changed since these results were worked out. */
  readonly isStale: boolean;
}

export interface BacktestActions {
  run(): Promise<void>;
  /** Leaves what has been worked out. */
  cancel(): void;
  /** Told when figures have changed. */
  outdate(): void;
}

export type BacktestStore = StoreApi<BacktestState & BacktestActions>;

/** The back-test on demand; it goes on while other views are open. */
export function createBacktestStore(engine: Pick<EngineClient, 'backtest'>): BacktestStore {
  const runs = latestRun();

  return createStore<BacktestState & BacktestActions>()((set, get) => ({
    status: 'idle',
    results: [],
    total: 0,
    summary: null,
    issues: [],
    isStale: false,

    run() {
      set({ status: 'running', results: [], total: 0, summary: null, issues: [], isStale: false });
      return runs.start(
        (signal) =>
          workUntilAborted(signal, engine.backtest, ({ found, total }) =>
            set({ results: [...get().results, ...found], total }),
          ),
        (outcome) => {
          if (!outcome.ok) {
            set({ status: 'failed', issues: outcome.issues });
            return;
          }
          const { results, summary } = outcome.value;
          set({ status: 'done', results, total: results.length, summary });
        },
      );
    },
    cancel() {
      if (get().status !== 'running') return;
      runs.cancel();
      set({ status: 'cancelled' });
    },
    outdate() {
      if (get().status !== 'idle') set({ isStale: true });
    },
  }));
}
