import { z } from '../../network/zod.ts';
import { OWN_RULE } from '../scenario/scenario-schema.ts';

export const EVENTS_SCHEMA_VERSION = 1;

const scalar = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const tiers = z.array(z.strictObject({ from: z.number(), discount: z.number() })).min(1);

const event = z.strictObject({
  id: z.string().min(1).optional(),
  /** Read by `documentDay`. */
  date: z.string(),
  fields: z.record(z.string(), z.union([scalar, z.array(z.string())])).optional(),
  lines: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  params: z.record(z.string(), z.union([scalar, tiers])).optional(),
  measures: z.array(z.string()).optional(),
  rules: z.array(OWN_RULE).optional(),
});

/** A preset's id, or a scenario laid over one; held to its own schema once it is known which. */
const scenario = z.union([z.string(), z.record(z.string(), z.unknown())]);

/** What `policy evaluate` reads: events, and the scenario they happen under. */
export const EVENTS_FILE = z.strictObject({
  schema: z.literal(EVENTS_SCHEMA_VERSION).optional(),
  scenario: scenario.optional(),
  /** Several: every event is decided under each of them. */
  scenarios: z.array(scenario).min(1).optional(),
  events: z.array(event).min(1),
});
export type EventsFile = z.infer<typeof EVENTS_FILE>;
export type EventFile = EventsFile['events'][number];

/** One event may stand alone, without a list around it. */
export const SINGLE_EVENT = event.extend({
  schema: z.literal(EVENTS_SCHEMA_VERSION).optional(),
  scenario: EVENTS_FILE.shape.scenario,
  scenarios: EVENTS_FILE.shape.scenarios,
});
