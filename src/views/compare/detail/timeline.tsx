import type { ReactNode } from 'react';
import type { Answer } from '../../../results/answer-schema.ts';

export interface TimelineProps {
  readonly answer: Answer;
  readonly selectedId: string | null;
}

/** When everything of one itinerary happens, row by row, in Beijing time. */
export function Timeline(_props: TimelineProps): ReactNode {
  return null;
}
