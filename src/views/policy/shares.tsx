import { type ReactNode, useMemo } from 'react';
import { useEngine } from '../contexts/engine-context.tsx';
import { useRouteQuestion } from '../contexts/use-route-question.ts';
import { useOutcome } from '../parts/use-outcome.ts';
import { IssueNotes } from './issue-notes.tsx';
import { ShareTable } from './share-table.tsx';

/** Whose the saving of an itinerary is. */
export function Shares({ itinerary }: { readonly itinerary: string }): ReactNode {
  const engine = useEngine();
  const route = useRouteQuestion(itinerary);
  const shares = useOutcome(useMemo(() => route && (() => engine.attribution(route)), [engine, route]));
  return (
    <div>
      <IssueNotes issues={shares.issues} />
      {shares.value === null ? null : <ShareTable attribution={shares.value} />}
    </div>
  );
}
