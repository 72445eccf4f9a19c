import { useEffect, useState } from 'react';
import type { LastHandOver } from '../../contract/hand-over.ts';
import type { ReliefDeadline } from '../../contract/policy.ts';
import type { Issue } from '../../units/issue.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { useApp } from '../contexts/store-context.tsx';

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
  const [handOvers, setHandOvers] = useState<HandOvers>(NONE);
  useEffect(() => {
    setHandOvers(NONE);
    if (inputs === null || deadlines === null || deadlines.length === 0) return;
    let isWanted = true;
    const running = engine.lastHandOver(
      { enquiry: { ...inputs, asOf: inputs.ready }, itinerary, deadlines },
      () => {},
    );
    void running.result.then((result) => {
      if (!isWanted) return;
      setHandOvers(result.ok ? { days: result.value, issues: [] } : { days: null, issues: result.issues });
    });
    return () => {
      isWanted = false;
      running.cancel();
    };
  }, [engine, inputs, itinerary, deadlines]);
  return handOvers;
}
