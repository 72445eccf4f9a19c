import { ADVISORY_TOPICS, AFFECTED_KINDS } from '../network/crossings/advisory.ts';
import { STATUSES } from '../network/provenance.ts';
import { z } from '../network/zod.ts';
import { day, names } from './answer-values.ts';

/** What a route stops in or runs over. */
export const crossesSchema = z.strictObject({
  countries: z.array(z.string()).describe('ISO 3166-1 alpha-2, in order of travel'),
  straits: z.array(z.strictObject({ id: z.string(), names })).describe('Straits, canals and locks, in order'),
  isWhole: z.boolean().describe('False where of some leg it is not known what it crosses, as of flights'),
});

/** A word of caution on a route. */
export const routeAdvisorySchema = z.strictObject({
  id: z.string(),
  topic: z.enum(ADVISORY_TOPICS),
  affected: z.strictObject({ kind: z.enum(AFFECTED_KINDS), id: z.string(), names }),
  text: names,
  from: day.nullable(),
  to: day.nullable().describe('Last day; null while no end is known'),
  status: z.enum(STATUSES),
  source: z.string(),
});

export type RouteAdvisory = z.output<typeof routeAdvisorySchema>;
