import { type ReactNode, useCallback } from 'react';
import type { Answer } from '../../contract/answer-schema.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import { usePolicy, usePolicyApi } from '../contexts/policy-context.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { ShareTable } from './share-table.tsx';
import { useAsked } from './use-asked.ts';

interface SharesProps {
  /** As billed: what the engine of the measures was told of. */
  readonly considered: Answer;
  readonly itinerary: string;
}

/** Whose the saving of an itinerary is. */
export function Shares({ considered, itinerary }: SharesProps): ReactNode {
  const api = usePolicyApi();
  const situation = usePolicy(situationOf);
  const ask = useCallback(() => {
    // The engine speaks of the answer it was last told: another one makes the question new.
    void considered;
    return api.attribution(situation, itinerary);
  }, [api, situation, itinerary, considered]);
  const shares = useAsked(ask);
  return (
    <div>
      <IssueNotes issues={shares.issues} />
      {shares.value === null ? null : <ShareTable attribution={shares.value} />}
    </div>
  );
}
