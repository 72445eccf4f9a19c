import { useMemo } from 'react';
import type { QuotedRoutes } from '../../state/quotes/quote-desk.ts';
import { beijingDate } from '../../units/instant.ts';
import { useUserFigures } from '../contexts/desk-context.tsx';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';

/** What is quoted of the answer on screen: these routes under the measures and figures in force; null without any. */
export function useQuotedRoutes(routes: readonly string[]): QuotedRoutes | null {
  const { now } = useSurroundings();
  const answer = useApp((state) => state.answer);
  const enquiry = useApp((state) => state.enquiry);
  const catalogue = useApp((state) => state.catalogue);
  const situation = usePolicy((state) => state.history.present);
  const figures = useUserFigures((state) => state.history.present);
  const issued = beijingDate(now());
  return useMemo(() => {
    if (answer === null || enquiry === null || routes.length === 0) return null;
    const { commodity } = answer.query;
    const names = catalogue?.commodities.find(({ id }) => id === commodity)?.names;
    return {
      answer,
      inputs: { enquiry, situation, figures: [...figures] },
      routes,
      issued,
      commodity: names ?? { zh: commodity, en: commodity },
    };
  }, [answer, enquiry, catalogue, situation, figures, routes, issued]);
}
