import type { Engine } from '../src/contract/session.ts';
import { loadNetwork } from '../src/network/build/load.ts';
import { BACKTEST_FILE } from '../src/network/tables/manifest.ts';
import { CHANGE_LOG_FILE, networkEngine } from '../src/session/network-engine.ts';
import { type Result, success } from '../src/units/issue.ts';

/** Loads the tables of a network folder and prepares them to be asked; fails with every issue found in loading. */
export function openEngine(files: ReadonlyMap<string, string>): Result<Engine> {
  const loaded = loadNetwork(files);
  if (!loaded.ok) return loaded;
  const backtest = files.get(BACKTEST_FILE) ?? null;
  const changeLog = files.get(CHANGE_LOG_FILE) ?? null;
  return success(networkEngine(loaded.value, { backtest, changeLog }));
}
