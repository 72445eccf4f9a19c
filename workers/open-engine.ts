import type { Engine } from '../src/engine/engine-api.ts';
import { loadNetwork } from '../src/network/load.ts';
import { networkEngine } from '../src/results/network-engine.ts';
import { type Result, success } from '../src/units/issue.ts';

/** Reads the tables of a network folder and prepares them to be asked; fails with every issue of the tables. */
export function openEngine(files: ReadonlyMap<string, string>): Result<Engine> {
  const loaded = loadNetwork(files);
  return loaded.ok ? success(networkEngine(loaded.value)) : loaded;
}
