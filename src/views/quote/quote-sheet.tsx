import type { ReactNode } from 'react';
import { HTML_LANG } from '../../i18n/language.ts';
import { quoteWords } from '../../i18n/quote/quote-words.ts';
import type { Quote, QuoteOffer } from '../../quote/quote-schema.ts';
import type { QuoteLabel, QuoteWords } from '../../quote/quote-words.ts';
import { describeQuote } from '../../state/quotes/described-quote.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { OfferTable } from './offer-table.tsx';
import './quote-sheet.css';

interface QuoteSheetProps {
  readonly quote: Quote;
  /** Of the whole, once it is sealed. */
  readonly seal: string | null;
  /** The routes on the map, as an image's address; null where none can be drawn. */
  readonly picture: string | null;
}

/** A quote as the customer gets it on paper: A4 in print, on screen its preview. Always light, as paper is. */
export function QuoteSheet({ quote, seal, picture }: QuoteSheetProps): ReactNode {
  const words = quoteWords(quote.draft.language);
  const said = describeQuote(quote, words);
  const { draft } = quote;
  const facts: readonly (readonly [QuoteLabel, string])[] = [
    ['number', quote.number],
    ['issued', words.day(quote.issued)],
    ['validUntil', said.validity],
    ['customer', draft.customer],
    ['reference', draft.reference],
    ['contact', draft.contact],
    ['goods', `${words.text(quote.goods.commodity)} · ${said.equipment} · ${quote.goods.grossTonnes} t`],
    ['ready', words.moment(quote.goods.ready)],
  ];
  return (
    <article className="quote-sheet" lang={HTML_LANG[draft.language === 'en' ? 'en' : 'zh']}>
      <header className="quote-sheet__head">
        <h2>{words.label('title')}</h2>
        <p>{said.ends.join(' → ')}</p>
      </header>
      <dl className="quote-sheet__facts">
        {facts
          .filter(([, value]) => value.trim() !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{words.label(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {draft.currency === 'CNY' ? null : (
          <div>
            <dt>{words.label('exchangeRate')}</dt>
            <dd>
              1 {draft.currency} = {quote.rate.cnyPerUnit} CNY{' '}
              {quote.rate.day === null ? null : `(${quote.rate.day})`}
            </dd>
          </div>
        )}
      </dl>
      <Totals quote={quote} words={words} />
      {picture === null ? null : (
        <img className="quote-sheet__map" src={picture} alt={said.ends.join(' → ')} />
      )}
      {quote.offers.map((offer) => (
        <OfferTable key={offer.itinerary} quote={quote} offer={offer} words={words} />
      ))}
      {draft.terms.trim() === '' ? null : (
        <section>
          <h3>{words.label('terms')}</h3>
          <p className="quote-sheet__terms">{draft.terms.trim()}</p>
        </section>
      )}
      {draft.showsGrades ? <Sources quote={quote} words={words} /> : null}
      <footer className="quote-sheet__foot">
        <p>{words.label('notAnOffer')}</p>
        <p>
          {words.label('edition')} {quote.network.edition} · {words.label('priceDate')}{' '}
          {quote.network.priceDate}
          {seal === null ? null : ` · ${words.label('seal')} ${seal.slice(0, SHORT_SEAL)}`}
        </p>
      </footer>
    </article>
  );
}

/** Signs of a digest that a person can compare by eye. */
const SHORT_SEAL = 16;

/** The routes side by side: what each costs, how long it takes, when it leaves. */
function Totals({ quote, words }: { readonly quote: Quote; readonly words: QuoteWords }): ReactNode {
  return (
    <ScrollBox label={words.label('total')} className="quote-sheet__scroll">
      <table className="quote-sheet__totals">
        <thead>
          <tr>
            {(['route', 'total', 'transit', 'transitLate', 'departure', 'co2e'] as const).map((label) => (
              <th key={label} scope="col" className={label === 'total' ? 'quote-sheet__amount' : undefined}>
                {words.label(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quote.offers.map((offer) => (
            <TotalRow key={offer.itinerary} quote={quote} offer={offer} words={words} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function TotalRow({
  quote,
  offer,
  words,
}: {
  readonly quote: Quote;
  readonly offer: QuoteOffer;
  readonly words: QuoteWords;
}): ReactNode {
  const said = describeQuote(quote, words).offer(offer);
  return (
    <tr>
      <th scope="row">
        {offer.letter} {words.text(offer.names)}
      </th>
      <td className="quote-sheet__amount">
        <b>{said.total}</b>
        <br />
        {said.perUnit}
      </td>
      <td data-label={words.label('transit')}>{words.duration(offer.p50Minutes)}</td>
      <td data-label={words.label('transitLate')}>{words.duration(offer.p90Minutes)}</td>
      <td data-label={words.label('departure')}>{words.moment(offer.departure)}</td>
      <td data-label={words.label('co2e')}>{words.co2e(offer.co2eKg)}</td>
    </tr>
  );
}

function Sources({ quote, words }: { readonly quote: Quote; readonly words: QuoteWords }): ReactNode {
  return (
    <section className="quote-sheet__sources">
      <h3>{words.label('sources')}</h3>
      <ul>
        {Object.entries(quote.sources).map(([id, { issuer, title, date }]) => (
          <li key={id}>
            {id}: {words.text(issuer)}, {words.text(title)}, {date}
          </li>
        ))}
      </ul>
    </section>
  );
}
