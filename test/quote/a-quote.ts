import type { Answer, AnswerItinerary } from '../../src/contract/answer-schema.ts';
import { BLANK_ENQUIRY } from '../../src/contract/enquiry.ts';
import { buildQuote } from '../../src/quote/build-quote.ts';
import { BLANK_DRAFT, type QuoteDraft } from '../../src/quote/quote-draft.ts';
import type { Quote } from '../../src/quote/quote-schema.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import type { Result } from '../../src/units/issue.ts';
import { RAIL_SEA, sampleAnswer } from '../builders/sample-answer.ts';

export const ISSUED = '2026-12-01' as BeijingDate;

export const INPUTS: Quote['inputs'] = {
  enquiry: { ...BLANK_ENQUIRY, from: 'CNCKG', to: 'DEDUI', boxes: '2' },
  situation: { scenario: 'in-force', facts: {}, parameters: {}, handOver: null },
  figures: [],
};

export interface QuoteParts {
  readonly answer?: Answer;
  readonly routes?: readonly string[];
  readonly draft?: Partial<QuoteDraft>;
}

/** What becomes of a quote of the sample answer, of its route by rail and sea where none is named. */
export const quoted = ({
  answer = sampleAnswer(),
  routes = [RAIL_SEA.id],
  draft = {},
}: QuoteParts = {}): Result<Quote> =>
  buildQuote({
    answer,
    inputs: INPUTS,
    routes,
    draft: { ...BLANK_DRAFT, ...draft },
    number: 'Q-20261201-1',
    issued: ISSUED,
    commodity: { zh: '笔记本电脑', en: 'Laptops' },
  });

/** The quote itself, where it cannot fail. */
export function aQuote(parts: QuoteParts = {}): Quote {
  const result = quoted(parts);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The sample answer with one of its routes changed. */
export const answerWith = (itinerary: AnswerItinerary): Answer => {
  const answer = sampleAnswer();
  return {
    ...answer,
    itineraries: answer.itineraries.map((known) => (known.id === itinerary.id ? itinerary : known)),
  };
};
