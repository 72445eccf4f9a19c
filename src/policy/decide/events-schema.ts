import { z } from '../../network/zod.ts';
import type { FactKind, Facts } from '../facts/fact.ts';
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

/** The same file with each fact held to what it may be, for whoever checks events before they are read. */
export const eventsFileOver = (facts: Facts): z.ZodType => {
  const fields = z.strictObject(
    Object.fromEntries([...facts].map(([id, { kind }]) => [id, factSchema(kind).nullable().optional()])),
  );
  return EVENTS_FILE.extend({ events: z.array(event.extend({ fields: fields.optional() })).min(1) });
};

function factSchema(kind: FactKind): z.ZodType {
  switch (kind.kind) {
    case 'flag':
      return z.boolean();
    case 'number':
      return z.union([numberSchema(kind), z.string()]);
    case 'text':
      return kind.values === null ? z.string() : z.enum(kind.values);
    case 'list':
      return z.array(z.enum(kind.values));
  }
}

const numberSchema = ({ least, most, only }: Extract<FactKind, { readonly kind: 'number' }>): z.ZodType =>
  only === null
    ? z
        .number()
        .min(least)
        .max(most ?? Number.MAX_VALUE)
    : z.literal([...only]);

/** One event may stand alone, without a list around it. */
export const SINGLE_EVENT = event.extend({
  schema: z.literal(EVENTS_SCHEMA_VERSION).optional(),
  scenario: EVENTS_FILE.shape.scenario,
  scenarios: EVENTS_FILE.shape.scenarios,
});
