import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BacktestReport, BacktestResult } from '../../contract/backtest.ts';
import type { EngineClient, Running } from '../../contract/engine.ts';
import type { Issue } from '../../units/issue.ts';

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
  let running: Running<BacktestReport> | null = null;

  return createStore<BacktestState & BacktestActions>()((set, get) => ({
    status: 'idle',
    results: [],
    total: 0,
    summary: null,
    issues: [],
    isStale: false,

    async run() {
      running?.cancel();
      set({ status: 'running', results: [], total: 0, summary: null, issues: [], isStale: false });
      const own = engine.backtest(({ found, total }) => {
        if (running === own) set({ results: [...get().results, ...found], total });
      });
      running = own;
      const outcome = await own.result;
      if (running !== own) return;
      running = null;
      if (!outcome.ok) {
        set({ status: 'failed', issues: outcome.issues });
        return;
      }
      const { results, summary } = outcome.value;
      set({ status: 'done', results, total: results.length, summary });
    },
    cancel() {
      if (running === null) return;
      const cancelled = running;
      running = null;
      cancelled.cancel();
      set({ status: 'cancelled' });
    },
    outdate() {
      if (get().status !== 'idle') set({ isStale: true });
    },
  }));
}
