import type { Redis } from 'ioredis';
import { z } from '../../../network/zod.ts';
import type { Fingerprint } from '../parts/run-address.ts';
import { FINGERPRINT, KEY_PREFIX } from './shard-job.ts';

/** How long somebody of whom nothing is heard counts as there. */
const LEASE_MS = 30_000;
/** How often those who are there say so. */
export const HEARTBEAT_MS = 2_000;

const RUN = z.object({
  run: z.string(),
  coordinator: z.string(),
  fingerprint: FINGERPRINT,
  done: z.number(),
  total: z.number(),
  since: z.string(),
});
const WORKER = z.object({
  worker: z.string(),
  fingerprint: FINGERPRINT,
  shards: z.number(),
  since: z.string(),
});

/** A run that somebody looks after. */
export type OpenRun = Readonly<z.infer<typeof RUN>>;
/** A process that takes shards, and how many it has done. */
export type OpenWorker = Readonly<z.infer<typeof WORKER>>;

/** Takes the run or renews it; gives the name of who has it where that is another. */
const HOLD = `
local holder = redis.call('get', KEYS[1])
if holder ~= false and holder ~= ARGV[1] then return holder end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[3])
redis.call('set', KEYS[2], ARGV[2], 'PX', ARGV[3])
return ''`;

const LET_GO = `
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', unpack(KEYS)) end
return 0`;

const keyOf = (kind: 'lock' | 'run' | 'worker' | 'cancel', name: string): string =>
  `${KEY_PREFIX}:${kind}:${name}`;

/** Who is at work on a server. Whoever stops saying so is forgotten by itself. */
export function runRegistry(redis: Redis) {
  const all = async <T>(kind: 'run' | 'worker', schema: z.ZodType<T>): Promise<readonly T[]> => {
    const keys = new Set<string>();
    let cursor = '0';
    do {
      const [next, some] = await redis.scan(cursor, 'MATCH', keyOf(kind, '*'));
      for (const key of some) keys.add(key);
      cursor = next;
    } while (cursor !== '0');
    const values = keys.size === 0 ? [] : await redis.mget(...[...keys].sort());
    return values.flatMap((value) => {
      const read = value === null ? null : schema.safeParse(JSON.parse(value));
      return read?.success ? [read.data] : [];
    });
  };
  return {
    /** Null where the run is ours, else who looks after it. */
    async hold(run: OpenRun): Promise<string | null> {
      const keys = [keyOf('lock', run.run), keyOf('run', run.run)];
      const holder = await redis.call(
        'eval',
        HOLD,
        2,
        ...keys,
        run.coordinator,
        JSON.stringify(run),
        LEASE_MS,
      );
      return holder === '' ? null : String(holder);
    },
    async letGo({ run, coordinator }: Pick<OpenRun, 'run' | 'coordinator'>): Promise<void> {
      const keys = [keyOf('lock', run), keyOf('run', run), keyOf('cancel', run)];
      await redis.call('eval', LET_GO, keys.length, ...keys, coordinator);
    },
    async cancel(run: string): Promise<void> {
      await redis.set(keyOf('cancel', run), '1', 'PX', LEASE_MS);
    },
    isCancelled: async (run: string): Promise<boolean> => (await redis.exists(keyOf('cancel', run))) === 1,
    async present(worker: OpenWorker): Promise<void> {
      await redis.set(keyOf('worker', worker.worker), JSON.stringify(worker), 'PX', LEASE_MS);
    },
    async leave(worker: string): Promise<void> {
      await redis.del(keyOf('worker', worker));
    },
    runs: (): Promise<readonly OpenRun[]> => all('run', RUN),
    workers: (): Promise<readonly OpenWorker[]> => all('worker', WORKER),
  };
}

export type RunRegistry = ReturnType<typeof runRegistry>;

/** Parts of a fingerprint that differ, with both values. */
export const differences = (
  own: Fingerprint,
  wanted: Fingerprint,
): readonly { readonly part: keyof Fingerprint; readonly own: string; readonly wanted: string }[] =>
  (['code', 'network', 'scenarios'] as const).flatMap((part) =>
    own[part] === wanted[part] ? [] : [{ part, own: own[part], wanted: wanted[part] }],
  );
