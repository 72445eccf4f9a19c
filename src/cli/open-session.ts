import type { Session } from '../contract/engine.ts';
import { loadNetwork } from '../network/build/load.ts';
import { BACKTEST_FILE } from '../network/tables/manifest.ts';
import { readScenario } from '../policy/scenario/read-scenario.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { CHANGE_LOG_FILE, createSession } from '../session/session.ts';
import { type Result, success } from '../units/issue.ts';

/** The engine over the tables of a network folder; fails with every issue found in loading. */
export function openSession(files: ReadonlyMap<string, string>, library: PolicyLibrary): Result<Session> {
  const loaded = loadNetwork(files);
  if (!loaded.ok) return loaded;
  return success(
    createSession({
      network: loaded.value,
      texts: { backtest: files.get(BACKTEST_FILE) ?? null, changeLog: files.get(CHANGE_LOG_FILE) ?? null },
      openLibrary: async () => library,
      readScenario: async (fileName, text) => readScenario(fileName, text),
    }),
  );
}
