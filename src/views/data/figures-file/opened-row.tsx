import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowNumber } from '../../../state/figures/figures-file-store.ts';
import {
  type UnsoundRow,
  USER_FIGURE_COLUMNS,
  type UserFigureCells,
} from '../../../state/figures/user-figures-file.ts';
import type { Issue } from '../../../units/issue.ts';
import { useIssueText } from '../../texts/use-issue-text.ts';
import { useFiguresFile } from './use-figures-file.ts';

interface OpenedRowProps {
  readonly row: UnsoundRow;
  /** Of the whole file. */
  readonly issues: readonly Issue[];
}

/** A row that cannot be used, opened to be corrected. */
export function OpenedRow({ row: { row, cells }, issues }: OpenedRowProps): ReactNode {
  const { t } = useTranslation('data');
  const mend = useFiguresFile((state) => state.mend);
  const write = useIssueText();
  const [typed, setTyped] = useState<UserFigureCells>(cells);
  const own = issues.filter((issue) => rowNumber(issue) === row);
  return (
    <details className="figures-file__row">
      <summary className="link">{t('figures_file.open_row', { row })}</summary>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          mend(row, typed);
        }}
      >
        {own.map((issue) => (
          <p key={`${issue.code} ${issue.path} ${issue.values.column ?? ''}`} className="note note--error">
            {write(issue)}
          </p>
        ))}
        {USER_FIGURE_COLUMNS.map((column) => (
          <label key={column}>
            <span className="mut">{column}</span>
            <span className="input">
              <input
                type="text"
                maxLength={300}
                value={typed[column]}
                onChange={({ target }) => setTyped({ ...typed, [column]: target.value })}
              />
            </span>
          </label>
        ))}
        <button type="submit" className="button button--small">
          {t('figures_file.mend')}
        </button>
      </form>
    </details>
  );
}
