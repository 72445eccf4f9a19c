import { ADVISORY_TOPICS, AFFECTED_KINDS } from '../network/crossings/advisory.ts';
import { EVENT_EFFECTS } from '../network/events/event.ts';
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

/** What less room on departures does to goods. */
const roomSchema = z.strictObject({
  share: z.number().describe('Of the goods that usually go, the part that finds room on a departure'),
  putOffChance: z.number().describe('That a departure has no room for goods, which wait for the next'),
  meanPutOffs: z.number().describe('Departures that they are put off by on average'),
});

const eventParts = {
  id: z.string(),
  effect: z.enum(EVENT_EFFECTS),
  room: roomSchema.nullable().describe('What less room does; null of other effects'),
  affected: z.strictObject({ kind: z.enum(AFFECTED_KINDS), id: z.string(), names }),
  text: names,
  from: day.nullable(),
  to: day.nullable().describe('Last day; null while no end is known'),
};

/** An event that meets a route while it is in force. */
export const routeEventSchema = z.strictObject({
  ...eventParts,
  status: z.enum(STATUSES),
  source: z.string(),
  edit: z
    .enum(['moved', 'own'])
    .nullable()
    .describe('Whether the enquiry supposes another end, or the event itself; null as the network has it'),
});

/** An event of which the enquiry supposes something else than the network says. */
export const eventEditSchema = z.strictObject({
  ...eventParts,
  kind: z.enum(['off', 'moved', 'own']).describe('Does not happen, ends on another day, is the user’s own'),
  usualTo: day
    .nullable()
    .describe('Last day as the network has it; null while no end is known, and of own events'),
});

/** What an itinerary meets on its way. */
export const meetsSchema = {
  crosses: crossesSchema,
  advisories: z.array(routeAdvisorySchema).describe('Words of caution in force on the days it is there'),
  events: z.array(routeEventSchema).describe('Events that it meets, in order of travel'),
};

export type RouteAdvisory = z.output<typeof routeAdvisorySchema>;
export type RouteEvent = z.output<typeof routeEventSchema>;
/** An event as the network has it. */
export type SheetEvent = Omit<RouteEvent, 'edit'>;
export type EventEdit = z.output<typeof eventEditSchema>;
