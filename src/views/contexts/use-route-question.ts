import { useMemo } from 'react';
import type { RouteQuestion } from '../../contract/policy.ts';
import { situationOf } from '../../state/policy/policy-store.ts';
import { usePolicy } from './policy-context.tsx';
import { useApp } from './store-context.tsx';

/** What a question about one route of the answer on screen starts from; the same object until something of it changes. */
export function useRouteQuestion(itinerary: string | null): RouteQuestion | null {
  const enquiry = useApp((state) => state.enquiry);
  const situation = usePolicy(situationOf);
  return useMemo(
    () => (enquiry === null || itinerary === null ? null : { enquiry, situation, itinerary }),
    [enquiry, situation, itinerary],
  );
}
