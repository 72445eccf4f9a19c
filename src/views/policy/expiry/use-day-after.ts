import { useMemo } from 'react';
import type { DayAfter } from '../../../contract/policy.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { useRouteQuestion } from '../../contexts/use-route-question.ts';
import { type Outcome, useOutcome } from '../../parts/use-outcome.ts';

/** What ends with the text for a route and what goes on, asked anew with every change of the situation. */
export function useDayAfter(itinerary: string | null): Outcome<DayAfter> {
  const engine = useEngine();
  const route = useRouteQuestion(itinerary);
  return useOutcome(useMemo(() => route && (() => engine.dayAfter(route)), [engine, route]));
}

/** Charge lines on which a relief ends: those that a successor could reduce. */
export const linesThatEnd = ({ measures }: DayAfter): readonly string[] => [
  ...new Set(measures.flatMap(({ lines, extended, lapsed }) => (extended > lapsed ? lines : []))),
];
