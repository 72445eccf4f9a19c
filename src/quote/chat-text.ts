import type { Quote, QuoteOffer } from './quote-schema.ts';
import type { QuoteWords } from './quote-words.ts';
import {
  equipmentOf,
  placeIn,
  priceForOne,
  routeName,
  scopeOf,
  totalText,
  validityText,
} from './quoted-text.ts';

/** A quote short enough for a chat: routes, totals, times, what is not inside, how long it holds. */
export function chatText(quote: Quote, words: QuoteWords): string {
  const [first] = quote.offers;
  const placeOf = placeIn(quote, words);
  const ends = [first?.stops.at(0), first?.stops.at(-1)].map((id) => (id === undefined ? '' : placeOf(id)));
  const head = [
    `${words.label('title')} ${quote.number}`,
    ends.join(' → '),
    equipmentOf(quote, words),
    words.text(quote.goods.commodity),
  ].join(' · ');
  return [
    head,
    ...quote.offers.map((offer) => offerText(quote, offer, words)),
    words.labelled('validUntil', validityText(quote, words)),
    ...(quote.draft.terms.trim() === '' ? [] : [words.labelled('terms', quote.draft.terms.trim())]),
    words.label('notAnOffer'),
    ...(quote.draft.contact.trim() === '' ? [] : [words.labelled('contact', quote.draft.contact.trim())]),
  ].join('\n');
}

function offerText(quote: Quote, offer: QuoteOffer, words: QuoteWords): string {
  const { unknown } = scopeOf(offer);
  return [
    `${routeName(offer, words)}: ${totalText(quote, offer, words)} (${words.perUnit(priceForOne(quote, offer), quote.draft.currency, quote.goods.equipment)})`,
    `  ${words.labelled('departure', words.moment(offer.departure))}; ${words.labelled('transit', words.duration(offer.p50Minutes))}; ${words.labelled('transitLate', words.duration(offer.p90Minutes))}`,
    ...(unknown.length === 0
      ? []
      : [`  ${words.labelled('unknownItems', words.list(unknown.map((entry) => words.checkName(entry))))}`]),
  ].join('\n');
}
