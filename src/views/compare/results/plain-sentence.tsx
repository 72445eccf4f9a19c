import type { ReactNode } from 'react';
import type { Answer } from '../../../results/answer-schema.ts';
import type { ResultView } from './result-view.ts';

export interface PlainSentenceProps {
  readonly answer: Answer;
  readonly view: ResultView;
  readonly onViewChange: (view: ResultView) => void;
}

/** What the answer says, in one sentence, and the chips that order and filter the list. */
export function PlainSentence(_props: PlainSentenceProps): ReactNode {
  return null;
}
