import type { ReactNode } from 'react';
import type { Answer } from '../../../results/answer-schema.ts';

export type DetailTab = 'cost' | 'timeline' | 'sources';

export interface DetailPanelProps {
  readonly answer: Answer;
  readonly selectedId: string | null;
  readonly tab: DetailTab;
  readonly onTabChange: (tab: DetailTab) => void;
  /** True where the page shows the timeline beside this panel, which then needs no tab for it. */
  readonly timelineBeside: boolean;
}

/** Everything about one itinerary: its cost lines, its timeline, what its figures rest on. */
export function DetailPanel(_props: DetailPanelProps): ReactNode {
  return null;
}
