import { useMemo } from 'react';
import type { KnownFact } from '../../../contract/policy.ts';
import { situationOf } from '../../../state/policy/policy-store.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { useOutcome } from '../../parts/use-outcome.ts';

const NOTHING: readonly KnownFact[] = [];

/** What is known of the goods that were compared; nothing before they are. */
export function useKnownFacts(): readonly KnownFact[] {
  const engine = useEngine();
  const enquiry = useApp((state) => state.enquiry);
  const situation = usePolicy(situationOf);
  const question = useMemo(
    () => (enquiry === null ? null : () => engine.knownFacts({ enquiry, situation })),
    [engine, enquiry, situation],
  );
  return useOutcome(question).value ?? NOTHING;
}
