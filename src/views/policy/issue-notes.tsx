import type { ReactNode } from 'react';
import type { Issue } from '../../units/issue.ts';
import { useIssueText } from '../texts/use-issue-text.ts';

/** Every issue, one below the other. */
export function IssueNotes({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const write = useIssueText();
  return issues.map((issue) => (
    <p
      key={`${issue.code} ${issue.path}`}
      className={issue.severity === 'error' ? 'note note--error' : 'note'}
    >
      <b className="note__code">{issue.code}</b> {write(issue)}
    </p>
  ));
}
