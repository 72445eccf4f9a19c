import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MatrixQuestion } from '../../contract/demand/matrix.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import type { Progress } from '../../contract/progress.ts';
import type { Issue } from '../../units/issue.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';
import { scenarioChoice } from '../policy/own-scenarios.ts';
import type { MatrixDone } from './matrix-store.ts';

/** Scenarios that stand side by side at most. */
export const MOST_COLUMNS = 4;

/** A scenario beside others. */
export interface ScenarioColumn {
  /** What the scenario goes by in a list; no two columns share one. */
  readonly id: string;
  readonly scenario: PolicySituation['scenario'];
  /** Null until it is run. */
  readonly done: MatrixDone | null;
}

/** What a column is to be run on. */
export interface ColumnQuestion {
  readonly id: string;
  readonly asked: MatrixQuestion;
  readonly inputs: string;
}

export interface ColumnsState {
  readonly columns: readonly ScenarioColumn[];
  /** The column being run, and how far it is; null where none is. */
  readonly running: { readonly id: string; readonly progress: Progress | null } | null;
  readonly issues: readonly Issue[];
}

export interface ColumnsActions {
  /** Puts scenarios side by side, each in the place of the column of its name; of those beyond the last place none is taken. */
  put(...columns: readonly Omit<ScenarioColumn, 'id'>[]): void;
  remove(id: string): void;
  /** Runs columns one after the other; the first that fails ends it, and those before it stay. */
  run(questions: readonly ColumnQuestion[]): void;
  cancel(): void;
}

export type ColumnsStore = StoreApi<ColumnsState & ColumnsActions>;

/** Scenarios side by side, for as long as the page is open. */
export function createColumnsStore(engine: Pick<EngineClient, 'matrixRun'>): ColumnsStore {
  const runs = latestRun();
  return createStore<ColumnsState & ColumnsActions>()((set, get) => {
    const settle = (id: string, done: MatrixDone): void =>
      set({ columns: get().columns.map((column) => (column.id === id ? { ...column, done } : column)) });
    const begin = ([question, ...others]: readonly ColumnQuestion[]): void => {
      if (question === undefined) {
        set({ running: null });
        return;
      }
      const { id, asked, inputs } = question;
      set({ running: { id, progress: null }, issues: [] });
      void runs.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.matrixRun(asked, report),
            (progress: Progress) => set({ running: { id, progress } }),
          ),
        (result) => {
          if (result.ok) {
            settle(id, { asked, inputs, report: result.value });
            begin(others);
          } else set({ running: null, issues: result.issues });
        },
      );
    };
    return {
      columns: [],
      running: null,
      issues: [],
      put: (...columns) => set({ columns: columns.reduce(withColumn, get().columns) }),
      remove: (id) => set({ columns: get().columns.filter((column) => column.id !== id) }),
      run: begin,
      cancel() {
        runs.cancel();
        set({ running: null });
      },
    };
  });
}

function withColumn(
  columns: readonly ScenarioColumn[],
  column: Omit<ScenarioColumn, 'id'>,
): readonly ScenarioColumn[] {
  const id = scenarioChoice(column.scenario);
  const at = columns.findIndex((known) => known.id === id);
  if (at >= 0) return columns.with(at, { ...column, id });
  return columns.length < MOST_COLUMNS ? [...columns, { ...column, id }] : columns;
}

/** Columns whose runs are of the same flows and months, against the same baseline and by the same choice, as another run. */
export const comparableWith = (
  columns: readonly ScenarioColumn[],
  { asked }: MatrixDone,
): readonly (ScenarioColumn & { readonly done: MatrixDone })[] =>
  columns.flatMap((column) => {
    const { done } = column;
    return done !== null && settingsOf(done.asked) === settingsOf(asked) && done.asked.flows === asked.flows
      ? [{ ...column, done }]
      : [];
  });

const settingsOf = ({ months, baseline, choice, events }: MatrixQuestion): string =>
  JSON.stringify([months, baseline, choice, events]);
