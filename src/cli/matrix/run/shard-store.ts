import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { present } from '../../../units/present.ts';
import { type Misuse, misuse } from '../../command-line.ts';
import { systemReason } from '../../system/system-reason.ts';
import type { PartFormat } from '../parts/part-format.ts';
import {
  isPartSound,
  partsIn,
  readPart,
  removeParts,
  writePart,
  writeRunRecord,
} from '../parts/parts-folder.ts';
import { runIdOf } from '../parts/run-address.ts';
import type { ShardOptions } from './read-run-options.ts';
import type { RunPlan } from './run-plan.ts';

/** Where what is found of the shards of a run is put, and read again. */
export interface ShardStore<Found> {
  /** Shards of which nothing sound is there. */
  missing(): Promise<readonly number[]>;
  put(shard: number, found: readonly Found[]): Promise<void>;
  /** Throws {@link DamagedPart} where what was put is there no more. */
  foundOf(shard: number): Promise<readonly Found[]>;
}

/** A part that was there and is no longer, or no longer what it was. */
export class DamagedPart extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`damaged part ${part}`);
    this.part = part;
  }
}

/** In the folder that is named, or in this process; a misuse where nothing can be put into the folder. */
export async function openStore<Found>(
  { parts, resume }: Pick<ShardOptions, 'parts' | 'resume'>,
  plan: RunPlan,
  format: PartFormat<Found>,
): Promise<ShardStore<Found> | Misuse> {
  const { shards, addresses, fingerprint } = plan;
  if (parts === null) return memoryStore(shards.length);
  try {
    await access(parts, constants.R_OK | constants.W_OK);
    const record = { schema: 1, fingerprint, shards: addresses };
    await writeRunRecord(parts, runIdOf(addresses), record);
  } catch (error) {
    return misuse('noFolder', { x: parts, reason: systemReason(error) });
  }
  return partsStore(parts, plan, format, resume);
}

/** In this process, for as long as it runs. */
function memoryStore<Found>(shards: number): ShardStore<Found> {
  const found = new Map<number, readonly Found[]>();
  return {
    missing: async () =>
      Array.from({ length: shards }, (_, shard) => shard).filter((shard) => !found.has(shard)),
    put: async (shard, own) => {
      found.set(shard, own);
    },
    foundOf: async (shard) => present(found.get(shard)),
  };
}

/** In a folder, for this run and any later one of the same shards. `resumed`: what is there already is taken. */
function partsStore<Found>(
  folder: string,
  { shards, addresses }: RunPlan,
  format: PartFormat<Found>,
  resumed: boolean,
): ShardStore<Found> {
  let parts: ReadonlyMap<string, string> | null = null;
  const boxesOf = (shard: number) => present(shards[shard]).boxes;
  return {
    async missing() {
      const known = await partsIn(folder);
      const missing: number[] = [];
      for (const [shard, address] of addresses.entries()) {
        const part = known.get(address);
        if (resumed && part !== undefined && (await isPartSound(folder, part))) continue;
        missing.push(shard);
      }
      await removeParts(folder, new Set(missing.map((shard) => present(addresses[shard]))));
      return missing;
    },
    put: (shard, found) => writePart(folder, present(addresses[shard]), format.bytes(boxesOf(shard), found)),
    async foundOf(shard) {
      parts ??= await partsIn(folder);
      const address = present(addresses[shard]);
      const part = parts.get(address);
      const bytes = part === undefined ? null : await readPart(folder, part);
      if (bytes === null) throw new DamagedPart(part ?? address);
      return format.read(bytes, boxesOf(shard).length);
    },
  };
}
