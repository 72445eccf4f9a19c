import { createHash } from 'node:crypto';
import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import { isMisuse } from '../../command-line.ts';
import { digestOf } from '../../folder-bytes.ts';
import { tableBytes } from '../../network-folder.ts';
import { documentBytes } from '../../policy-folder.ts';
import type { ShardQuestion } from './shard-question.ts';

/** All that an answer depends on beside what is asked: parts of a run are alike where these are. */
export interface Fingerprint {
  /** Build of the program. */
  readonly code: string;
  /** Tables of the network, and the documents of measures and scenarios, each by its SHA-256. */
  readonly network: string;
  readonly scenarios: string;
}

export const FINGERPRINT_PARTS = ['code', 'network', 'scenarios'] as const;

const ADDRESS_DIGITS = 40;

/** Folders that can be read; an empty digest stands for one that cannot be. */
export async function fingerprintOf(
  { networkFolder, scenariosFolder }: { readonly networkFolder: string; readonly scenariosFolder: string },
  release: string,
): Promise<Fingerprint> {
  const [tables, documents] = await Promise.all([tableBytes(networkFolder), documentBytes(scenariosFolder)]);
  return {
    code: release,
    network: isMisuse(tables) ? '' : (digestOf(tables) ?? ''),
    scenarios: isMisuse(documents) ? '' : (digestOf(documents) ?? ''),
  };
}

/** Addresses of what is no way begin with it, no digit of a hash. */
export const SUBSET_COSTS_MARK = 'subsets-';

/** Where what is found of each shard lies: by all that it depends on, and by nothing else. */
export function addressesOf(
  shards: readonly Pick<Shard, 'boxes'>[],
  fingerprint: Fingerprint,
  question: ShardQuestion,
): readonly string[] {
  const common = JSON.stringify([
    FINGERPRINT_PARTS.map((part) => fingerprint[part]),
    ...(question.kind === 'ways' ? [question.baseline, question.scenario] : [question.scenario]),
  ]);
  const mark = question.kind === 'ways' ? '' : SUBSET_COSTS_MARK;
  return shards.map(({ boxes }) => {
    const hash = createHash('sha256').update(common).update(JSON.stringify(boxes)).digest('hex');
    return mark + hash.slice(0, ADDRESS_DIGITS);
  });
}

/** One name for a run: that of all its shards. */
export const runIdOf = (addresses: readonly string[]): string =>
  createHash('sha256').update(addresses.join('\n')).digest('hex').slice(0, ADDRESS_DIGITS);
