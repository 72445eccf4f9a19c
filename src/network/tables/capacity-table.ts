import { BOUNDED_KINDS, CAPACITY_UNITS } from '../capacity/place-capacity.ts';
import { z } from '../zod.ts';
import { number, optionalDate, optionalNumber, optionalText, text } from './cell.ts';
import { CHINESE, provenance } from './provenance-columns.ts';

/** The columns of the table of places that let only so much through. */
export const CAPACITY_TABLE = {
  'capacities.csv': z.strictObject({
    capacity: text.describe('Key'),
    kind: z.enum(BOUNDED_KINDS).describe('What it is of'),
    which: text.describe('As in advisories.csv'),
    from: optionalDate,
    to: optionalDate,
    amount: optionalNumber.describe('Both ways together; empty: not known'),
    unit: z.enum(CAPACITY_UNITS),
    hours_between: number.describe('Between two lockages, ferries, trains or ships'),
    others_share: number.describe('Of the amount what goods in no demand take: assumed, the note says why'),
    note: optionalText,
    note_zh: optionalText.describe(CHINESE),
    ...provenance,
  }),
} as const;
