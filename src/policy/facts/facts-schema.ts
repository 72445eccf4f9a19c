import { z } from '../../network/zod.ts';

export const FACTS_SCHEMA_VERSION = 1;

const bilingual = { zh: z.string().min(1), en: z.string().min(1) };
const value = z.strictObject({ value: z.string().min(1), ...bilingual });

/** Which of the keys a kind takes is checked as the file is loaded. */
export const FACT_FILE = z.strictObject({
  kind: z.enum(['number', 'flag', 'text', 'list']),
  name: z.strictObject(bilingual),
  question: z.strictObject(bilingual),
  unit: z.string().min(1).optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  only: z.array(z.number()).min(1).optional(),
  values: z.array(value).min(1).optional(),
  words: z.array(value).min(1).optional(),
  is_place: z.boolean().optional(),
});
export type FactFile = z.infer<typeof FACT_FILE>;

/** A file of a folder `facts`. Unknown keys are refused everywhere. */
export const FACTS_FILE = z.strictObject({
  schema: z.literal(FACTS_SCHEMA_VERSION),
  facts: z.record(z.string(), FACT_FILE),
  terminal_groups: z
    .record(z.string(), z.strictObject({ ...bilingual, terminals: z.array(z.string().min(1)).min(1) }))
    .optional(),
});
export type FactsFile = z.infer<typeof FACTS_FILE>;
