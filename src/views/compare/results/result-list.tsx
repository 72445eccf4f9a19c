import type { ReactNode } from 'react';
import type { Answer } from '../../../results/answer-schema.ts';
import type { ResultView } from './result-view.ts';

export interface ResultListProps {
  /** Null before the first answer. */
  readonly answer: Answer | null;
  /** `loading` shows a skeleton while there is no answer, `stale` fades one that no longer fits the form. */
  readonly state: 'ready' | 'loading' | 'stale';
  readonly view: ResultView;
  readonly onViewChange: (view: ResultView) => void;
  /** Id of the open itinerary. */
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Id of the itinerary pointed at, in the list or elsewhere. */
  readonly hoveredId?: string | null;
  readonly onHover?: (id: string | null) => void;
  /** Shown while there is neither an answer nor a search. */
  readonly empty?: ReactNode;
}

/** The itineraries of an answer, with what was dominated and excluded below. */
export function ResultList(_props: ResultListProps): ReactNode {
  return null;
}
