import { useMemo } from 'react';
import type { LastHandOver } from '../../contract/hand-over.ts';
import type { ReliefDeadline } from '../../contract/policy.ts';
import { workUntilAborted } from '../../state/engine-outcome.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import type { Issue } from '../../units/issue.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { type Question, useOutcome } from '../parts/use-outcome.ts';

/** In the order of the deadlines; null while they are worked out, or where they cannot be. */
export interface HandOvers {
  readonly days: readonly LastHandOver[] | null;
  readonly issues: readonly Issue[];
}

const NONE: HandOvers = { days: null, issues: [] };

/** Asks the engine how late the goods of the answer on screen may be handed over for these deadlines. */
export function useLastHandOver(itinerary: string, deadlines: readonly ReliefDeadline[] | null): HandOvers {
  const { engine } = useSurroundings();
  const inputs = useApp((state) => state.answeredInputs);
  const situation = usePolicy(situationOf);
  const question = useMemo((): Question<readonly LastHandOver[]> | null => {
    if (inputs === null || deadlines === null || deadlines.length === 0) return null;
    const asked = { enquiry: { ...inputs, asOf: inputs.ready }, itinerary, deadlines };
    return (signal) =>
      workUntilAborted(
        signal,
        (report) => engine.lastHandOver(asked, situation, report),
        () => {},
      );
  }, [engine, inputs, itinerary, deadlines, situation]);
  const { value, issues, isPending } = useOutcome(question);
  return isPending ? NONE : { days: value, issues };
}
