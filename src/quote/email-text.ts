import { writeCents } from './cents.ts';
import type { Quote, QuoteOffer } from './quote-schema.ts';
import type { QuoteWords } from './quote-words.ts';
import {
  equipmentOf,
  placeIn,
  priceForOne,
  routeName,
  scopeOf,
  stretchOf,
  totalText,
  validityText,
} from './quoted-text.ts';

/** A message as a mail program takes it. */
export interface Email {
  readonly subject: string;
  readonly body: string;
}

/** A quote as the body of an e-mail, plain text: every line with its price, then what is inside and what is not. */
export function emailText(quote: Quote, words: QuoteWords): Email {
  const { draft, goods } = quote;
  const subject = [
    words.label('subject'),
    quote.number,
    equipmentOf(quote, words),
    words.text(goods.commodity),
  ];
  const body = [
    words.greeting(draft.customer.trim()),
    '',
    words.labelled('number', quote.number),
    ...(draft.reference.trim() === '' ? [] : [words.labelled('reference', draft.reference.trim())]),
    words.labelled('issued', words.day(quote.issued)),
    words.labelled('validUntil', validityText(quote, words)),
    words.labelled('goods', `${words.text(goods.commodity)}, ${equipmentOf(quote, words)}`),
    words.labelled('ready', words.moment(goods.ready)),
    ...quote.offers.flatMap((offer) => ['', ...offerText(quote, offer, words)]),
    ...(draft.terms.trim() === '' ? [] : ['', words.labelled('terms', draft.terms.trim())]),
    '',
    words.label('notAnOffer'),
    '',
    words.label('closing'),
    ...(draft.contact.trim() === '' ? [] : [draft.contact.trim()]),
  ];
  return { subject: subject.join(' · '), body: body.join('\n') };
}

function offerText(quote: Quote, offer: QuoteOffer, words: QuoteWords): readonly string[] {
  const placeOf = placeIn(quote, words);
  const { currency } = quote.draft;
  const { included, excluded, unknown } = scopeOf(offer);
  const lines = offer.lines.map((line, index) => {
    const price = line.price === null ? words.label('notKnown') : `${writeCents(line.price)} ${currency}`;
    return `  ${index + 1}. ${words.item(line)}, ${stretchOf(line, placeOf)}: ${price}`;
  });
  const scope = (label: 'included' | 'excluded', entries: typeof offer.checklist): readonly string[] =>
    entries.length === 0
      ? []
      : [`  ${words.labelled(label, words.list(entries.map((entry) => words.checkName(entry))))}`];
  return [
    routeName(offer, words),
    `  ${offer.stops.map(placeOf).join(' → ')}`,
    `  ${words.labelled('departure', words.moment(offer.departure))}; ${words.labelled('transit', words.duration(offer.p50Minutes))}; ${words.labelled('transitLate', words.duration(offer.p90Minutes))}`,
    ...lines,
    ...(offer.fee === 0 ? [] : [`  ${words.labelled('fee', `${writeCents(offer.fee)} ${currency}`)}`]),
    `  ${words.labelled('total', totalText(quote, offer, words))} (${words.perUnit(priceForOne(quote, offer), currency, quote.goods.equipment)})`,
    ...scope('included', included),
    ...scope('excluded', excluded),
    ...unknown.map((entry) => `  ${words.labelled('notKnown', words.check(entry, placeOf))}`),
  ];
}
