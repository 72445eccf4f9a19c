import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MatrixQuestion, MatrixReport, ShipperChoice } from '../../contract/demand/matrix.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Issue } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

/** A run under way: how far it is, and how many minutes are left at the pace so far; null while that is not known. */
export interface MatrixRunning {
  readonly progress: Progress | null;
  readonly minutesLeft: number | null;
}

/** A run that came to its end. */
export interface MatrixDone {
  readonly asked: MatrixQuestion;
  /** Of all that it was made from. */
  readonly inputs: string;
  readonly report: MatrixReport;
}

/** What a planner sets beside the scenario in force. */
export interface MatrixSettings {
  /** A month, `YYYY-MM`, or a year; null until one is chosen. */
  readonly when: string | null;
  /** Id of a preset. */
  readonly baseline: string;
  readonly choice: ShipperChoice['kind'];
  /** Whether departures have only so many slots. */
  readonly capacity: boolean;
}

export interface MatrixState {
  readonly settings: MatrixSettings;
  readonly running: MatrixRunning | null;
  readonly done: MatrixDone | null;
  readonly issues: readonly Issue[];
}

export interface MatrixActions {
  choose(change: Partial<MatrixSettings>): void;
  /** @param inputs what the question and the figures in use hash to */
  run(asked: MatrixQuestion, inputs: string): void;
  /** Ends a run; what the one before found stays. */
  cancel(): void;
}

export type MatrixStore = StoreApi<MatrixState & MatrixActions>;

const NO_POLICY = 'none';

/**
 * Runs of a year of cargo, for as long as the page is open: a run goes on while another view is looked at, and what came
 * of it stays until another is through.
 *
 * @param elapsedMs a clock that never goes back
 */
export function createMatrixStore(
  engine: Pick<EngineClient, 'matrixRun'>,
  elapsedMs: () => number,
): MatrixStore {
  const runs = latestRun();
  return createStore<MatrixState & MatrixActions>()((set, get) => ({
    settings: { when: null, baseline: NO_POLICY, choice: 'logit', capacity: false },
    running: null,
    done: null,
    issues: [],
    choose: (change) => set({ settings: { ...get().settings, ...change } }),
    run(asked, inputs) {
      const since = elapsedMs();
      set({ running: { progress: null, minutesLeft: null }, issues: [] });
      void runs.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.matrixRun(asked, report),
            (progress: Progress) =>
              set({ running: { progress, minutesLeft: minutesLeftOf(progress, elapsedMs() - since) } }),
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

const MS_PER_MINUTE = 60_000;
/** Before so many flows the pace says nothing. */
const ENOUGH = 10;

const minutesLeftOf = ({ done, total }: Progress, elapsed: number): number | null =>
  done < ENOUGH ? null : ((elapsed / done) * (total - done)) / MS_PER_MINUTE;
