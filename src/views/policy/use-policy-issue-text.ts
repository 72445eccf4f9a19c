import { useCallback } from 'react';
import { writeIssue } from '../../i18n/write-issue.ts';
import type { Issue } from '../../units/issue.ts';
import { useItemName } from '../parts/use-item-name.ts';
import { useLanguage } from '../texts/use-language.ts';

/** What is said of a year of cargo, and of a target for it, comes with its pane. */
const AREAS = ['policyIssues', 'ownFiles', 'demandIssues', 'targetIssues'] as const;

/** Writes issues with those of measures and scenarios among them, which only this page knows. */
export function usePolicyIssueText(): (issue: Issue) => string {
  const language = useLanguage();
  const nameOf = useItemName();
  return useCallback((issue) => writeIssue(issue, language, { nameOf, areas: AREAS }), [nameOf, language]);
}
