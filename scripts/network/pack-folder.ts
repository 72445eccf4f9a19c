import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNetwork } from '../../src/network/build/load.ts';
import { packNetwork } from '../../src/network/build/pack-network.ts';
import type { Network } from '../../src/network/network.ts';

const TABLE = /\.(?:csv|yaml)$/;

export interface PackedFolder {
  readonly text: string;
  readonly network: Network;
  /** The files it was made of. */
  readonly paths: readonly string[];
}

/** Loads a network folder with every check and packs what it holds; throws with every issue where one is an error. */
export function packFolder(folder: string): PackedFolder {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => TABLE.test(name))
    .sort();
  const paths = names.map((name) => join(folder, name));
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const loaded = loadNetwork(
    new Map(names.map((name, index) => [name.replaceAll('\\', '/'), texts[index] ?? ''])),
  );
  if (loaded.ok) return { text: packNetwork(loaded.value), network: loaded.value, paths };
  const issues = loaded.issues.map(({ code, path, values }) => `${code} ${path} ${JSON.stringify(values)}`);
  throw new Error(`${folder} cannot be packed:\n${issues.join('\n')}`);
}
