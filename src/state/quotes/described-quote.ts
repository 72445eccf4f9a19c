import type { Quote, QuoteLine, QuoteOffer } from '../../quote/quote-schema.ts';
import type { QuoteWords } from '../../quote/quote-words.ts';
import {
  equipmentOf,
  placeIn,
  priceForOne,
  routeName,
  scopeOf,
  stretchOf,
  totalText,
  validityText,
} from '../../quote/quoted-text.ts';

/** What every written form of a quote says, for a view that draws it. */
export function describeQuote(quote: Quote, words: QuoteWords) {
  const placeOf = placeIn(quote, words);
  const stops = quote.offers[0]?.stops ?? [];
  const ends = [...new Set([stops.at(0), stops.at(-1)].flatMap((id) => (id === undefined ? [] : [id])))];
  const { currency } = quote.draft;
  return {
    ends: ends.map(placeOf),
    equipment: equipmentOf(quote, words),
    validity: validityText(quote, words),
    offer: (offer: QuoteOffer) => ({
      name: routeName(offer, words),
      stops: offer.stops.map(placeOf).join(' → '),
      total: totalText(quote, offer, words),
      perUnit: words.perUnit(priceForOne(quote, offer), currency, quote.goods.equipment),
      fee: offer.fee === 0 ? null : words.amount(offer.fee, currency),
      scope: scopeOf(offer),
    }),
    line: (line: QuoteLine) => ({
      item: words.item(line),
      place: stretchOf(line, placeOf),
      price: line.price === null ? null : words.amount(line.price, currency),
    }),
    placeOf,
  };
}
