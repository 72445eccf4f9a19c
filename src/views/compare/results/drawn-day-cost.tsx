import { useLayoutEffect } from 'react';
import type { Answer } from '../../../contract/answer-schema.ts';
import { atDayCost, drawnDayCost } from '../../../state/contrast/at-day-cost.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { automaticDayCost } from '../form/day-cost.ts';

interface DrawnDayCostProps {
  readonly answer: Answer;
  /** The answer at the cost that is being drawn; null while none is. */
  readonly onDrawn: (answer: Answer | null) => void;
}

/** Follows the hand on the cost of a day, ahead of the search that it leads to. */
export function DrawnDayCost({ answer, onDrawn }: DrawnDayCostProps): null {
  const automatic = useApp((state) => automaticDayCost(answer, state.catalogue)?.perDay ?? null);
  const cost = useApp((state) => drawnDayCost(state, automatic));
  useLayoutEffect(() => onDrawn(cost === null ? null : atDayCost(answer, cost)), [answer, cost, onDrawn]);
  return null;
}
