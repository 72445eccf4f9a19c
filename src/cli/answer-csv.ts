import type { Answer, AnswerCharge, AnswerItinerary } from '../results/answer-schema.ts';
import { csvText } from './csv-text.ts';

const HEADINGS = [
  'itinerary',
  'shown_as',
  'route_zh',
  'route_en',
  'complete',
  'charge',
  'group',
  'leg',
  'place',
  'to_place',
  'basis',
  'quantity',
  'unit_price',
  'currency',
  'exchange_rate_cny',
  'amount_cny',
  'low_cny',
  'high_cny',
  'in_invoice',
  'payer',
  'payee',
  'event_date',
  'valid_to',
  'status',
  'grade',
  'tariff',
  'source',
  'source_document',
] as const;

/** One row for each charge line of every itinerary. An unknown amount is an empty cell. */
export function answerCsv(answer: Answer): string {
  const rows = [
    ...answer.itineraries.flatMap((itinerary) => chargeRows(answer, itinerary, 'itinerary')),
    ...answer.dominated.flatMap(({ itinerary }) => chargeRows(answer, itinerary, 'dominated')),
  ];
  return csvText(HEADINGS, rows);
}

function chargeRows(answer: Answer, itinerary: AnswerItinerary, shownAs: 'itinerary' | 'dominated') {
  const { letter, names, complete, charges } = itinerary;
  return charges.map((charge) => [
    letter || itinerary.id,
    shownAs,
    names.zh,
    names.en,
    complete,
    ...chargeCells(charge),
    answer.sources[charge.source]?.title ?? null,
  ]);
}

const chargeCells = (charge: AnswerCharge) => [
  charge.code,
  charge.group,
  charge.leg === null ? null : charge.leg + 1,
  charge.place,
  charge.toPlace,
  charge.basis,
  charge.quantity,
  charge.unitPrice,
  charge.currency,
  charge.exchangeRate,
  charge.amount,
  charge.range?.low ?? null,
  charge.range?.high ?? null,
  charge.inInvoice,
  charge.payer,
  charge.payee,
  charge.eventDate,
  charge.validTo,
  charge.status,
  charge.grade,
  charge.tariff,
  charge.source,
];
