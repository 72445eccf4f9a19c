import type { ReactNode } from 'react';
import '../../i18n/own-files/own-file-texts.ts';
import type { Issue } from '../../units/issue.ts';
import { usePolicyIssueText } from './use-policy-issue-text.ts';

/** A slip that repeats fills the page and says no more. */
const SHOWN = 20;

/** Each issue in a sentence, one below the other; of many the first, and how many there are besides. */
export function IssueNotes({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const write = usePolicyIssueText();
  const more: Issue = {
    severity: 'error',
    code: 'figures_more',
    path: '',
    values: { n: issues.length - SHOWN },
  };
  const shown = issues.length > SHOWN ? [...issues.slice(0, SHOWN), more] : issues;
  return shown.map((issue) => (
    <p
      key={`${issue.code} ${issue.path}`}
      className={issue.severity === 'error' ? 'note note--error' : 'note'}
    >
      {write(issue)}
    </p>
  ));
}
