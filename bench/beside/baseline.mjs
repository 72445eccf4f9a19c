// Not TypeScript: what it loads is unpacked from the history (`baseline-tree.ts`) and not there to be checked.
import { packFolder } from 'baseline/scripts/network/pack-folder.ts';
import { packScenarios } from 'baseline/scripts/policy/pack-scenarios.ts';
import { unpackNetwork } from 'baseline/src/network/pack-network.ts';
import { unpackLibrary } from 'baseline/src/policy/pack-library.ts';
import { prepareNetwork } from 'baseline/src/results/compare.ts';
import { networkEngine } from 'baseline/src/results/network-engine.ts';
import { policyEngine } from 'baseline/src/results/policy-engine.ts';
import { withPolicy } from 'baseline/src/results/with-policy.ts';
import { measureSubject } from './measure-subject.ts';
import { IN_FORCE, UNWATCHED } from './subject.ts';

await measureSubject({
  pack: () => ({
    network: packFolder('networks/chongqing').text,
    library: packScenarios('scenarios').text,
    graph: null,
  }),
  open({ network, library }) {
    const engine = networkEngine(unpackNetwork(network));
    const policy = policyEngine(unpackLibrary(library));
    return {
      async compare(enquiry) {
        const compared = structuredClone(await engine.compare(enquiry, UNWATCHED));
        policy.consider(structuredClone(compared.value));
        const priced = structuredClone(policy.price(IN_FORCE));
        return withPolicy(compared.value, priced.value.itineraries);
      },
      isochrone: async (enquiry) =>
        structuredClone(await engine.isochrone({ enquiry, limit: null }, UNWATCHED)),
    };
  },
  startSecond({ network }) {
    prepareNetwork(unpackNetwork(network));
  },
});
