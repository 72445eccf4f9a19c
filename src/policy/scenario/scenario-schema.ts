import { z } from '../../network/zod.ts';
import { LEVELS } from '../library/measure.ts';

export const SCENARIO_SCHEMA_VERSION = 1;

/** Read by `documentDay`. */
const day = z.string();
const text = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })]);
const scalar = z.union([z.number(), z.string(), z.boolean()]);
const tiers = z.array(z.strictObject({ from: z.number(), discount: z.number() })).min(1);

/** A rule of one's own on a cost line: a share off, an amount off, or the amount left to pay. */
export const OWN_RULE = z.strictObject({
  id: z.string().regex(/^[A-Za-z][\w.-]*$/),
  title: text.optional(),
  level: z.enum(LEVELS),
  line: z.string().min(1),
  discount: z.number().min(0).max(1).optional(),
  amount: z.union([z.number(), z.string()]).optional(),
  set: z.union([z.number(), z.string()]).optional(),
  valid: z.strictObject({ from: day, to: day.nullable().optional() }),
  published: day.optional(),
  when: z.string().optional(),
  stack_group: z.string().optional(),
  regulates_same_matter: z.array(z.string()).optional(),
});
export type OwnRuleFile = z.infer<typeof OWN_RULE>;

/** What becomes of a measure after its last day: it lapses unless one of the others says otherwise. */
const afterExpiry = z.union([
  z.literal('lapse'),
  z.strictObject({ extend_to: day.nullable() }),
  z.strictObject({ taper_months: z.number().int().min(1).max(120) }),
  z.strictObject({ replaced_by: z.string() }),
]);

/** A scenario file: data laid over a base, nothing else. */
export const SCENARIO_FILE = z.strictObject({
  schema: z.literal(SCENARIO_SCHEMA_VERSION),
  id: z.string().regex(/^[A-Za-z0-9][\w-]*$/),
  title: text,
  base: z.string().nullable(),
  note: text.optional(),
  assumptions: z.record(z.string(), z.union([scalar, z.array(z.string())])).optional(),
  set: z.record(z.string(), z.record(z.string(), z.union([scalar, tiers, z.null()]))).optional(),
  enable: z.array(z.string()).optional(),
  disable: z.array(z.string()).optional(),
  after_expiry: z.record(z.string(), afterExpiry).optional(),
  add: z.array(OWN_RULE).optional(),
});
export type ScenarioFile = z.infer<typeof SCENARIO_FILE>;
