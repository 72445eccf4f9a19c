import { expose } from 'comlink';
import { createWorkerApi } from '../src/engine/worker-api.ts';
import { createSession } from '../src/session/session.ts';
import { success } from '../src/units/issue.ts';
import { openChongqing, openChongqingTexts } from './chongqing.ts';

// Fetched while the network is unpacked, since the first answer already stands under measures.
const library = import('./yufufa.ts');

expose(
  createWorkerApi((graphs) =>
    success(
      createSession({
        network: openChongqing(),
        graphs,
        openTexts: openChongqingTexts,
        openLibrary: async () => (await library).openYufufa(),
        readScenario: async (fileName, text) => {
          const { readScenario } = await import('../src/policy/scenario/read-scenario.ts');
          return readScenario(fileName, text);
        },
      }),
    ),
  ),
);
