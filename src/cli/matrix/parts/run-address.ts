import { createHash } from 'node:crypto';
import type { BoxesQuestion } from '../../../contract/demand/matrix.ts';
import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import { isMisuse } from '../../command-line.ts';
import { digestOf } from '../../folder-bytes.ts';
import { tableBytes } from '../../network-folder.ts';
import { documentBytes } from '../../policy-folder.ts';

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

/** Where what is found of each shard lies: by all that it depends on, and by nothing else. */
export function addressesOf(
  shards: readonly Shard[],
  fingerprint: Fingerprint,
  { baseline, scenario }: Pick<BoxesQuestion, 'baseline' | 'scenario'>,
): readonly string[] {
  const common = JSON.stringify([FINGERPRINT_PARTS.map((part) => fingerprint[part]), baseline, scenario]);
  return shards.map(({ boxes }) =>
    createHash('sha256').update(common).update(JSON.stringify(boxes)).digest('hex').slice(0, ADDRESS_DIGITS),
  );
}

/** One name for a run: that of all its shards. */
export const runIdOf = (addresses: readonly string[]): string =>
  createHash('sha256').update(addresses.join('\n')).digest('hex').slice(0, ADDRESS_DIGITS);
