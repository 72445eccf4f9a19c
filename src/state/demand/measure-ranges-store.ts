import { createStore, type StoreApi } from 'zustand/vanilla';
import { deltasOf, type InputRange, type RunDeltas } from '../../contract/demand/ranges.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import { outcomeOf } from '../engine-outcome.ts';

/** A figure of a measure, what it is put to low and high, and the scenarios that have it so. */
export interface MeasureEnds {
  readonly path: string;
  readonly values: readonly [low: number, high: number];
  readonly scenarios: readonly [PolicySituation, PolicySituation];
}

export interface MeasureRangesState {
  /** Of which run, and what is known of it so far; null before any was asked about. */
  readonly shown: { readonly run: string; readonly ranges: readonly InputRange[] } | null;
  /** How many figures are still to come. */
  readonly left: number;
  /** Figures that could not be priced: the engine knows another run by now, or failed. What makes another network is held. */
  readonly unpriced: number;
}

export interface MeasureRangesActions {
  /** Prices the run anew at both ends of each figure, one after the other. Asked about the same run again it does nothing. */
  ask(run: string, all: readonly MeasureEnds[]): void;
}

export type MeasureRangesStore = StoreApi<MeasureRangesState & MeasureRangesActions>;

/** How far the headline of a run moves with figures of its measures, by the ways that the run found. */
export function createMeasureRangesStore(engine: Pick<EngineClient, 'matrixLive'>): MeasureRangesStore {
  return createStore<MeasureRangesState & MeasureRangesActions>()((set, get) => {
    async function endOf(run: string, scenario: PolicySituation): Promise<RunDeltas | 'held' | 'unpriced'> {
      const answer = await outcomeOf(engine.matrixLive({ run, scenario }, () => {}).result);
      if (!answer.ok) return 'unpriced';
      if (answer.value.kind === 'priced') return deltasOf(answer.value.headline);
      return answer.value.kind === 'other_network' ? 'held' : 'unpriced';
    }
    return {
      shown: null,
      left: 0,
      unpriced: 0,
      ask(run, all) {
        if (get().shown?.run === run) return;
        const shown = { run, ranges: [] };
        set({ shown, left: all.length, unpriced: 0 });
        void (async () => {
          for (const { path, values, scenarios } of all) {
            const low = await endOf(run, scenarios[0]);
            const high = await endOf(run, scenarios[1]);
            const now = get().shown;
            if (now?.run !== run) return;
            set(({ left }) => ({ left: left - 1 }));
            if (low === 'unpriced' || high === 'unpriced')
              set(({ unpriced }) => ({ unpriced: unpriced + 1 }));
            else if (low !== 'held' && high !== 'held') {
              const range: InputRange = { input: { kind: 'measure', path }, values, ends: [low, high] };
              set({ shown: { run, ranges: [...now.ranges, range] } });
            }
          }
        })();
      },
    };
  });
}
