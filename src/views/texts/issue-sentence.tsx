import type { ReactNode } from 'react';
import type { Issue } from '../../units/issue.ts';
import { useAvoidedName } from '../compare/form/use-avoided-name.ts';
import { useIssueText } from './use-issue-text.ts';

/** The sentence of an issue; a word to avoid that was picked is called as its chip calls it. */
export function IssueSentence({ issue }: { readonly issue: Issue }): ReactNode {
  const write = useIssueText();
  const nameOf = useAvoidedName();
  const { path, values } = issue;
  return write(
    path === 'avoid' && typeof values.x === 'string'
      ? { ...issue, values: { ...values, x: nameOf(values.x) } }
      : issue,
  );
}
