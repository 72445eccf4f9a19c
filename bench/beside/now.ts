import { packFolder } from '../../scripts/network/pack-folder.ts';
import { packScenarios } from '../../scripts/policy/pack-scenarios.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { NetworkGraphs } from '../../src/graph/network-graphs.ts';
import { unpackNetwork } from '../../src/network/build/pack-network.ts';
import { unpackLibrary } from '../../src/policy/library/pack-library.ts';
import { createSession } from '../../src/session/session.ts';
import { measureSubject } from './measure-subject.ts';
import { IN_FORCE, UNWATCHED } from './subject.ts';

await measureSubject({
  pack() {
    const network = packFolder('networks/chongqing').text;
    const graph = new NetworkGraphs(unpackNetwork(network)).of('box').toBuffer();
    return { network, library: packScenarios('scenarios').text, graph: new Uint8Array(graph) };
  },
  open({ network, library }) {
    const session = createSession({
      network: unpackNetwork(network),
      graphs: new Map(),
      openTexts: async () => ({ backtest: null, changeLog: null }),
      openLibrary: async () => unpackLibrary(library),
      openDemandTexts: async () => ({ sample: '', monthProfiles: '' }),
      openScenarioReader: () => import('../../src/policy/scenario/read-scenario.ts'),
      openSolver: () => Promise.reject(new Error('no target is asked for')),
    });
    return {
      compare: async (enquiry) => structuredClone(await session.compare(enquiry, IN_FORCE, UNWATCHED)),
      isochrone: async (enquiry) =>
        structuredClone(await session.isochrone({ enquiry, limit: null }, IN_FORCE, UNWATCHED)),
    };
  },
  startSecond({ network: text, graph }) {
    const network = unpackNetwork(text);
    if (graph === null) throw new Error('no graph was handed on');
    prepareNetwork(network, { graphs: NetworkGraphs.from(network, new Map([['box', graph.buffer]])) });
  },
});
