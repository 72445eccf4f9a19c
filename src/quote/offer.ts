import type { AnswerCharge, AnswerItinerary } from '../contract/answer-schema.ts';
import type { AnswerChecklist } from '../contract/checklist-schema.ts';
import { chargeRemark } from '../export/charge-remark.ts';
import type { ChecklistItem } from '../network/conditions/checklist-items.ts';
import { addFen, type Fen, fen } from '../units/money.ts';
import { addCents } from './cents.ts';
import type { QuoteLine, QuoteOffer } from './quote-schema.ts';
import { linePrice, type Selling, serviceFee } from './selling-price.ts';

/** A route as it is offered: the lines that are billed, each with its price; what the owner bears unbilled stays out. */
export function offerOf(itinerary: AnswerItinerary, units: number, selling: Selling): QuoteOffer {
  const billed = itinerary.charges.flatMap((charge, index) => (charge.inInvoice ? [{ charge, index }] : []));
  const lines = billed.map(({ charge, index }) => lineOf(itinerary, charge, index, selling));
  const costs = lines.flatMap(({ cost, relief }) => (cost === null ? [] : [fen(cost - relief)]));
  const fee = serviceFee(costs, units, selling);
  return {
    itinerary: itinerary.id,
    letter: itinerary.letter,
    names: itinerary.names,
    detail: itinerary.detail,
    modes: itinerary.modes,
    stops: stopsOf(itinerary),
    services: itinerary.legs.map(({ service }) => service),
    departure: itinerary.departure,
    arrival: itinerary.arrival,
    p50Minutes: itinerary.p50Minutes,
    p90Minutes: itinerary.p90Minutes,
    co2eKg: itinerary.co2eKg,
    grade: itinerary.grade,
    isComplete: itinerary.complete,
    lines,
    fee,
    total: addCents([...lines.flatMap(({ price }) => price ?? []), fee]),
    cost: addFen(costs),
    checklist: renumbered(
      itinerary.checklist,
      billed.map(({ index }) => index),
    ),
    events: itinerary.events.map(({ room, ...event }) => event),
  };
}

function lineOf(
  itinerary: AnswerItinerary,
  charge: AnswerCharge,
  index: number,
  selling: Selling,
): QuoteLine {
  const { code, group, basis, quantity, unitPrice, currency, exchangeRate, minimum, listPrice, move } =
    charge;
  const { eventDate, place, toPlace, tariff, source, status, grade, validTo, amount: cost } = charge;
  const { relief, measures } = reliefOf(itinerary, index);
  return {
    ...{ code, group, basis, quantity, unitPrice, currency, exchangeRate, minimum, listPrice, move },
    ...{ eventDate, place, toPlace, tariff, source, status, grade, validTo, cost, relief, measures },
    remark: chargeRemark(charge, itinerary.charges),
    price: cost === null ? null : linePrice(fen(cost - relief), selling),
  };
}

/** What measures take off one charge, and which. */
function reliefOf(
  { policy }: AnswerItinerary,
  index: number,
): { readonly relief: Fen; readonly measures: string[] } {
  const reliefs = (policy?.lines ?? []).filter(
    ({ charge, before, after }) => charge === index && before !== after,
  );
  const measures = reliefs.flatMap((line) =>
    line.measures.flatMap(({ measure, kept }) => (kept ? [measure] : [])),
  );
  return {
    relief: addFen(reliefs.map(({ before, after }) => fen(before - after))),
    measures: [...new Set(measures)],
  };
}

function stopsOf({ legs }: AnswerItinerary): string[] {
  const [first] = legs;
  return first === undefined ? [] : [first.from, ...legs.map(({ to }) => to)];
}

/** What the offer itself is the price of, and what its receiver bears anyway. */
const NOT_ASKED: ReadonlySet<ChecklistItem> = new Set(['agency', 'owner']);

/** The checklist over the lines of the offer; items that only other lines bill have no place in it. */
function renumbered(checklist: AnswerChecklist, kept: readonly number[]): AnswerChecklist {
  return checklist.flatMap((entry): AnswerChecklist => {
    if (NOT_ASKED.has(entry.item)) return [];
    if (entry.state !== 'included') return [entry];
    const charges = entry.charges.flatMap((charge) => {
      const at = kept.indexOf(charge);
      return at < 0 ? [] : [at];
    });
    return charges.length === 0 ? [] : [{ ...entry, charges }];
  });
}
