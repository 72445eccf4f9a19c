import { MOST_OFFERS } from '../../quote/build-quote.ts';
import type { Quote, QuoteOffer } from '../../quote/quote-schema.ts';
import { extend, type Fen, fen, formatFen } from '../../units/money.ts';

/** Routes that stand side by side at most. */
export const MOST_ROUTES = MOST_OFFERS;

/** What a route costs, and what its price is above that, in yuan at the quote's own rate. */
export function marginOf(quote: Quote, offer: QuoteOffer): { readonly cost: Fen; readonly margin: Fen } {
  const price = extend(1, formatFen(fen(offer.total)), quote.rate.cnyPerUnit);
  return { cost: offer.cost, margin: fen(price - offer.cost) };
}
