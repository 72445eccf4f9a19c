import { useCallback, useEffect, useRef, useState } from 'react';
import type { MatrixQuestion, MatrixReport } from '../../../contract/demand/matrix.ts';
import type { Progress } from '../../../contract/progress.ts';
import { workUntilAborted } from '../../../state/engine-outcome.ts';
import { latestRun } from '../../../state/latest-run.ts';
import type { Issue } from '../../../units/issue.ts';
import { useEngine } from '../../contexts/engine-context.tsx';

/** A run under way: how far it is, and how many minutes are left at the pace so far; null while that is not known. */
export interface Running {
  readonly progress: Progress | null;
  readonly minutesLeft: number | null;
}

export interface MatrixRunState {
  readonly running: Running | null;
  /** The last run that came to its end, with what was asked. */
  readonly done: { readonly asked: MatrixQuestion; readonly report: MatrixReport } | null;
  readonly issues: readonly Issue[];
}

const IDLE: MatrixRunState = { running: null, done: null, issues: [] };

/** Runs a matrix when told to; what was found last stays until another run is through. */
export function useMatrixRun(): MatrixRunState & {
  run(asked: MatrixQuestion): void;
  cancel(): void;
} {
  const engine = useEngine();
  const [state, setState] = useState(IDLE);
  const runs = useRef(latestRun());
  useEffect(() => () => runs.current.cancel(), []);
  const run = useCallback(
    (asked: MatrixQuestion): void => {
      const since = performance.now();
      setState((before) => ({ ...before, running: { progress: null, minutesLeft: null }, issues: [] }));
      void runs.current.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.matrixRun(asked, report),
            (progress: Progress) => {
              const minutesLeft = minutesLeftOf(progress, performance.now() - since);
              setState((before) => ({ ...before, running: { progress, minutesLeft } }));
            },
          ),
        (result) =>
          setState((before) =>
            result.ok
              ? { running: null, done: { asked, report: result.value }, issues: result.issues }
              : { ...before, running: null, issues: result.issues },
          ),
      );
    },
    [engine],
  );
  const cancel = useCallback((): void => {
    runs.current.cancel();
    setState((before) => ({ ...before, running: null }));
  }, []);
  return { ...state, run, cancel };
}

const MS_PER_MINUTE = 60_000;
/** Before so many flows the pace says nothing. */
const ENOUGH = 10;

const minutesLeftOf = ({ done, total }: Progress, elapsedMs: number): number | null =>
  done < ENOUGH ? null : ((elapsedMs / done) * (total - done)) / MS_PER_MINUTE;
