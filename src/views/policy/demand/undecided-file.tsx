import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandSheet } from '../../../contract/demand/demand-sheet.ts';
import { csvText } from '../../../export/csv.ts';
import { writeIssue } from '../../../i18n/write-issue.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { OpenButton } from './demand-files.tsx';
import { DemandIssues, placeOf } from './demand-issues.tsx';
import { useDemand } from './use-demand.ts';

/** A table of which some rows are refused: what is wrong with each, and what can be done. */
export function UndecidedFile({ sheet }: { readonly sheet: DemandSheet }): ReactNode {
  const { t } = useTranslation('demand');
  const language = useLanguage();
  const takeSound = useDemand((state) => state.takeSound);
  const leave = useDemand((state) => state.leave);
  const { file, flows, rows, refused, issues } = sheet;
  const saveIssues = (): void =>
    saveFile(
      `${file.replace(/\.\w+$/, '')}-issues.csv`,
      'text/csv',
      csvText([
        [t('page.issue_row'), t('page.issue_code'), t('page.issue_text')],
        ...issues.map((issue) => [
          placeOf(issue),
          issue.code,
          writeIssue(issue, language, { nameOf: (text) => text, areas: ['demandIssues'] }),
        ]),
      ]),
    );
  return (
    <section className="demand__undecided" aria-label={file}>
      <p>
        {file}: {t('refused', { count: refused, rows })}
      </p>
      <p className="demand__files">
        {flows.length === 0 ? null : (
          <button type="button" className="button button--primary" onClick={() => void takeSound()}>
            {t('page.take_sound', { count: flows.length })}
          </button>
        )}
        <OpenButton label={t('page.another')} />
        <button type="button" className="button" onClick={saveIssues}>
          {t('page.save_issues')}
        </button>
        <button type="button" className="button" onClick={leave}>
          {t('page.leave')}
        </button>
      </p>
      <DemandIssues issues={issues} />
    </section>
  );
}
