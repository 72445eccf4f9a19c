import { expose } from 'comlink';
import type { BankShelf } from '../src/contract/demand/bank-shelf.ts';
import { createWorkerApi } from '../src/engine/worker-api.ts';
import { createSession } from '../src/session/session.ts';
import { success } from '../src/units/issue.ts';
import { openChongqing, openChongqingTexts } from './chongqing.ts';
import { openDemandTexts } from './demand-texts.ts';

const loadLibrary = () => import('./yufufa.ts');
// Fetched while the network is unpacked, since the first answer already stands under measures.
let library = loadLibrary();
library.catch(() => {});

async function openLibrary() {
  const loaded = await library.catch(() => null);
  if (loaded !== null) return loaded.openYufufa();
  library = loadLibrary();
  return (await library).openYufufa();
}

const banks = async (): Promise<BankShelf> =>
  (await import('../src/state/demand/bank-keeper.ts')).indexedDbBanks();
let keeper: Promise<BankShelf> | null = null;

/** Opened by the first run of a year of cargo. */
const shelf: BankShelf = {
  async get(key) {
    keeper ??= banks();
    return (await keeper).get(key);
  },
  async put(key, bank) {
    keeper ??= banks();
    return (await keeper).put(key, bank);
  },
};

expose(
  createWorkerApi((graphs) =>
    success(
      createSession({
        network: openChongqing(),
        graphs,
        openTexts: openChongqingTexts,
        openLibrary,
        openDemandTexts,
        openScenarioReader: () => import('../src/policy/scenario/read-scenario.ts'),
        openSolver: async () => (await import('./solver.ts')).openSolver(),
        shelf,
      }),
    ),
  ),
);
