import { FLAT_REASONS } from '../network/price-series.ts';
import { GRADES, STATUSES } from '../network/provenance.ts';
import { BASES, CHARGE_CODES } from '../network/tariff-item.ts';
import { z } from '../network/zod.ts';
import { day, money, moneyRange, names } from './answer-values.ts';

/** What stands for a day before the first point known, or after the last. */
const heldSchema = z.strictObject({ from: day, side: z.enum(['before', 'after']) });

/** A line of the ledger. */
export const chargeSchema = z.strictObject({
  code: z.enum(CHARGE_CODES),
  group: z.enum([
    'first_mile',
    'origin',
    'export_customs',
    'main_leg',
    'transhipment',
    'border',
    'destination',
    'import_customs',
    'last_mile',
    'documents',
    'other',
    'economic',
  ]),
  basis: z.enum(BASES),
  quantity: z.number().describe('In units of the basis, boxes and kilometres already multiplied'),
  unitPrice: z
    .string()
    .nullable()
    .describe('Decimal text in `currency`, discounts and factors already in; null when unknown'),
  currency: z.enum(['CNY', 'USD', 'EUR']),
  exchangeRate: z.string().describe('CNY for one unit of `currency`'),
  amount: money
    .nullable()
    .describe(
      'quantity x unitPrice x exchangeRate, half up to the fen, not below the minimum; null when unknown',
    ),
  minimum: z.string().nullable(),
  listPrice: z.string().nullable().describe('Tariff price before factors'),
  factors: z.array(z.strictObject({ parameter: z.string(), value: z.string(), unit: z.string() })),
  move: z
    .strictObject({
      series: z.string().describe('Key of `series`'),
      pricedOn: day.describe('The day on which the list price was as given'),
      factor: z.string().describe('Level on the day charged for over level on that day; in `unitPrice`'),
      held: heldSchema
        .nullable()
        .describe('The level that stands for the day, which lies outside of the series; null inside'),
    })
    .nullable()
    .describe('How the price moves with the market; null where it stays'),
  flat: z.enum(FLAT_REASONS).nullable().describe('Why it stays; null where it moves, or nobody says'),
  rateHeld: heldSchema
    .nullable()
    .describe('The exchange rate that stands for the day, where none is known of it'),
  inInvoice: z.boolean(),
  payer: z.string(),
  payee: z.string(),
  eventDate: day,
  place: z.string(),
  toPlace: z.string(),
  tariff: z.string(),
  source: z.string(),
  status: z.enum(STATUSES),
  grade: z.enum(GRADES).nullable(),
  range: moneyRange.nullable(),
  validTo: day.nullable(),
  note: names
    .nullable()
    .describe('What the tariff says of the row; tells lines of one item at one place apart'),
  leg: z
    .number()
    .int()
    .nullable()
    .describe('Index into legs; null for hub operations and whole-journey lines'),
});
