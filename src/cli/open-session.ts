import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { createSession } from '../session/session.ts';
import { type Result, success } from '../units/issue.ts';
import type { NetworkSource } from './open-network.ts';
import type { CliSession } from './surroundings.ts';

/** Tables of flows are read by the commands themselves. */
const NO_DEMAND = { sample: '', monthProfiles: '' };

/** The engine over a network folder, for comparisons; fails with every issue found in loading. */
export async function openSession(
  source: NetworkSource,
  library: PolicyLibrary,
): Promise<Result<CliSession>> {
  const opened = await source.open();
  if (!opened.ok) return opened;
  return success(
    createSession({
      ...opened.value,
      openTexts: async () => ({ backtest: null, changeLog: null }),
      openLibrary: async () => library,
      openDemandTexts: async () => NO_DEMAND,
      openScenarioReader: () => import('../policy/scenario/read-scenario.ts'),
      openSolver: async () => (await import('./matrix/target/open-solver.ts')).openSolver(),
    }),
  );
}
