import { useMemo } from 'react';
import type { Elsewhere } from '../../../network/find-place.ts';
import { outcomeOf } from '../../../state/engine-outcome.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { type Question, useOutcome } from '../../parts/use-outcome.ts';

/** Below this length a name is not yet one. */
const SHORTEST_NAME = 2;

/** The place of the world that what is typed means and that the network does not have; null while it is looked for. */
export function useElsewhere(typed: string | null): Elsewhere | null {
  const engine = useEngine();
  const name = typed?.trim() ?? '';
  const question = useMemo(
    (): Question<Elsewhere | null> | null =>
      name.length < SHORTEST_NAME ? null : () => outcomeOf(engine.placeElsewhere(name)),
    [engine, name],
  );
  const { value, isPending } = useOutcome(question);
  return isPending ? null : value;
}
