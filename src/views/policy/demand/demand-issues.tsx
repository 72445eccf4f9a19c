import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeIssue } from '../../../i18n/write-issue.ts';
import type { Issue } from '../../../units/issue.ts';
import { useLanguage } from '../../texts/use-language.ts';

/** A slip in a column repeats in every row: the first say enough. */
const SHOWN = 20;

/** Each issue with the row and column that it is about; of many the first, and how many there are besides. */
export function DemandIssues({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { t } = useTranslation('demand');
  const language = useLanguage();
  if (issues.length === 0) return null;
  const more = issues.length - SHOWN;
  return (
    <div className="demand__issues" role="alert">
      {issues.slice(0, SHOWN).map((issue) => (
        <p
          key={`${issue.code} ${issue.path}`}
          className={issue.severity === 'error' ? 'note note--error' : 'note'}
        >
          <b>{placeOf(issue)}</b>{' '}
          {writeIssue(issue, language, { nameOf: asWritten, areas: ['demandIssues'] })}
        </p>
      ))}
      {more > 0 ? <p className="mut">{t('page.more_issues', { count: more })}</p> : null}
    </div>
  );
}

/** Columns and ids are quoted as in the file. */
const asWritten = (text: string): string => text;

/** `3 · boxes_per_year` of `table.csv:3:boxes_per_year`; nothing where the issue is about the file. */
export const placeOf = ({ path }: Issue): string =>
  /:(\d+(?::\w+)?)$/.exec(path)?.[1]?.replace(':', ' · ') ?? '';
