import { z } from '../../network/zod.ts';
import { EVENTS, KINDS, LEVELS, STRENGTHS } from '../library/measure.ts';
import { REASON_CODES } from '../library/reason-codes.ts';

/** CNY to the fen, as decimal text. */
const cny = z.string();
/** A figure or text as it stands in traces. */
const written = z.string();
const day = z.string();
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const verdict = z.enum(['yes', 'no', 'unknown']);
const reason = z.enum(REASON_CODES);
const issue = z.strictObject({
  severity: z.enum(['error', 'warning', 'notice']),
  code: z.string(),
  path: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const lineDecision = z.strictObject({
  line: z.string(),
  before: cny.nullable(),
  after: cny.nullable(),
  saving: cny,
});

/** A parameter that is the sum of others holds them as parts. */
const parameter = z.strictObject({
  parameter: z.string(),
  label: bilingual.nullable(),
  value: written.nullable(),
  value_label: bilingual.nullable(),
  unit: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  kind: z.enum(['T', 'R', 'P']).nullable(),
  source: z.string(),
  published: day.nullable(),
  range: z.tuple([written, written]).nullable(),
  set_by: z.string().nullable(),
  get parts(): z.ZodArray<typeof parameter> {
    return z.array(parameter);
  },
});

const trace = z.strictObject({
  article: z.number().int().nullable(),
  clause_ref: z.string(),
  title: bilingual,
  reading: bilingual,
  kind: z.enum(KINDS),
  strength: z.enum(STRENGTHS),
  level: z.enum(LEVELS),
  event: z.enum(EVENTS),
  valid: z.strictObject({ from: day, to: day.nullable() }),
  published: day,
  borne_by: z.string(),
  evidence: z.array(z.string()),
  lines: z.record(z.string(), bilingual),
  inputs: z.array(
    z.strictObject({
      field: z.string(),
      value: written.nullable(),
      assumed: z.boolean(),
      source: z.string().nullable(),
    }),
  ),
  conditions: z.array(
    z.strictObject({
      test: z.string(),
      reason,
      outcome: verdict,
      missing: z.array(z.string()),
      labels: z.record(z.string(), bilingual),
    }),
  ),
  parameters: z.array(parameter),
  steps: z.array(
    z.strictObject({
      name: z.string(),
      label: bilingual.nullable(),
      unit: z.string().nullable(),
      formula: z.string(),
      filled: z.string(),
      taken: z.string(),
      line_before: cny.nullable(),
      result: written.nullable(),
    }),
  ),
});

const decision = z.strictObject({
  measure: z.string(),
  eligible: verdict,
  reason: reason.nullable(),
  reasons: z.array(reason),
  missing: z.array(z.string()),
  in_force: z.boolean(),
  known_at_event: z.boolean(),
  force: z.string(),
  kept: z.boolean(),
  flags: z.array(bilingual),
  lines: z.array(lineDecision),
  gross: cny.nullable(),
  incremental: cny.nullable(),
  marginal: cny.nullable(),
  results: z.record(z.string(), z.string()),
  if_evidenced: z
    .strictObject({
      gross: cny.nullable(),
      incremental: cny.nullable(),
      lines: z.array(lineDecision),
      missing: z.array(z.string()),
    })
    .nullable(),
  expected: z
    .strictObject({
      share: z.string(),
      if_it_happens: z.strictObject({ gross: cny, incremental: cny }),
      gross: cny,
      incremental: cny,
    })
    .nullable(),
  trace,
});

/** Null is an amount that nobody can tell yet; `missing` is what would have to be known. */
const outcomeLine = z.strictObject({
  line: z.string(),
  before: cny.nullable(),
  after_national: cny.nullable(),
  after: cny.nullable(),
  payable: cny.nullable(),
  missing: z.array(z.string()),
});

/** Null as long as a part is open. */
const totals = z.strictObject({
  before: cny.nullable(),
  after_national: cny.nullable(),
  after: cny.nullable(),
  payable: cny.nullable(),
  gross: cny.nullable(),
  incremental: cny.nullable(),
});

const attribution = z.strictObject({
  total: cny,
  measures: z.array(z.strictObject({ measure: z.string(), shapley: cny, first_in: cny, last_in: cny })),
});

/** What `policy evaluate --json` prints. */
export const EVALUATION = z.strictObject({
  schema: z.literal(1),
  scenarios: z.array(z.strictObject({ id: z.string(), lineage: z.array(z.string()) })).min(1),
  events: z.array(
    z.strictObject({
      id: z.string(),
      date: day,
      scenario: z.string(),
      lines: z.array(outcomeLine),
      baseline: z.array(z.string()),
      kept: z.array(z.string()),
      totals,
      decisions: z.array(decision),
      not_applied: z.array(z.strictObject({ measure: z.string(), reason: reason.nullable() })),
      issues: z.array(issue),
      /** With `--attribute`; null where the effect is not known. */
      attribution: attribution.nullable().optional(),
    }),
  ),
});
