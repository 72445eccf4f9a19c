import type { Answer, AnswerItinerary, AnswerPolicy } from '../contract/answer-schema.ts';
import type { PolicyPricing } from '../contract/policy.ts';
import type { BilledLine } from '../policy/charges/charge-events.ts';
import { createOverlay } from '../policy/charges/rate-overlay.ts';
import type { MeasureRelief, RateOverlay } from '../tariff/rate-overlay.ts';
import { addFen, type Fen, fen, formatFen, parseFen } from '../units/money.ts';
import { billedLines, type PolicyTerms } from './terms.ts';

/** What the measures do to every itinerary of an answer, those listed and those that others make needless. */
export function priceAnswer(answer: Answer, terms: PolicyTerms): PolicyPricing {
  const price = itineraryPricer(terms);
  const all = [...answer.itineraries, ...answer.dominated.map(({ itinerary }) => itinerary)];
  return {
    scenario: { id: terms.scenario.id, title: terms.scenario.title },
    itineraries: Object.fromEntries(all.map((itinerary) => [itinerary.id, price(itinerary)])),
  };
}

/** Prices one itinerary after the other under the same terms. */
export function itineraryPricer(terms: PolicyTerms): (itinerary: AnswerItinerary) => AnswerPolicy {
  const overlay = createOverlay(terms.scenario, terms);
  return ({ charges }) => {
    const billed = billedLines(charges, terms.shiftDays);
    const inInvoice = new Set(charges.flatMap((charge, index) => (charge.inInvoice ? [index] : [])));
    return writePolicy(overlay(billed), billed, inInvoice);
  };
}

/** Only reliefs of invoice lines count in the sums; the others are shown with their line. */
function writePolicy(
  { scenario, reliefs, benefits, undecided, taxes }: RateOverlay,
  billed: readonly BilledLine[],
  inInvoice: ReadonlySet<number>,
): AnswerPolicy {
  const counted = reliefs.filter(({ charge }) => inInvoice.has(charge));
  const billedTotal = addFen(
    billed.flatMap(({ amount }, index) => (inInvoice.has(index) ? [amount ?? ZERO] : [])),
  );
  const sum = (pick: (relief: (typeof counted)[number]) => number): Fen =>
    fen(counted.reduce((total, relief) => total + pick(relief), 0));
  return {
    scenario,
    billedTotal: formatFen(billedTotal),
    afterNational: formatFen(fen(billedTotal - sum(({ before, afterNational }) => before - afterNational))),
    saving: formatFen(sum(({ before, after }) => before - after)),
    incremental: formatFen(sum(({ afterNational, after }) => afterNational - after)),
    benefits: benefits.map(({ line, eventDate, amount, measures }) => ({
      line,
      eventDate,
      amount: formatFen(amount),
      measures: measures.map(writeRelief),
    })),
    taxes: Object.fromEntries(Object.entries(taxes).map(([name, amount]) => [name, formatFen(amount)])),
    lines: reliefs.map(({ charge, line, before, afterNational, after, measures }) => ({
      charge,
      line,
      before: formatFen(before),
      afterNational: formatFen(afterNational),
      after: formatFen(after),
      measures: measures.map(writeRelief),
    })),
    undecided: undecided.map(({ measure, missing, ifEvidenced }) => ({
      measure,
      missing: [...missing],
      ifEvidenced: ifEvidenced === null ? null : formatFen(ifEvidenced),
    })),
  };
}

const ZERO = parseFen('0');

const writeRelief = ({ gross, incremental, ...relief }: MeasureRelief) => ({
  ...relief,
  gross: formatFen(gross),
  incremental: formatFen(incremental),
});
