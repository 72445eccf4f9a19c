import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { quoteWords } from '../../i18n/quote/quote-words.ts';
import type { SealedQuote } from '../../quote/seal.ts';
import {
  type QuoteFileKind,
  quoteChat,
  quoteContent,
  quoteEmail,
} from '../../state/quotes/quote-contents.ts';
import { saveFile } from '../parts/save-file.ts';
import { CopiedText } from './copied-text.tsx';

interface QuoteActionsProps {
  /** Numbers and keeps the quote as it stands; null where it cannot be made. */
  readonly onKeep: () => Promise<SealedQuote | null>;
  readonly isReady: boolean;
  readonly isKept: boolean;
}

/** What becomes of a quote: kept, saved as files, printed, copied. Each keeps it first, so that nothing goes out unnumbered. */
export function QuoteActions({ onKeep, isReady, isKept }: QuoteActionsProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const [number, setNumber] = useState<string | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const withQuote = async (act: (sealed: SealedQuote) => void): Promise<void> => {
    const sealed = await onKeep();
    if (sealed === null) return;
    flushSync(() => setNumber(sealed.quote.number));
    act(sealed);
  };
  const save = (kind: QuoteFileKind) => () =>
    withQuote((sealed) => {
      const { name, type, content } = quoteContent(sealed, kind, quoteWords(sealed.quote.draft.language));
      saveFile(name, type, content);
    });
  const print = () =>
    withQuote((sealed) => {
      const { name, type, content } = quoteContent(sealed, 'json', quoteWords(sealed.quote.draft.language));
      saveFile(name, type, content);
      window.print();
    });
  const copy = (kind: 'chat' | 'email') => () =>
    withQuote((sealed) => {
      const words = quoteWords(sealed.quote.draft.language);
      const { subject, body } = quoteEmail(sealed, words);
      setCopied(kind === 'chat' ? quoteChat(sealed, words) : `${subject}\n\n${body}`);
    });
  const button = (label: string, onPress: () => Promise<void>, isPrimary = false): ReactNode => (
    <button
      type="button"
      className={isPrimary ? 'button button--primary' : 'button button--small'}
      disabled={!isReady}
      onClick={() => void onPress()}
    >
      {label}
    </button>
  );
  return (
    <div className="quote-actions">
      <div className="quote-actions__row">
        {button(t('save'), () => withQuote(() => {}), true)}
        <span role="status" className="mut">
          {number === null ? '' : t('saved', { number })}
        </span>
      </div>
      {isKept ? null : <p className="note">{t('notKept')}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row */}
      <div className="quote-actions__row" role="group" aria-label={t('forCustomer')}>
        <span className="quote-actions__for">{t('forCustomer')}</span>
        {button(t('files.xlsx'), save('xlsx'))}
        {button(t('print'), print)}
        {button(t('files.csv'), save('csv'))}
        {button(t('files.json'), save('json'))}
        {button(t('chat'), copy('chat'))}
        {button(t('email'), copy('email'))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would break the row */}
      <div className="quote-actions__row" role="group" aria-label={t('forOffice')}>
        <span className="quote-actions__for">{t('forOffice')}</span>
        {button(t('files.office_xlsx'), save('office_xlsx'))}
        {button(t('files.office_json'), save('office_json'))}
      </div>
      <p className="mut">
        {t('hidden')} {t('printHint')}
      </p>
      {copied === null ? null : <CopiedText key={copied} text={copied} />}
    </div>
  );
}
