import { expose } from 'comlink';
import { createPolicyApi } from '../src/engine/policy-api.ts';
import { policyEngine } from '../src/measures/policy-engine.ts';
import { beijingDate, instant } from '../src/units/instant.ts';
import { openYufufa } from './yufufa.ts';

const MS_PER_MINUTE = 60_000;

expose(
  createPolicyApi({
    open: () => policyEngine(openYufufa()),
    today: () => beijingDate(instant(Date.now() / MS_PER_MINUTE)),
    readScenario: async (fileName, text) => {
      const { readScenario } = await import('../src/policy/scenario/read-scenario.ts');
      return readScenario(fileName, text);
    },
  }),
);
