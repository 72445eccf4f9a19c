import type { Answer, AnswerCharge, AnswerItinerary } from '../contract/answer-schema.ts';
import type { AnswerChecklistEntry } from '../contract/checklist-schema.ts';
import type { EventEdit } from '../contract/crossing-schema.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { type Fen, fen, formatFen } from '../units/money.ts';
import { chargeRemark } from './charge-remark.ts';
import { type Cell, csvText } from './csv.ts';

/** Columns of the cost lines; the file's head row holds these keys, whatever language its texts are in. */
export const COST_COLUMNS = [
  'line',
  'group',
  'code',
  'item',
  'place',
  'to_place',
  'basis',
  'quantity',
  'unit_price',
  'currency',
  'cny_per_unit_of_currency',
  'amount_cny',
  'low_cny',
  'high_cny',
  'in_invoice',
  'payer',
  'payee',
  'event_date',
  'status',
  'grade',
  'source',
  'tariff',
  'valid_to',
  'itinerary',
  'data_edition',
  'price_date',
] as const;
type CostColumn = (typeof COST_COLUMNS)[number];

export interface CostLineNames {
  readonly item: (code: AnswerCharge['code'], remark: AnswerCharge['note']) => string;
  readonly place: (terminal: string) => string;
  /** An item of the checklist, with what is said of it. */
  readonly check: (entry: AnswerChecklistEntry) => string;
  /** What is supposed of an event. */
  readonly eventEdit: (edit: EventEdit) => string;
}

/** The cost lines of an itinerary as a file of their own; see {@link costLineRows}. */
export const costLinesCsv = (answer: Answer, itinerary: AnswerItinerary, names: CostLineNames): string =>
  csvText([COST_COLUMNS, ...costLineRows(answer, itinerary, names)]);

/**
 * The cost lines of an itinerary, what measures take off them, its two totals, then the checklist and what is
 * supposed of events without amounts, in the order of {@link COST_COLUMNS}. An unknown amount is an empty cell with status `unknown`; a total that lacks lines says `at_least` in the column of status.
 */
export function costLineRows(
  answer: Answer,
  itinerary: AnswerItinerary,
  names: CostLineNames,
): readonly (readonly Cell[])[] {
  const common = {
    itinerary: itinerary.id,
    data_edition: answer.network.edition,
    price_date: answer.query.pricesOn,
  };
  const lines = itinerary.charges.map((charge, index) =>
    inOrder({
      ...common,
      line: index + 1,
      ...costCells(charge, itinerary, names),
      price_date: answer.query.pricesOn ?? charge.eventDate,
    }),
  );
  const status = itinerary.complete ? '' : 'at_least';
  const total = (code: string, amount: Fen, inInvoice: 'yes' | 'no'): readonly Cell[] =>
    inOrder({ ...common, code, amount_cny: formatFen(amount), in_invoice: inInvoice, status });
  const reliefs = reliefCells(itinerary, names).map((cells) => inOrder({ ...common, ...cells }));
  return [
    ...lines,
    ...reliefs,
    total('INVOICE_TOTAL', itinerary.invoiceTotal, 'yes'),
    total('ECONOMIC_TOTAL', itinerary.economicTotal, 'no'),
    ...itinerary.checklist.map((entry) =>
      inOrder({
        ...common,
        group: 'checklist',
        code: entry.item,
        item: names.check(entry),
        status: entry.state,
      }),
    ),
    ...answer.eventEdits.map((edit) =>
      inOrder({
        ...common,
        group: 'events',
        code: `EVENT_${edit.kind.toUpperCase()}`,
        item: names.eventEdit(edit),
        place: edit.affected.id,
        status: 'assumed',
        valid_to: edit.to,
      }),
    ),
  ];
}

type AnswerRelief = ItineraryRelief['lines'][number]['measures'][number];

/**
 * Amounts are negative: the lines above stand as billed. The measures that give them are the source; the status says
 * where they are given before their publication or are assumed to go on after their last day.
 */
function reliefCells(
  { charges, policy }: AnswerItinerary,
  names: CostLineNames,
): readonly Partial<Record<CostColumn, Cell>>[] {
  if (!policy) return [];
  const given = (measures: readonly AnswerRelief[]): string =>
    measures.flatMap(({ measure, kept }) => (kept ? [measure] : [])).join(' ');
  const standing = (measures: readonly AnswerRelief[]): string =>
    [...new Set(measures.flatMap(({ standing: one }) => one ?? []))].join(' ');
  const reliefs = policy.lines.flatMap(({ charge, before, after, measures }) => {
    const billed = charges[charge];
    if (!billed || before === after) return [];
    const { group, code, place, toPlace, inInvoice } = billed;
    return [
      {
        line: charge + 1,
        group,
        code: 'POLICY_RELIEF',
        item: names.item(code, chargeRemark(billed, charges)),
        place: names.place(place),
        to_place: toPlace === place ? null : names.place(toPlace),
        amount_cny: formatFen(fen(after - before)),
        in_invoice: inInvoice ? 'yes' : 'no',
        status: standing(measures),
        source: given(measures),
      },
    ];
  });
  const benefits = policy.benefits.map(({ line, eventDate, amount, measures }) => ({
    group: 'economic',
    code: 'POLICY_BENEFIT',
    item: line,
    amount_cny: formatFen(fen(-amount)),
    in_invoice: 'no',
    event_date: eventDate,
    status: standing(measures),
    source: given(measures),
  }));
  return [...reliefs, ...benefits];
}

const inOrder = (cells: Partial<Record<CostColumn, Cell>>): readonly Cell[] =>
  COST_COLUMNS.map((column) => cells[column] ?? null);

const costCells = (
  charge: AnswerCharge,
  { charges }: AnswerItinerary,
  names: CostLineNames,
): Partial<Record<CostColumn, Cell>> => ({
  group: charge.group,
  code: charge.code,
  item: names.item(charge.code, chargeRemark(charge, charges)),
  place: names.place(charge.place),
  to_place: charge.toPlace === charge.place ? null : names.place(charge.toPlace),
  basis: charge.basis,
  quantity: charge.quantity,
  unit_price: charge.unitPrice,
  currency: charge.currency,
  cny_per_unit_of_currency: charge.exchangeRate,
  amount_cny: textOf(charge.amount),
  low_cny: textOf(charge.range?.low),
  high_cny: textOf(charge.range?.high),
  in_invoice: charge.inInvoice ? 'yes' : 'no',
  payer: charge.payer,
  payee: charge.payee,
  event_date: charge.eventDate,
  status: charge.status,
  grade: charge.grade,
  source: charge.source,
  tariff: charge.tariff,
  valid_to: charge.validTo,
});

const textOf = (amount: Fen | null | undefined): string | null => (amount == null ? null : formatFen(amount));
