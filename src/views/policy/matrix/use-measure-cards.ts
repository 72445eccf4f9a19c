import { useCallback } from 'react';
import type { MatrixQuestion } from '../../../contract/demand/matrix.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { useOutcome } from '../../parts/use-outcome.ts';

/** The day of a month on which its goods are handed over. */
const DAY_OF_HAND_OVER = '08';

/** The measures as the scenario of a run has them when the first goods are handed over. */
export function useMeasureCards({ scenario, months }: Pick<MatrixQuestion, 'scenario' | 'months'>) {
  const engine = useEngine();
  const today = `${months[0]}-${DAY_OF_HAND_OVER}`;
  return useOutcome(
    useCallback(
      () => engine.measureCards({ situation: scenario, route: null, today }),
      [engine, scenario, today],
    ),
  );
}
