import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportPart, writeReport } from '../../i18n/quote/write-report.ts';
import type { QuoteReport } from '../../quote/check-quote.ts';
import type { QuoteDesk } from '../../state/quotes/quote-desk.ts';
import type { Issue } from '../../units/issue.ts';
import { FileButton } from '../parts/files/file-button.tsx';
import { useFileDrop } from '../parts/files/use-file-drop.ts';
import { useLanguage } from '../texts/use-language.ts';
import { QuoteIssueList } from './quote-field.tsx';

/** A file to be checked, by its name and bytes. */
export interface CheckedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface QuoteCheckProps {
  readonly desk: QuoteDesk;
  readonly file: CheckedFile | null;
  readonly onFile: (file: CheckedFile) => void;
}

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'found'; readonly report: QuoteReport | null; readonly issues: readonly Issue[] };

/** A quote's file, dropped or chosen: what was changed in it, and what it would cost now. */
export function QuoteCheck({ desk, file, onFile }: QuoteCheckProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const language = useLanguage();
  const [ready, setReady] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const latest = useRef(0);
  const check = async ({ name, bytes }: CheckedFile, on: string): Promise<void> => {
    latest.current += 1;
    const own = latest.current;
    setOutcome({ kind: 'running' });
    const found = await desk.getState().check(name, bytes, on.trim() === '' ? null : on.trim());
    // Of two files that are checked at once the one chosen last counts.
    if (own === latest.current)
      setOutcome({ kind: 'found', report: found.ok ? found.value : null, issues: found.issues });
  };
  // A quote of the list comes along and is reckoned at once.
  const first = useRef(file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen here is checked as it is chosen
  useEffect(() => {
    if (first.current !== null) void check(first.current, '');
  }, []);
  const take = async (chosen: File): Promise<void> => {
    const next = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
    onFile(next);
    await check(next, ready);
  };
  const dropped = useFileDrop((chosen) => void take(chosen));
  return (
    <div className="quote-check" {...dropped}>
      <p>{t('checkIntro')}</p>
      <div className="quote-check__row">
        <FileButton
          className="button button--primary"
          label={t('choose')}
          accept=".xlsx,.json"
          onFile={(chosen) => void take(chosen)}
        />
        <label>
          {t('ready')}{' '}
          <span className="input">
            <input
              type="text"
              value={ready}
              placeholder={t('readyHint')}
              onChange={({ target }) => setReady(target.value)}
              onBlur={() => {
                if (file !== null && outcome.kind === 'found') void check(file, ready);
              }}
            />
          </span>
        </label>
        {file === null ? null : (
          <button type="button" className="button" onClick={() => void check(file, ready)}>
            {t('recheck')} {file.name}
          </button>
        )}
      </div>
      <section aria-label={t('report')} aria-live="polite">
        {outcome.kind === 'running' ? <p className="mut">{t('checking')}</p> : null}
        {outcome.kind === 'found' ? (
          <>
            <QuoteIssueList issues={outcome.issues} />
            {outcome.report === null ? null : <ReportParts parts={writeReport(outcome.report, language)} />}
          </>
        ) : null}
      </section>
    </div>
  );
}

function ReportParts({ parts }: { readonly parts: readonly ReportPart[] }): ReactNode {
  return (
    <ul className="quote-check__report">
      {parts.map(({ text, tone, items }) => (
        <li key={text}>
          <span className={tone === 'plain' ? undefined : tone}>{text}</span>
          {items.length === 0 ? null : <ReportParts parts={items} />}
        </li>
      ))}
    </ul>
  );
}
