import { ADVISORY_TOPICS, AFFECTED_KINDS } from '../crossings/advisory.ts';
import { EVENT_CHARGES, EVENT_EFFECTS, SURCHARGE_BASES } from '../events/event.ts';
import { z } from '../zod.ts';
import { optionalCountry, optionalDate, optionalDecimal, text } from './cell.ts';
import { provenance } from './provenance-columns.ts';

/** The columns of the tables that say what happens where on which days; parts of the format. */
export const EVENT_TABLES = {
  'events.csv': z.strictObject({
    event: text.describe('Key'),
    kind: z.enum(AFFECTED_KINDS).describe('What it is about'),
    which: text.describe('As in advisories.csv'),
    country: optionalCountry.describe('Of rides those that begin in this country alone; empty: all'),
    from: optionalDate,
    to: optionalDate,
    known_since: optionalDate.describe(
      'An enquiry as of a day before does not know of it; empty: known for ever',
    ),
    effect: z.enum(EVENT_EFFECTS),
    amount: optionalDecimal.describe('Minutes, factor, price or share; empty where closed'),
    reefer_amount: optionalDecimal.describe('Price of a refrigerated box; empty: as any other'),
    charge: z.union([z.literal(''), z.enum(EVENT_CHARGES)]).describe('Of a surcharge'),
    basis: z.union([z.literal(''), z.enum(SURCHARGE_BASES)]).describe('Of a surcharge'),
    currency: z.union([z.literal(''), z.enum(['CNY', 'USD', 'EUR'])]).describe('Of a surcharge'),
    text_en: text,
    text_zh: text,
    ...provenance,
  }),
  'advisories.csv': z.strictObject({
    advisory: text.describe('Key'),
    kind: z.enum(AFFECTED_KINDS).describe('What it is about'),
    which: text.describe('Key of the table of its kind; a country by its ISO code; a mode by its name'),
    from: optionalDate,
    to: optionalDate,
    what: z.enum(ADVISORY_TOPICS),
    text_en: text,
    text_zh: text,
    ...provenance,
  }),
} as const;
