import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { Names } from '../network/terminal.ts';
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { offerOf } from './offer.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { quoteIssue } from './quote-issue.ts';
import { QUOTE_SCHEMA, type Quote } from './quote-schema.ts';
import { placesOf, sourcesOf } from './quoted-names.ts';
import { readDraft } from './read-draft.ts';
import { earlierDay, endOfPrices } from './validity.ts';

/** Routes that stand side by side in one quote. */
export const MOST_OFFERS = 4;

/** All that a quote is made of. */
export interface QuoteBasis {
  readonly answer: Answer;
  readonly inputs: Quote['inputs'];
  /** Ids of itineraries of the answer, listed or dominated, in the order in which they are offered. */
  readonly routes: readonly string[];
  readonly draft: QuoteDraft;
  readonly number: string;
  readonly issued: BeijingDate;
  readonly commodity: Names;
}

/** Makes a quote of routes of an answer; fails with every issue of what was typed. */
export function buildQuote(basis: QuoteBasis): Result<Quote> {
  const { answer, draft, issued } = basis;
  const terms = readDraft(draft, issued);
  const chosen = basis.routes.flatMap((id) => itineraryIn(answer, id) ?? []);
  const counted = countIssues(basis, chosen.length);
  if (!terms.ok) return failure([...terms.issues, ...counted]);
  if (counted.length > 0) return failure(counted);
  const { selling, rateDay, validUntil } = terms.value;
  const offers = chosen.map((itinerary) => offerOf(itinerary, answer.query.units, selling));
  const lines = offers.flatMap((offer) => offer.lines);
  const end = endOfPrices(lines);
  const { from, to, equipment, boxes, units, grossTonnes, volumeM3, ready, deadline } = answer.query;
  return success(
    {
      schema: QUOTE_SCHEMA,
      number: basis.number,
      issued,
      draft,
      markup: selling.markup,
      rate: { cnyPerUnit: selling.cnyPerUnit, day: rateDay },
      validUntil: earlierDay(validUntil, end),
      network: answer.network,
      goods: {
        from,
        to,
        equipment,
        boxes,
        units,
        grossTonnes,
        volumeM3,
        commodity: basis.commodity,
        ready,
        deadline,
      },
      inputs: basis.inputs,
      offers,
      places: placesOf(answer, chosen),
      sources: sourcesOf(answer, lines),
    },
    validityIssues(draft, validUntil, end, issued),
  );
}

const itineraryIn = ({ itineraries, dominated }: Answer, id: string): AnswerItinerary | undefined =>
  [...itineraries, ...dominated.map(({ itinerary }) => itinerary)].find((itinerary) => itinerary.id === id);

function countIssues({ answer, routes }: QuoteBasis, known: number): readonly Issue[] {
  const count = routes.length;
  if (count > MOST_OFFERS) return [quoteIssue('Q09', 'routes', { n: count, most: MOST_OFFERS })];
  if (known === count && count > 0) return [];
  const choices = answer.itineraries.map(({ letter }) => letter).join(', ');
  return [quoteIssue('Q08', 'routes', { x: routes.join(', '), choices })];
}

function validityIssues(
  draft: QuoteDraft,
  chosen: BeijingDate | null,
  end: string | null,
  issued: BeijingDate,
): readonly Issue[] {
  if (end === null) return [];
  if (end < issued) return [quoteIssue('Q10', 'validUntil', { d: end })];
  return chosen !== null && chosen > end
    ? [quoteIssue('Q06', 'validUntil', { x: draft.validUntil, d: end })]
    : [];
}
