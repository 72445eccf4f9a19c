import { useMemo } from 'react';
import type { DayAfter } from '../../../contract/policy.ts';
import { addDays } from '../../../units/calendar-day.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { useRouteQuestion } from '../../contexts/use-route-question.ts';
import { type Outcome, useOutcome } from '../../parts/use-outcome.ts';
import { LAST_OF_TEXT } from '../day-span.ts';

/**
 * What ends with the text for a route and what goes on, asked anew with every change of the situation. As long as the
 * goods are handed over within its days, the first day after them is asked about.
 */
export function useDayAfter(itinerary: string | null, day: string): Outcome<DayAfter> {
  const engine = useEngine();
  const route = useRouteQuestion(itinerary);
  const isWithin = day <= LAST_OF_TEXT;
  const question = useMemo(() => {
    if (route === null) return null;
    const situation = isWithin ? { ...route.situation, handOver: addDays(LAST_OF_TEXT, 1) } : route.situation;
    return () => engine.dayAfter({ ...route, situation });
  }, [engine, route, isWithin]);
  return useOutcome(question);
}

/** Whether a route costs the same however the text ends; what one measure no longer gives another may. */
export const nothingEnds = ({ measures, extended, lapsed }: DayAfter): boolean =>
  extended.invoice === lapsed.invoice &&
  extended.benefits === lapsed.benefits &&
  measures.every(({ edits }) => edits.length === 0);

/** Charge lines on which a relief ends: those that a successor could reduce. */
export const linesThatEnd = ({ measures }: DayAfter): readonly string[] => [
  ...new Set(measures.flatMap(({ lines, extended, lapsed }) => (extended > lapsed ? lines : []))),
];
