import { expose } from 'comlink';
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
      }),
    ),
  ),
);
