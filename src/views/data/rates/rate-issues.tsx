import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeIssue } from '../../../i18n/write-issue.ts';
import type { Issue } from '../../../units/issue.ts';
import { useItemName } from '../../parts/use-item-name.ts';
import { useLanguage } from '../../texts/use-language.ts';

/** A slip in a column repeats in every row: the first say enough. */
const SHOWN = 20;

/** Each issue with the row and column that it is about; of many the first, and how many there are besides. */
export function RateIssues({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { t } = useTranslation('rates');
  const write = useRateIssueText();
  if (issues.length === 0) return null;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const others = issues.filter(({ severity }) => severity !== 'error');
  const more = issues.length - SHOWN;
  return (
    <ul className="rates__issues" role={errors.length > 0 ? 'alert' : undefined}>
      {[...errors, ...others].slice(0, SHOWN).map((issue) => (
        <li
          key={`${issue.code} ${issue.path}`}
          className={issue.severity === 'error' ? 'note note--error' : 'note'}
        >
          <span className="note__code">{issue.code}</span> <b>{placeOf(issue)}</b> {write(issue)}
        </li>
      ))}
      {more > 0 ? <li className="mut">{t('moreIssues', { count: more })}</li> : null}
    </ul>
  );
}

/** `3 · C` of `sheet.csv:3:C`, `3` of `sheet.csv:3`; nothing where the issue is about the file. */
export const placeOf = ({ path }: Issue): string =>
  /:(\d+(?::[A-Z]+)?|[A-Z]+\d+)$/.exec(path)?.[1]?.replace(':', ' · ') ?? '';

/** The line that an issue is about; null for one about a column or the file. */
export function lineOf({ path }: Issue): number | null {
  const line = /:(\d+)(?::[A-Z]+)?$/.exec(path)?.[1];
  return line === undefined ? null : Number(line);
}

/** Writes issues of rate sheets and invoices, places by their names and columns by what they are read as. */
export function useRateIssueText(): (issue: Issue) => string {
  const { t } = useTranslation(['rates', 'calibration']);
  const language = useLanguage();
  const nameOf = useItemName();
  return (issue) =>
    writeIssue(issue, language, {
      areas: ['rateIssues', 'calibrationIssues'],
      nameOf: (id) =>
        id === issue.values.role
          ? t(`roles.${id}`, { ns: issue.code.startsWith('K') ? 'calibration' : 'rates', defaultValue: id })
          : nameOf(id),
    });
}
