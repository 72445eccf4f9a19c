import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { BoxWays } from '../../../contract/demand/matrix.ts';
import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import { present } from '../../../units/present.ts';
import { type Misuse, misuse } from '../../command-line.ts';
import { systemReason } from '../../system/system-reason.ts';
import {
  isPartSound,
  partsIn,
  readPart,
  removeParts,
  writePart,
  writeRunRecord,
} from '../parts/parts-folder.ts';
import { runIdOf } from '../parts/run-address.ts';
import type { RunOptions } from './read-run-options.ts';
import type { RunPlan } from './run-plan.ts';

/** Where what is found of the shards of a run is put, and read again. */
export interface ShardStore {
  /** Shards of which nothing sound is there. */
  missing(): Promise<readonly number[]>;
  put(shard: number, found: readonly BoxWays[]): Promise<void>;
  /** Throws {@link DamagedPart} where what was put is there no more. */
  waysOf(shard: number): Promise<readonly BoxWays[]>;
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
export async function openStore(
  { parts, resume }: Pick<RunOptions, 'parts' | 'resume'>,
  { shards, addresses, fingerprint }: RunPlan,
): Promise<ShardStore | Misuse> {
  if (parts === null) return memoryStore(shards);
  try {
    await access(parts, constants.R_OK | constants.W_OK);
    const record = { schema: 1, fingerprint, shards: addresses };
    await writeRunRecord(parts, runIdOf(addresses), record);
  } catch (error) {
    return misuse('noFolder', { x: parts, reason: systemReason(error) });
  }
  return partsStore(parts, shards, addresses, resume);
}

/** In this process, for as long as it runs. */
function memoryStore(shards: readonly Shard[]): ShardStore {
  const found = new Map<number, readonly BoxWays[]>();
  return {
    missing: async () => [...shards.keys()].filter((shard) => !found.has(shard)),
    put: async (shard, ways) => {
      found.set(shard, ways);
    },
    waysOf: async (shard) => present(found.get(shard)),
  };
}

/** In a folder, for this run and any later one of the same shards. `resumed`: what is there already is taken. */
function partsStore(
  folder: string,
  shards: readonly Shard[],
  addresses: readonly string[],
  resumed: boolean,
): ShardStore {
  let parts: ReadonlyMap<string, string> | null = null;
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
    put: (shard, found) => writePart(folder, present(addresses[shard]), present(shards[shard]).boxes, found),
    async waysOf(shard) {
      parts ??= await partsIn(folder);
      const address = present(addresses[shard]);
      const part = parts.get(address);
      const ways =
        part === undefined ? null : await readPart(folder, part, present(shards[shard]).boxes.length);
      if (ways === null) throw new DamagedPart(part ?? address);
      return ways;
    },
  };
}
