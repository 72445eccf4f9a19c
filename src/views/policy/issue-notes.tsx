import type { ReactNode } from 'react';
import type { Issue } from '../../units/issue.ts';
import { usePolicyIssueText } from './use-policy-issue-text.ts';

/** Every issue in a sentence, one below the other. */
export function IssueNotes({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const write = usePolicyIssueText();
  return issues.map((issue) => (
    <p
      key={`${issue.code} ${issue.path}`}
      className={issue.severity === 'error' ? 'note note--error' : 'note'}
    >
      {write(issue)}
    </p>
  ));
}
