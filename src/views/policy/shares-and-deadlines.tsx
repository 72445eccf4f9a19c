import { type ReactNode, useCallback } from 'react';
import type { Answer, AnswerItinerary } from '../../results/answer-schema.ts';
import { situationOf } from '../../state/policy-store.ts';
import { usePolicy, usePolicyApi } from '../policy-context.tsx';
import { DeadlineTable } from './deadline-table.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { ShareTable } from './share-table.tsx';
import { useAsked } from './use-asked.ts';

interface SharesAndDeadlinesProps {
  /** As billed: what the engine of the measures was told of. */
  readonly considered: Answer;
  readonly itinerary: AnswerItinerary;
}

/** Whose the saving is, and until when it lasts. */
export function SharesAndDeadlines({ considered, itinerary }: SharesAndDeadlinesProps): ReactNode {
  const api = usePolicyApi();
  const situation = usePolicy(situationOf);
  const { id } = itinerary;
  const askShares = useCallback(() => {
    // The engine speaks of the answer it was last told: another one makes the question new.
    void considered;
    return api.attribution(situation, id);
  }, [api, situation, id, considered]);
  const askDeadlines = useCallback(() => {
    void considered;
    return api.deadlines(situation, id);
  }, [api, situation, id, considered]);
  const shares = useAsked(askShares);
  const deadlines = useAsked(askDeadlines);
  return (
    <div className="policy__pair">
      <div>
        <IssueNotes issues={shares.issues} />
        {shares.value === null ? null : <ShareTable attribution={shares.value} />}
      </div>
      <div>
        <IssueNotes issues={deadlines.issues} />
        {deadlines.value === null ? null : (
          <DeadlineTable deadlines={deadlines.value} itinerary={itinerary} />
        )}
      </div>
    </div>
  );
}
