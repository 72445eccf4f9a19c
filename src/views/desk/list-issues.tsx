import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeIssue } from '../../i18n/write-issue.ts';
import type { Issue } from '../../units/issue.ts';
import { useItemName } from '../parts/use-item-name.ts';
import { useLanguage } from '../texts/use-language.ts';

/** A slip in a column repeats in every row: the first say enough. */
const SHOWN = 30;

/** What is wrong with a list, errors first, each with its row and column. */
export function ListIssues({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { t } = useTranslation('list');
  const language = useLanguage();
  const nameOf = useItemName();
  if (issues.length === 0) return null;
  const where = (issue: Issue): string => {
    const { line, head } = placeOf(issue);
    return [line === '' ? '' : t('rows', { line }), head].filter((part) => part !== '').join(' · ');
  };
  const errors = issues.filter(({ severity }) => severity === 'error');
  const others = issues.filter(({ severity }) => severity !== 'error');
  const more = issues.length - SHOWN;
  return (
    <ul className="batch__issues" role={errors.length > 0 ? 'alert' : undefined}>
      {[...errors, ...others].slice(0, SHOWN).map((issue) => (
        <li
          key={`${issue.code} ${issue.path} ${JSON.stringify(issue.values)}`}
          className={issue.severity === 'error' ? 'note note--error' : 'note'}
        >
          <span className="note__code">{issue.code}</span> <b>{where(issue)}</b>{' '}
          {writeIssue(issue, language, { areas: ['listIssues', 'ownFiles'], nameOf })}
        </li>
      ))}
      {more > 0 ? <li className="mut">{t('issuesMore', { count: more })}</li> : null}
    </ul>
  );
}

/** Row and head of `list.csv:3:货值`; the row alone of `list.csv:3`, nothing where the issue is about the file. */
function placeOf({ path }: Issue): { readonly line: string; readonly head: string } {
  const [, line = '', head = ''] = /:(\d*)(?::([^:]*))?$/.exec(path) ?? [];
  return { line, head };
}
