import type { ReactNode } from 'react';
import type { Answer } from '../../results/answer-schema.ts';
import type { ResultView } from '../compare/results/result-view.ts';

export interface ParetoChartProps {
  readonly answer: Answer;
  /** Filters of the list; what it hides the chart hides too. */
  readonly view: ResultView;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly hoveredId?: string | null;
  readonly onHover?: (id: string | null) => void;
}

/** Time against invoice total of every itinerary, with the front nobody beats on both. Fills its parent. */
export function ParetoChart(_props: ParetoChartProps): ReactNode {
  return null;
}
