import { useCallback } from 'react';
import { writeIssue } from '../i18n/write-issue.ts';
import type { Issue } from '../units/issue.ts';
import { useApp } from './store-context.tsx';
import { useLanguage } from './use-language.ts';

/** Writes issues in the language shown, with goods and places by their names. */
export function useIssueText(): (issue: Issue) => string {
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  return useCallback(
    (issue) => {
      const named = [...(catalogue?.commodities ?? []), ...(catalogue?.places ?? [])];
      return writeIssue(issue, language, {
        nameOf: (id) => named.find((item) => item.id === id)?.names[language],
      });
    },
    [catalogue, language],
  );
}
