import { cents } from './cents.ts';
import type { Quote, QuoteLine, QuoteOffer } from './quote-schema.ts';
import type { QuoteWords } from './quote-words.ts';

/* What every written form of a quote says alike. */

/** The name of a place; its code where it has none. */
export const placeIn =
  (quote: Quote, words: QuoteWords) =>
  (id: string): string => {
    const names = quote.places[id];
    return names === undefined ? id : words.text(names);
  };

export function stretchOf(
  { place, toPlace }: Pick<QuoteLine, 'place' | 'toPlace'>,
  placeOf: (id: string) => string,
): string {
  return toPlace === '' || toPlace === place ? placeOf(place) : `${placeOf(place)}—${placeOf(toPlace)}`;
}

/** The route by name, with what tells it from others of that name. */
export function routeName({ letter, names, detail }: QuoteOffer, words: QuoteWords): string {
  const name = detail === null ? words.text(names) : `${words.text(names)} · ${words.text(detail)}`;
  return letter === '' ? name : `${letter} ${name}`;
}

export const equipmentOf = ({ goods }: Quote, words: QuoteWords): string =>
  words.load(goods.boxes, goods.equipment);

/** The price for one box, car, wagon or revenue tonne, to be read beside the total and never added up. */
export const priceForOne = (quote: Quote, { total }: QuoteOffer) =>
  cents(quote.goods.units > 0 ? Math.round(total / quote.goods.units) : total);

/** A total; the least it can be where a line lacks its price. */
export function totalText(quote: Quote, { total, isComplete }: QuoteOffer, words: QuoteWords): string {
  const amount = words.amount(total, quote.draft.currency);
  return isComplete ? amount : `≥ ${amount}`;
}

export const validityText = ({ validUntil }: Quote, words: QuoteWords): string =>
  validUntil === null ? words.label('noEnd') : words.day(validUntil);

/** The checklist in three: what the price holds, what has no place in it, what may fall due or nobody knows. */
export function scopeOf({ checklist }: QuoteOffer) {
  const of = <State extends QuoteOffer['checklist'][number]['state']>(state: State) =>
    checklist.filter((entry) => entry.state === state);
  return {
    included: of('included'),
    excluded: of('not_applicable'),
    unknown: [...of('at_risk'), ...of('not_known')],
  };
}
