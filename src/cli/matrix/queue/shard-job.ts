import { createHash } from 'node:crypto';
import type { BoxInMonth } from '../../../contract/demand/matrix.ts';
import { z } from '../../../network/zod.ts';
import { SCENARIO_FILE } from '../../../policy/scenario/scenario-schema.ts';
import { FINGERPRINT_PARTS, type Fingerprint } from '../parts/run-address.ts';
import type { ShardQuestion } from '../parts/shard-question.ts';

/* What is put on a queue: data alone, held to a schema by whoever takes it off. */

/** Keys of everything on a server begin with it. */
export const KEY_PREFIX = 'yusuan';
const QUEUE_DIGITS = 16;
/** A shard of the longest scenario takes a fraction of it. */
export const MOST_PAYLOAD_BYTES = 1_000_000;

/** A queue is of hosts that answer alike: those of another release or other data never meet its shards. */
export const queueNameOf = (fingerprint: Fingerprint): string =>
  `shards-${createHash('sha256')
    .update(JSON.stringify(FINGERPRINT_PARTS.map((part) => fingerprint[part])))
    .digest('hex')
    .slice(0, QUEUE_DIGITS)}`;

const MOST_BOXES = 1000;
const MOST_TEXT = 200;
const MOST_FACTS = 1000;

const digest = z.string().regex(/^[0-9a-f]{40}$/);
const text = z.string().min(1).max(MOST_TEXT);
const stated = z.record(text, z.union([z.string().max(MOST_TEXT), z.number(), z.boolean()]));

const situation = z.strictObject({
  scenario: z.union([text, SCENARIO_FILE]),
  facts: stated.refine((facts) => Object.keys(facts).length <= MOST_FACTS),
  parameters: stated,
  handOver: z.string().max(MOST_TEXT).nullable(),
});

const box = z.strictObject({
  goods: z.strictObject({
    origin: text,
    destination: text,
    equipment: text,
    commodity: text,
    tonnesPerBox: z.number().positive(),
    valueCnyPerBox: z.number().nonnegative(),
  }),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  ready: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
});

export const FINGERPRINT = z.strictObject({
  code: z.string().max(MOST_TEXT),
  network: z.string().max(MOST_TEXT),
  scenarios: z.string().max(MOST_TEXT),
});

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ways'), baseline: situation, scenario: situation }),
  z.strictObject({ kind: z.literal('subset_costs'), scenario: situation }),
]);

const JOB = z.strictObject({
  schema: z.literal(1),
  run: digest,
  // Held against all that it stands for before anything is done.
  address: z.string().max(MOST_TEXT),
  fingerprint: FINGERPRINT,
  question,
  boxes: z.array(box).min(1).max(MOST_BOXES),
});

/** A shard as it lies on the queue. */
export interface ShardJob {
  readonly schema: 1;
  readonly run: string;
  readonly address: string;
  readonly fingerprint: Fingerprint;
  readonly question: ShardQuestion;
  readonly boxes: readonly BoxInMonth[];
}

/** Null where what lies on the queue is no shard, or larger than any is. */
export function readShardJob(payload: unknown): ShardJob | null {
  if (JSON.stringify(payload).length > MOST_PAYLOAD_BYTES) return null;
  const read = JOB.safeParse(payload);
  // Codes of places and equipment are held against the network when the boxes are compared.
  return read.success ? (payload as ShardJob) : null;
}
