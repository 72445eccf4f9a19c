import { useEffect, useState } from 'react';
import { latestRun } from '../../state/latest-run.ts';
import type { Issue, Result } from '../../units/issue.ts';

export interface Outcome<T> {
  /** The last answer that came; kept while the next one is under way. */
  readonly value: T | null;
  readonly issues: readonly Issue[];
  readonly isPending: boolean;
}

/** Work that takes long looks at the signal, and stops once it is aborted. */
export type Question<T> = (signal: AbortSignal) => Promise<Result<T>>;

const NO_OUTCOME = { value: null, issues: [], isPending: false };

/** Asks whenever the question changes, which must be a stable function; answers to earlier questions are dropped. */
export function useOutcome<T>(question: Question<T> | null): Outcome<T> {
  const [runs] = useState(latestRun);
  const [outcome, setOutcome] = useState<Outcome<T>>({ ...NO_OUTCOME, isPending: question !== null });
  useEffect(() => {
    if (question === null) {
      setOutcome(NO_OUTCOME);
      return;
    }
    setOutcome((before) => ({ ...before, isPending: true }));
    void runs.start(question, (result) =>
      setOutcome({ value: result.ok ? result.value : null, issues: result.issues, isPending: false }),
    );
    return runs.cancel;
  }, [runs, question]);
  return outcome;
}
