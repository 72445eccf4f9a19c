import { openSolver } from '../../src/cli/matrix/target/open-solver.ts';
import type { BankShelf } from '../../src/contract/demand/bank-shelf.ts';
import type { Session } from '../../src/contract/engine.ts';
import type { GraphBuffers } from '../../src/graph/network-graphs.ts';
import type { Network } from '../../src/network/network.ts';
import * as scenarioReader from '../../src/policy/scenario/read-scenario.ts';
import { createSession, type NetworkTexts } from '../../src/session/session.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const NO_TEXTS: NetworkTexts = { backtest: null, changeLog: null };

const NO_DEMAND = { sample: '', monthProfiles: '' };

/** A session over a network of a test's own and the measures as shipped. */
export const sessionOn = (
  network: Network,
  texts: NetworkTexts = NO_TEXTS,
  graphs: GraphBuffers = new Map(),
  shelf: BankShelf | null = null,
): Session =>
  createSession({
    network,
    graphs,
    openTexts: async () => texts,
    openLibrary: async () => policyLibrary(),
    openDemandTexts: async () => NO_DEMAND,
    openScenarioReader: async () => scenarioReader,
    openSolver,
    shelf,
  });

/** As compared without any measure. */
export const BARE = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
