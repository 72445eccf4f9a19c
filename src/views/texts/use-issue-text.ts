import { useCallback } from 'react';
import { writeIssue } from '../../i18n/write-issue.ts';
import type { Issue } from '../../units/issue.ts';
import { useItemName } from '../parts/use-item-name.ts';
import { useLanguage } from './use-language.ts';

/** Writes issues in the language shown, with goods and places by their names. */
export function useIssueText(): (issue: Issue) => string {
  const language = useLanguage();
  const nameOf = useItemName();
  return useCallback(
    (issue) => writeIssue(issue, language, { nameOf, areas: ['ownFiles'] }),
    [nameOf, language],
  );
}
