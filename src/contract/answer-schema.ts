import { GRADES, STATUSES } from '../network/provenance.ts';
import { DWELL_OPERATIONS } from '../network/service.ts';
import { CHARGE_CODES } from '../network/tariff-item.ts';
import { MODES, TERMINAL_KINDS } from '../network/terminal.ts';
import { z } from '../network/zod.ts';
import { day, minutes, moment, money, moneyRange, names } from './answer-values.ts';
import { ANSWER_SCHEMA_VERSION } from './answer-version.ts';
import { chargeSchema } from './charge-schema.ts';
import { checklistSchema } from './checklist-schema.ts';
import { eventEditSchema, meetsSchema } from './crossing-schema.ts';
import { figureChangeSchema } from './figure-change-schema.ts';
import { BADGES, FOLD_KINDS } from './list-marks.ts';
import { querySchema } from './query-schema.ts';
import { reliefSchema } from './relief-schema.ts';
import { timeSchema } from './time-schema.ts';

const issue = z.strictObject({
  severity: z.enum(['error', 'warning', 'notice']),
  code: z.string(),
  path: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const legSchema = z.strictObject({
  mode: z.enum(MODES),
  from: z.string(),
  to: z.string(),
  service: z.string(),
  serviceNames: names,
  carrier: z.string().nullable(),
  carrierNames: names.nullable(),
  timetable: z.enum(['published', 'frequency', 'on_demand']),
  departuresPerWeek: z.number().nullable(),
  departureStatus: z.enum(STATUSES),
  distanceKm: z.number(),
  departure: moment,
  cutOff: moment.nullable(),
  nextDeparture: moment.nullable().describe('The run one would catch after missing this one'),
  arrival: moment,
  co2eKg: z.number(),
  emissionFactor: z.array(z.string()),
  calls: z
    .array(
      z.strictObject({
        terminal: z.string(),
        operation: z.enum(DWELL_OPERATIONS).nullable(),
        arrival: moment,
        departure: moment,
        dwellMinutes: minutes,
      }),
    )
    .describe('Stops on the way, ends left out'),
  links: z.array(
    z.strictObject({
      link: z.string(),
      from: z.string(),
      to: z.string(),
      alignment: z.string().nullable(),
      forward: z.boolean(),
    }),
  ),
  status: z.enum(STATUSES),
  source: z.string(),
});

const timelineSchema = z.strictObject({
  kind: z.enum(['origin', 'wait', 'leg', 'transfer', 'destination']),
  leg: z.number().int().nullable(),
  terminal: z.string(),
  toTerminal: z.string(),
  rule: z.string().nullable().describe('Key of the hub operation'),
  co2eKg: z.number(),
  start: moment,
  end: moment,
  p10End: moment,
  p90End: moment,
  cutOff: moment.nullable(),
});

const toleranceSchema = z.strictObject({
  invoiceShare: z.number(),
  hours: z.number(),
  timeShare: z.number().describe('Of the P50, where that is more than the hours'),
  co2eShare: z.number(),
});

export const itinerarySchema = z.strictObject({
  id: z.string(),
  names: names.describe('e.g. rail-sea via Qinzhou'),
  detail: names
    .nullable()
    .describe('What tells it from others of its name in the answer; null where none has it'),
  grade: z.enum(GRADES).nullable().describe('Null where nothing is priced'),
  gradeShares: z.strictObject({ A: z.number(), B: z.number(), C: z.number(), D: z.number() }),
  complete: z.boolean(),
  missing: z.array(z.strictObject({ code: z.enum(CHARGE_CODES), place: z.string(), toPlace: z.string() })),
  gateway: z.string(),
  mainMode: z.enum(MODES),
  modes: z.array(z.enum(MODES)),
  invoiceTotal: money.describe('Sum of the lines with inInvoice; "at least" when not complete'),
  economicTotal: money.describe('Sum of all lines'),
  invoiceRange: moneyRange,
  perBox: money,
  p50Minutes: minutes,
  p90Minutes: minutes,
  meanMinutes: minutes,
  plannedMinutes: minutes,
  onTimeShare: z.number().nullable().describe('Share of draws at or before the deadline; null without one'),
  slackMinutes: z.number().int().nullable().describe('Deadline less P50 arrival'),
  waitMinutes: minutes.describe('Planned waiting for departures, all legs'),
  waitRangeMinutes: z.strictObject({ low: minutes, high: minutes }),
  co2eKg: z.number(),
  co2eRangeKg: z.strictObject({ low: z.number(), high: z.number() }),
  departure: moment.describe('First departure'),
  arrival: moment.describe('Planned: all runs at their typical time'),
  transhipments: z.number().int(),
  borders: z.number().int(),
  ...meetsSchema,
  legs: z.array(legSchema),
  timeline: z.array(timelineSchema),
  times: z.array(timeSchema).describe('What the durations rest on, in order of travel'),
  charges: z.array(chargeSchema).describe('As billed, before any measure'),
  checklist: checklistSchema,
  policy: reliefSchema.nullable(),
  changes: z
    .array(figureChangeSchema)
    .optional()
    .describe('Figures it rests on that levers of the scenario changed; absent where no lever is set'),
  letter: z.string(),
  badges: z.array(z.enum(BADGES)),
});

const sourceTextsSchema = z.strictObject({ issuer: names, title: names, note: names.nullable() });

export const answerSchema = z.strictObject({
  schema: z.literal(`yusuan.compare/${ANSWER_SCHEMA_VERSION}`),
  network: z.strictObject({ id: z.string(), edition: z.string(), priceDate: day }),
  query: querySchema,
  eventEdits: z.array(eventEditSchema).describe('What the enquiry supposes of events'),
  criteria: z.array(z.string()),
  tolerance: z
    .strictObject({
      betweenRoutes: toleranceSchema,
      withinFamily: toleranceSchema,
      saving: z
        .strictObject({ perTime: z.number(), perTransfer: z.number(), atMost: z.number() })
        .describe(
          'Shares of the invoice that a route has to save for taking as long again, and for a transfer more',
        ),
    })
    .describe('By how much at most a dominated route is better; a family goes by the same modes and gateway'),
  simulation: z.strictObject({ seed: z.number().int(), draws: z.number().int() }),
  issues: z.array(issue),
  itineraries: z.array(itinerarySchema),
  switchingPoints: z
    .array(
      z.strictObject({
        below: z.string().describe('Id of the itinerary, listed or dominated, that is best below'),
        above: z.string().describe('Id of the one that is best above, up to the next point'),
        dayCostCny: money.describe('Cost of a day under way at which both have the same economic total'),
      }),
    )
    .describe('Where the least economic total of all itineraries changes hands, by the cost of a day'),
  dominated: z.array(
    z.strictObject({
      itinerary: itinerarySchema,
      by: z.string(),
      kind: z
        .enum(FOLD_KINDS)
        .describe(
          'Nowhere better by enough; cheaper by too little for its time and transfers; offered by nobody',
        ),
      reason: z.string().describe('Figures on which it is worse'),
    }),
  ),
  excluded: z.array(
    z.strictObject({
      reason: z.string().describe('Code of a message'),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      names,
      legs: z.array(
        z.strictObject({ mode: z.enum(MODES), from: z.string(), to: z.string(), service: z.string() }),
      ),
    }),
  ),
  levers: z
    .array(
      z.strictObject({
        measure: z.string(),
        figures: z.number().int().describe('Figures of the network that it changed'),
        missing: z.array(z.string()).describe('Facts without which it is not known whether it applies'),
      }),
    )
    .optional()
    .describe('Levers that are set; absent where none is'),
  leverKey: z
    .string()
    .optional()
    .describe('The same for answers that rest on the same figures of levers; absent where none is set'),
  terminals: z.record(
    z.string(),
    z.strictObject({
      names,
      place: z.string(),
      country: z.string(),
      kind: z.enum(TERMINAL_KINDS),
      lon: z.number(),
      lat: z.number(),
    }),
  ),
  series: z.record(z.string(), z.strictObject({ names, unit: z.string() })),
  sources: z.record(
    z.string(),
    z.strictObject({
      issuer: z.string(),
      title: z.string(),
      date: z.string(),
      url: z.string().nullable(),
      note: z.string(),
      texts: sourceTextsSchema.describe('The same in both languages; null for a note that is empty'),
    }),
  ),
});

/** What a comparison answers: the same object on screen, in exports and on the command line. Amounts are fen. */
export type Answer = z.output<typeof answerSchema>;
export type AnswerItinerary = z.output<typeof itinerarySchema>;
export type AnswerCharge = z.output<typeof chargeSchema>;
export type AnswerLeg = AnswerItinerary['legs'][number];
export type AnswerTimelineElement = AnswerItinerary['timeline'][number];
export type AnswerIssue = Answer['issues'][number];
