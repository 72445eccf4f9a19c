import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import { addFen, type Fen, fen } from '../units/money.ts';
import type { Cents } from './cents.ts';
import { type LineReason, reasonOfOne, reasonsBetween } from './line-reasons.ts';
import { matchLines } from './match-lines.ts';
import { offerOf } from './offer.ts';
import type { Quote, QuoteLine, QuoteOffer } from './quote-schema.ts';
import type { Selling } from './selling-price.ts';

/** A line whose cost is not what it was. */
export interface LineChange {
  readonly line: QuoteLine;
  /** From 1, in the quote; null of a line that is new. */
  readonly number: number | null;
  readonly before: Fen | null;
  readonly after: Fen | null;
  readonly reasons: readonly LineReason[];
}

/** A route of a quote, reckoned anew. */
export interface OfferChange {
  readonly letter: string;
  readonly offer: QuoteOffer;
  /** False where the network offers the route no more: it is then neither listed nor dominated. */
  readonly isOffered: boolean;
  /** Net costs, and prices at the quote's own margin and rate. */
  readonly before: { readonly cost: Fen; readonly total: Cents };
  readonly after: { readonly cost: Fen; readonly total: Cents } | null;
  readonly lines: readonly LineChange[];
  /** Names of events that it met then and does not now, and the other way round. */
  readonly eventsOver: QuoteOffer['events'];
  readonly eventsNew: QuoteOffer['events'];
}

export interface QuoteChanges {
  readonly edition: { readonly quoted: string; readonly current: string };
  readonly offers: readonly OfferChange[];
}

/** What became of the costs of a quote, by an answer to its enquiry of today. */
export function changesSince(quote: Quote, answer: Answer): QuoteChanges {
  const selling: Selling = {
    markup: quote.markup,
    cnyPerUnit: quote.rate.cnyPerUnit,
    step: quote.draft.rounding,
    roundsUp: quote.draft.roundsUp,
  };
  const all = [...answer.itineraries, ...answer.dominated.map(({ itinerary }) => itinerary)];
  return {
    edition: { quoted: quote.network.edition, current: answer.network.edition },
    offers: quote.offers.map((offer) => {
      const found = all.find(({ id }) => id === offer.itinerary) ?? all.find((one) => isSameWay(one, offer));
      return offerChange(offer, found ? offerOf(found, quote.goods.units, selling) : null);
    }),
  };
}

/** By the same services over the same stops, on whatever day. */
function isSameWay({ legs }: AnswerItinerary, { services, stops }: QuoteOffer): boolean {
  return (
    legs.length === services.length &&
    legs.every(
      ({ service, from, to }, at) => service === services[at] && from === stops[at] && to === stops[at + 1],
    )
  );
}

function offerChange(offer: QuoteOffer, now: QuoteOffer | null): OfferChange {
  const { letter, cost, total } = offer;
  const base = { letter, offer, before: { cost, total } };
  if (now === null)
    return { ...base, isOffered: false, after: null, lines: [], eventsOver: [], eventsNew: [] };
  const ids = ({ events }: QuoteOffer) => new Set(events.map(({ id }) => id));
  const [then, today] = [ids(offer), ids(now)];
  return {
    ...base,
    isOffered: true,
    after: { cost: now.cost, total: now.total },
    lines: matchLines(offer.lines, now.lines).flatMap((pair) => lineChange(pair.quoted, pair.current)),
    eventsOver: offer.events.filter(({ id }) => !today.has(id)),
    eventsNew: now.events.filter(({ id }) => !then.has(id)),
  };
}

function lineChange(
  then: { readonly line: QuoteLine; readonly number: number } | null,
  now: QuoteLine | null,
): readonly LineChange[] {
  const net = (line: QuoteLine): Fen | null => (line.cost === null ? null : fen(line.cost - line.relief));
  if (then === null)
    return now === null
      ? []
      : [{ line: now, number: null, before: null, after: net(now), reasons: [reasonOfOne(now, true)] }];
  const { line, number } = then;
  if (now === null)
    return [{ line, number, before: net(line), after: null, reasons: [reasonOfOne(line, false)] }];
  const reasons = reasonsBetween(line, now);
  return reasons.length === 0 ? [] : [{ line, number, before: net(line), after: net(now), reasons }];
}

/** Whether nothing at all has changed. */
export const isUnchanged = ({ offers }: QuoteChanges): boolean =>
  offers.every(
    ({ isOffered, lines, before, after }) =>
      isOffered && lines.length === 0 && after !== null && before.total === after.total,
  );

/** The difference of all lines of a route whose amounts are known then and now. */
export const differenceOf = ({ lines }: OfferChange): Fen =>
  addFen(lines.flatMap(({ reasons }) => reasons.flatMap(({ amount }) => amount ?? [])));
