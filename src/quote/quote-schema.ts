import { day, moment, money, names } from '../contract/answer-values.ts';
import { chargeSchema } from '../contract/charge-schema.ts';
import { checklistSchema } from '../contract/checklist-schema.ts';
import { routeEventSchema } from '../contract/crossing-schema.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { UserFigure } from '../figures/user-figure.ts';
import { GRADES } from '../network/provenance.ts';
import { MODES } from '../network/terminal.ts';
import { z } from '../network/zod.ts';
import { type Cents, parseCents, writeCents } from './cents.ts';
import { QUOTE_CURRENCIES, QUOTE_LANGUAGES, ROUNDING_STEPS } from './quote-draft.ts';

export const QUOTE_SCHEMA = 'yusuan.quote/1';

const price = z.codec(
  z.string().regex(/^-?\d+\.\d{2}$/),
  z.custom<Cents>((value) => Number.isSafeInteger(value)),
  { decode: parseCents, encode: writeCents },
);

const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** What can be reckoned with: costs are told anew from it. */
const figure = z.string().regex(/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** A line of the bill with what it is offered at. */
const lineSchema = z.strictObject({
  ...chargeSchema.pick({
    code: true,
    group: true,
    basis: true,
    quantity: true,
    unitPrice: true,
    currency: true,
    exchangeRate: true,
    minimum: true,
    listPrice: true,
    move: true,
    eventDate: true,
    place: true,
    toPlace: true,
    tariff: true,
    source: true,
    status: true,
    grade: true,
    validTo: true,
  }).shape,
  unitPrice: figure.nullable(),
  exchangeRate: figure,
  remark: names.nullable(),
  cost: money.nullable().describe('As billed, before any measure; null where nobody knows it'),
  relief: money.describe('What measures take off the cost, not below zero'),
  measures: z.array(z.string()).describe('That give the relief'),
  price: price.nullable().describe('What it is offered at; null where the cost is not known'),
});

const offerSchema = z.strictObject({
  itinerary: z.string(),
  letter: z.string(),
  names,
  detail: names.nullable(),
  modes: z.array(z.enum(MODES)),
  stops: z.array(z.string()).describe('Terminals in order of travel'),
  services: z.array(z.string()).describe('Of the legs, by which the route is known on another day'),
  departure: moment,
  arrival: moment,
  p50Minutes: z.number(),
  p90Minutes: z.number(),
  co2eKg: z.number(),
  grade: z.enum(GRADES).nullable(),
  isComplete: z.boolean(),
  lines: z.array(lineSchema),
  fee: price.describe('The margin that no line holds; zero for none'),
  total: price.describe('Sum of the lines and the fee'),
  cost: money.describe('Invoice total of the answer, measures taken off'),
  checklist: checklistSchema.describe('Indexes are into lines'),
  events: z.array(routeEventSchema.omit({ room: true })),
});

const sourceSchema = z.strictObject({
  issuer: names,
  title: names,
  date: z.string(),
  url: z.string().nullable(),
});

export const draftSchema = z.strictObject({
  language: z.enum(QUOTE_LANGUAGES),
  customer: z.string(),
  reference: z.string(),
  contact: z.string(),
  marginPercent: z.string(),
  marginPerBox: z.string(),
  marginPerLine: z.string(),
  marginLeast: z.string(),
  rounding: z.enum(ROUNDING_STEPS),
  roundsUp: z.boolean(),
  currency: z.enum(QUOTE_CURRENCIES),
  rate: z.string(),
  rateDay: z.string(),
  validUntil: z.string(),
  terms: z.string(),
  showsGrades: z.boolean(),
});

export const quoteSchema = z.strictObject({
  schema: z.literal(QUOTE_SCHEMA),
  number: z.string(),
  issued: day,
  draft: draftSchema.describe('As typed'),
  markup: z.strictObject({
    percent: decimal,
    perUnit: money,
    perLine: money,
    least: money,
  }),
  rate: z.strictObject({ cnyPerUnit: decimal.regex(/[1-9]/), day: day.nullable() }),
  validUntil: day
    .nullable()
    .describe('The earliest end among the lines, or an earlier day chosen; null for none known'),
  network: z.strictObject({ id: z.string(), edition: z.string(), priceDate: day }),
  goods: z.strictObject({
    from: z.string(),
    to: z.string(),
    equipment: z.string(),
    boxes: z.number(),
    units: z.number().describe('What a price for one is told of: boxes, cars, wagons, revenue tonnes'),
    grossTonnes: z.number(),
    volumeM3: z.number().nullable(),
    commodity: names,
    ready: moment,
    deadline: moment.nullable(),
  }),
  inputs: z
    .strictObject({
      enquiry: z.custom<Enquiry>(isObject),
      situation: z.custom<PolicySituation>(isObject),
      figures: z.array(z.custom<UserFigure>(isObject)),
    })
    .describe('All that the costs follow from, beside the edition'),
  offers: z.array(offerSchema).min(1),
  places: z.record(z.string(), names),
  sources: z.record(z.string(), sourceSchema),
});

/** Priced routes as they are offered to a customer. Costs are fen, prices hundredths of the quote's currency. */
export type Quote = z.output<typeof quoteSchema>;
export type QuoteOffer = z.output<typeof offerSchema>;
export type QuoteLine = z.output<typeof lineSchema>;
/** A quote as JSON has it. */
export type WrittenQuote = z.input<typeof quoteSchema>;
