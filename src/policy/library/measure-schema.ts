import { z } from '../../network/zod.ts';
import { EDIT_FILE } from './edit-schema.ts';
import {
  EVENTS,
  KINDS,
  LEVELS,
  LINE_UNITS,
  OPERATIONS,
  REACHES,
  STRENGTHS,
  VALID_STATUSES,
} from './measure.ts';
import { REASON_CODES } from './reason-codes.ts';

export const MEASURE_SCHEMA_VERSION = 1;

/** Read by `documentDay`. */
const day = z.string();
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const scalar = z.union([z.number(), z.string(), z.boolean()]);
const formula = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);
const tiers = z.array(z.strictObject({ from: z.number(), discount: z.number() })).min(1);

const datedValue = z.strictObject({
  value: z.union([scalar, tiers, z.null()]),
  kind: z.enum(['T', 'R', 'P']),
  source: z.string().optional(),
  published: day.optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
});

const timeline = z.record(z.string(), datedValue);

const parameter = z.strictObject({
  unit: z.string(),
  choices: z.array(z.string()).min(2).optional(),
  limits: z.tuple([z.number(), z.number()]).optional(),
  usual_to: z.strictObject({ value: z.number(), source: z.string().min(1) }).optional(),
  values: timeline.optional(),
  by: z.string().optional(),
  cases: z.record(z.string(), timeline).optional(),
  index: z.strictObject({ sum: z.array(z.string()).min(1) }).optional(),
  when_null: z.enum(REASON_CODES).optional(),
});

const effect = z.strictObject({
  line: z.string(),
  op: z.enum(OPERATIONS),
  expr: formula,
  unit: z.enum(LINE_UNITS).optional(),
});

export const EXPECTED = z.strictObject({
  eligible: z.enum(['yes', 'no', 'unknown']).optional(),
  reason: z.enum(REASON_CODES).nullable().optional(),
  reasons: z.array(z.enum(REASON_CODES)).optional(),
  in_force: z.boolean().optional(),
  known_at_event: z.boolean().optional(),
  kept: z.boolean().optional(),
  missing: z.array(z.string()).optional(),
  gross: z.string().nullable().optional(),
  incremental: z.string().nullable().optional(),
  marginal: z.string().nullable().optional(),
  if_evidenced: z.string().nullable().optional(),
  expected_gross: z.string().optional(),
  lines: z.record(z.string(), z.tuple([z.string(), z.string()])).optional(),
  results: z.record(z.string(), z.string()).optional(),
  flags: z.array(bilingual).optional(),
});

const namedResults = z.record(z.string(), z.strictObject({ unit: z.string(), expr: formula }));

const step = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  line: z.string(),
  unit: z.enum(LINE_UNITS).optional(),
  charged: z.boolean().optional(),
  expr: formula,
  counts_as: formula.optional(),
  provision: bilingual,
});

const declaration = z.strictObject({
  when: formula,
  steps: z.array(step).min(1),
  relief_results: namedResults.optional(),
  sheet: z.strictObject({
    rate: z.string(),
    decided_by: z.string().optional(),
    base: z.string(),
    taxes: z.array(z.string()).min(1),
    asked: z.array(z.string()).min(1),
    facts: z.array(z.string()).optional(),
  }),
});

const test = z.strictObject({
  name: z.string(),
  scenario: z.string().optional(),
  date: day,
  fields: z.record(z.string(), z.union([scalar, z.array(z.string())])).optional(),
  lines: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).optional(),
  params: z.record(z.string(), z.union([scalar, tiers])).optional(),
  expect: EXPECTED,
});

/** One measure file. Unknown keys are refused everywhere. */
export const MEASURE_FILE = z.strictObject({
  schema: z.literal(MEASURE_SCHEMA_VERSION),
  id: z.string().regex(/^[a-z]+\d*\.[a-z0-9_]+$/),
  article: z.number().int().min(1).max(99).nullable(),
  clause_ref: z.string().min(1),
  title: bilingual,
  reading: bilingual,
  kind: z.enum(KINDS),
  reach: z.enum(REACHES).optional(),
  strength: z.enum(STRENGTHS),
  level: z.enum(LEVELS),
  event: z.enum(EVENTS),
  valid: z.strictObject({ from: day, to: day.nullable() }),
  valid_basis: z.strictObject({ status: z.enum(VALID_STATUSES), text: bilingual }).optional(),
  published: day,
  lines: z.array(z.string()),
  stack_group: z.string(),
  applies_when: z.array(z.strictObject({ test: formula, reason: z.enum(REASON_CODES) })).optional(),
  conditions_of: z.string().optional(),
  flags: z.array(z.strictObject({ when: formula, text: bilingual })).optional(),
  words: z.record(z.string(), bilingual).optional(),
  params: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), parameter).optional(),
  variables: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), formula).optional(),
  makes: z.record(z.string(), z.strictObject({ expr: formula, when: formula.optional() })).optional(),
  declaration: declaration.optional(),
  given_lines: z.array(z.string()).optional(),
  effect: z.array(effect).optional(),
  exceptions: z
    .array(z.strictObject({ label: bilingual, when: formula, effect: z.array(effect) }))
    .optional(),
  edits: z.array(EDIT_FILE).optional(),
  results: namedResults.optional(),
  expectation: z
    .strictObject({
      share: formula,
      once_charged: formula.optional(),
      assume: z.record(z.string(), z.union([scalar, z.array(z.string())])),
    })
    .optional(),
  evidence: z.array(z.string()).optional(),
  borne_by: z.string(),
  regulates_same_matter: z.array(z.string()).optional(),
  overlap: z.strictObject({ national: z.string(), parameter: z.string() }).optional(),
  notes: bilingual.optional(),
  context_reason: bilingual.optional(),
  tests: z.array(test).optional(),
});

export type MeasureFile = z.infer<typeof MEASURE_FILE>;
export type ParameterFile = z.infer<typeof parameter>;
export type TimelineFile = z.infer<typeof timeline>;
export type EffectFile = z.infer<typeof effect>;
export type DeclarationFile = z.infer<typeof declaration>;
