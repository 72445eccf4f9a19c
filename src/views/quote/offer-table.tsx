import type { ReactNode } from 'react';
import type { Quote, QuoteLine, QuoteOffer } from '../../quote/quote-schema.ts';
import type { QuoteWords } from '../../quote/quote-words.ts';
import { describeQuote } from '../../state/quotes/described-quote.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';

interface OfferTableProps {
  readonly quote: Quote;
  readonly offer: QuoteOffer;
  readonly words: QuoteWords;
}

/** The lines of a route with their prices and total, then what they hold and what they do not. */
export function OfferTable({ quote, offer, words }: OfferTableProps): ReactNode {
  const said = describeQuote(quote, words);
  const { name, stops, total, fee, scope } = said.offer(offer);
  const { showsGrades } = quote.draft;
  return (
    <section className="quote-sheet__offer">
      <h3>{name}</h3>
      <p className="quote-sheet__stops">{stops}</p>
      <ScrollBox label={name} className="quote-sheet__scroll">
        <table className="quote-sheet__lines">
          <thead>
            <tr>
              <th scope="col">{words.label('line')}</th>
              <th scope="col">{words.label('item')}</th>
              <th scope="col">{words.label('place')}</th>
              <th scope="col" className="quote-sheet__amount">
                {words.label('quantity')}
              </th>
              <th scope="col">{words.label('basis')}</th>
              <th scope="col" className="quote-sheet__amount">
                {words.label('price')}
              </th>
              {showsGrades ? <th scope="col">{words.label('grade')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {offer.lines.map((line, index) => (
              <tr key={keyOf(line, index)}>
                <td>{index + 1}</td>
                <th scope="row">{said.line(line).item}</th>
                <td>{said.line(line).place}</td>
                <td className="quote-sheet__amount">{words.quantity(line.quantity)}</td>
                <td>{words.basis(line.basis)}</td>
                <td className="quote-sheet__amount">{said.line(line).price ?? words.label('notKnown')}</td>
                {showsGrades ? <td>{line.grade}</td> : null}
              </tr>
            ))}
            {fee === null ? null : (
              <tr>
                <td />
                <th scope="row" colSpan={4}>
                  {words.label('fee')}
                </th>
                <td className="quote-sheet__amount">{fee}</td>
                {showsGrades ? <td /> : null}
              </tr>
            )}
            <tr className="quote-sheet__total">
              <td />
              <th scope="row" colSpan={4}>
                {words.label('total')}
              </th>
              <td className="quote-sheet__amount">{total}</td>
              {showsGrades ? <td /> : null}
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <dl className="quote-sheet__scope">
        <dt>{words.label('included')}</dt>
        <dd>{words.list(scope.included.map((entry) => words.checkName(entry)))}</dd>
        <dt>{words.label('excluded')}</dt>
        <dd>{words.list(scope.excluded.map((entry) => words.checkName(entry)))}</dd>
        {scope.unknown.length === 0 ? null : (
          <>
            <dt>{words.label('unknownItems')}</dt>
            <dd>{words.list(scope.unknown.map((entry) => words.check(entry, said.placeOf)))}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const keyOf = ({ code, tariff, place, toPlace }: QuoteLine, index: number): string =>
  [index, code, tariff, place, toPlace].join(' ');
