import { useCallback, useMemo } from 'react';
import type { MeasureCard } from '../../../contract/policy.ts';
import { situationOf } from '../../../state/policy/policy-store.ts';
import { beijingDate } from '../../../units/instant.ts';
import { useSurroundings } from '../../contexts/engine-context.tsx';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { useOpenView } from '../../contexts/view-context.tsx';
import { type Outcome, useOutcome } from '../../parts/use-outcome.ts';
import type { CardActions } from './measure-card.tsx';

/**
 * The cards of one itinerary, or of none: every measure as it stands on the day. Asked anew whenever answer, situation
 * or itinerary change.
 */
export function useMeasureCards(itinerary: string | null): Outcome<readonly MeasureCard[]> {
  const { engine, now } = useSurroundings();
  const enquiry = useApp((state) => state.enquiry);
  const situation = usePolicy(situationOf);
  const question = useCallback(() => {
    const route = enquiry === null || itinerary === null ? null : { enquiry, itinerary };
    return engine.measureCards({ situation, route, today: beijingDate(now()) });
  }, [engine, now, enquiry, situation, itinerary]);
  return useOutcome(question);
}

export function useCardActions(onWhy: (measure: string) => void): CardActions {
  const setMeasure = usePolicy((state) => state.setMeasure);
  const setParameter = usePolicy((state) => state.setParameter);
  const setFact = usePolicy((state) => state.setFact);
  const showOnMap = usePolicy((state) => state.showOnMap);
  const openView = useOpenView();
  return useMemo(
    () => ({
      onMap(measure) {
        showOnMap(measure);
        openView('compare');
      },
      onToggle: (measure, enabled) => void setMeasure(measure, enabled),
      onSetParameter: (path, value, pace) => void setParameter(path, value, pace),
      onSetFact: (field, value) => void setFact(field, value),
      onWhy,
    }),
    [showOnMap, openView, setMeasure, setParameter, setFact, onWhy],
  );
}
