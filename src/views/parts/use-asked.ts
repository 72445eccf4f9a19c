import { useEffect, useState } from 'react';
import type { Issue, Result } from '../../units/issue.ts';

export interface Asked<T> {
  /** The last answer that came; kept while the next one is under way. */
  readonly value: T | null;
  readonly issues: readonly Issue[];
  readonly isAsking: boolean;
}

/** Asks whenever the question changes, which must be a stable function; answers to earlier questions are dropped. */
export function useAsked<T>(question: (() => Promise<Result<T>>) | null): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ value: null, issues: [], isAsking: question !== null });
  useEffect(() => {
    if (question === null) {
      setAsked({ value: null, issues: [], isAsking: false });
      return;
    }
    let isWanted = true;
    setAsked((before) => ({ ...before, isAsking: true }));
    void question().then((result) => {
      if (!isWanted) return;
      setAsked({ value: result.ok ? result.value : null, issues: result.issues, isAsking: false });
    });
    return () => {
      isWanted = false;
    };
  }, [question]);
  return asked;
}
