import type { ReactNode } from 'react';
import type { Issue } from '../../../units/issue.ts';
import { placeOf, useRateIssueText } from './rate-issues.tsx';

/** What is wrong with a row of the user's table, below it. */
export function RowIssues({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const write = useRateIssueText();
  if (issues.length === 0) return null;
  return (
    <ul className="rates__row-issues">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.path}`} data-severity={issue.severity}>
          <span className="note__code">{issue.code}</span> <b>{placeOf(issue)}</b> {write(issue)}
        </li>
      ))}
    </ul>
  );
}
