import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateSheet } from '../../../contract/rates/rate-sheet.ts';
import type { Issue } from '../../../units/issue.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { lineOf } from './rate-issues.tsx';
import { RowIssues } from './row-issues.tsx';
import { useRateText } from './use-rate-text.ts';

/** Rows shown at first, and more of them at a time. */
const STEP = 50;

/** Every row of a sheet with what was read of it, and what is wrong with it. */
export function PreviewTable({ read }: { readonly read: RateSheet }): ReactNode {
  const { t } = useTranslation('rates');
  const [shown, setShown] = useState(STEP);
  const [onlyRefused, setOnlyRefused] = useState(false);
  const byLine = useMemo(() => {
    const lines = new Map<number, Issue[]>();
    for (const issue of read.issues) {
      const line = lineOf(issue);
      if (line !== null) lines.set(line, [...(lines.get(line) ?? []), issue]);
    }
    return lines;
  }, [read]);
  const rows = onlyRefused ? read.rows.filter(({ kind }) => kind === 'refused') : read.rows;
  const hasRefused = read.rows.some(({ kind }) => kind === 'refused');
  if (read.rows.length === 0) return null;
  return (
    <section className="rates__preview">
      <h4 className="panel-title">{t('preview')}</h4>
      {hasRefused ? (
        <label className="rates__only">
          <input
            type="checkbox"
            checked={onlyRefused}
            onChange={({ target }) => setOnlyRefused(target.checked)}
          />{' '}
          {t('problemsOnly')}
        </label>
      ) : null}
      <ScrollBox label={t('preview')} className="data__scroll">
        <table className="table rates__rows">
          <thead>
            <tr>
              <th scope="col" className="table__num">
                {t('row')}
              </th>
              <th scope="col">{t('read')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <PreviewRow key={row.line} row={row} issues={byLine.get(row.line) ?? []} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown >= rows.length ? null : (
        <button type="button" className="button button--small" onClick={() => setShown(shown + STEP)}>
          {t('more', { count: rows.length - shown })}
        </button>
      )}
    </section>
  );
}

interface PreviewRowProps {
  readonly row: RateSheet['rows'][number];
  readonly issues: readonly Issue[];
}

function PreviewRow({ row, issues }: PreviewRowProps): ReactNode {
  const { t } = useTranslation('rates');
  const text = useRateText();
  const { line, kind, rates } = row;
  // That a note is a note its kind says already.
  const said = issues.filter(({ code }) => code !== 'R41');
  return (
    <tr data-kind={kind}>
      <th scope="row" className="table__num">
        {line}
      </th>
      <td>
        <span className="rates__kind" data-kind={kind}>
          {t(`kinds.${kind}`)}
        </span>{' '}
        {rates.length === 0 ? <span className="mut">{row.text}</span> : text.row(rates)}
        <RowIssues issues={said} />
      </td>
    </tr>
  );
}
