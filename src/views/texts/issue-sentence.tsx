import type { ReactNode } from 'react';
import type { Issue } from '../../units/issue.ts';
import { useIssueText } from './use-issue-text.ts';

/** The sentence of an issue. */
export function IssueSentence({ issue }: { readonly issue: Issue }): ReactNode {
  return useIssueText()(issue);
}
