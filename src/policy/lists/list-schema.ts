import { z } from '../../network/zod.ts';

export const LIST_SCHEMA_VERSION = 1;

/** Read by `documentDay`. */
const day = z.string();
const words = z.union([z.string().transform((word) => [word]), z.array(z.string()).min(1)]);

/** A file of a folder `lists`. Unknown keys are refused everywhere. */
export const LIST_FILE = z.strictObject({
  schema: z.literal(LIST_SCHEMA_VERSION),
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  settles: z.record(z.string(), z.array(z.string()).min(1)),
  rows: z
    .array(
      z.strictObject({
        valid: z.strictObject({ from: day, to: day.nullable() }),
        published: day,
        source: z.string().min(1),
        where: z.record(z.string(), words),
      }),
    )
    .min(1),
});
export type ListFile = z.infer<typeof LIST_FILE>;
