import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { quoteWords } from '../../i18n/quote/quote-words.ts';
import type { SealedQuote } from '../../quote/seal.ts';
import { describeQuote } from '../../state/quotes/described-quote.ts';
import { isMeant, quoteChat } from '../../state/quotes/quote-contents.ts';
import type { QuoteDesk } from '../../state/quotes/quote-desk.ts';
import { useLanguage } from '../texts/use-language.ts';
import { CopiedText } from './copied-text.tsx';

interface QuoteListProps {
  readonly desk: QuoteDesk;
  readonly onRevise: (quote: SealedQuote) => void;
  readonly onCheck: (quote: SealedQuote) => void;
}

/** The quotes kept on this device, newest first. */
export function QuoteList({ desk, onRevise, onCheck }: QuoteListProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const { quotes, unread, isKept, isLoaded, removed, putBack } = useStore(desk);
  const [search, setSearch] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const found = quotes.filter((quote) => isMeant(quote, search.trim()));
  return (
    <div className="quote-list">
      {isKept ? null : <p className="note">{t('notKept')}</p>}
      {unread === 0 ? null : <p className="note">{t('unread', { count: unread })}</p>}
      <label className="quote-list__search">
        {t('search')}{' '}
        <span className="input">
          <input
            type="search"
            value={search}
            placeholder={t('searchHint')}
            onChange={({ target }) => setSearch(target.value)}
          />
        </span>
      </label>
      <p role="status">
        {removed === null ? null : (
          <>
            {t('removed', { number: removed.quote.number })}{' '}
            <button type="button" className="link" onClick={() => void putBack()}>
              {t('undo')}
            </button>
          </>
        )}
      </p>
      {copied === null ? null : <CopiedText key={copied} text={copied} />}
      {!isLoaded ? null : quotes.length === 0 ? (
        <p className="mut">{t('empty')}</p>
      ) : found.length === 0 ? (
        <p className="mut">{t('noneFound', { x: search })}</p>
      ) : (
        <div className="quote-list__scroll">
          <table className="table">
            <thead>
              <tr>
                {(['number', 'issued', 'customer', 'what', 'total', 'until', 'actions'] as const).map(
                  (column) => (
                    <th key={column} scope="col" className={column === 'total' ? 'table__num' : undefined}>
                      {t(`columns.${column}`)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {found.map((sealed) => (
                <QuoteRow
                  key={sealed.quote.number}
                  sealed={sealed}
                  desk={desk}
                  onRevise={onRevise}
                  onCheck={onCheck}
                  onCopy={() => setCopied(quoteChat(sealed, quoteWords(sealed.quote.draft.language)))}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface QuoteRowProps extends QuoteListProps {
  readonly sealed: SealedQuote;
  readonly onCopy: () => void;
}

function QuoteRow({ sealed, desk, onRevise, onCheck, onCopy }: QuoteRowProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const words = quoteWords(useLanguage());
  const { quote } = sealed;
  const { number } = quote;
  const said = describeQuote(quote, words);
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{quote.issued}</td>
      <td>{quote.draft.customer}</td>
      <td>
        {said.equipment} {words.text(quote.goods.commodity)}, {said.ends.join(' → ')}
      </td>
      <td className="table__num">
        {quote.offers.map((offer) => (
          <div key={offer.itinerary}>
            {offer.letter} {said.offer(offer).total}
          </div>
        ))}
      </td>
      <td>{quote.validUntil ?? '—'}</td>
      <td className="quote-list__actions">
        <button
          type="button"
          className="link"
          aria-label={t('reviseName', { number })}
          onClick={() => onRevise(sealed)}
        >
          {t('revise')}
        </button>{' '}
        <button type="button" className="link" aria-label={t('copyName', { number })} onClick={onCopy}>
          {t('chat')}
        </button>{' '}
        <button
          type="button"
          className="link"
          aria-label={t('recheckName', { number })}
          onClick={() => onCheck(sealed)}
        >
          {t('recheck')}
        </button>{' '}
        <button
          type="button"
          className="link"
          aria-label={t('removeName', { number })}
          onClick={() => void desk.getState().remove(sealed)}
        >
          {t('remove')}
        </button>
      </td>
    </tr>
  );
}
