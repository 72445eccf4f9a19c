import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { NetworkGraphs } from '../graph/network-graphs.ts';
import type { Load } from '../network/equipment-class.ts';
import type { Network } from '../network/network.ts';
import { departuresOf } from '../simulation/catch-departure.ts';
import { createDraws } from '../simulation/draws.ts';
import { DRAWS, SEED } from '../simulation/seed.ts';
import { createSimulation } from '../simulation/simulate-itinerary.ts';
import type { Simulator } from './simulator.ts';

/** What a network needs once before it can be compared on. */
export interface PreparedNetwork extends Simulator {
  readonly graphs: NetworkGraphs;
  readonly graphOf: (load: Load) => CompiledGraph;
}

/** What has been made before and may serve again: the draws of any network, graphs where nothing compiled differs. */
export type EarlierPreparation = Partial<Pick<PreparedNetwork, 'draws' | 'graphs'>>;

export function prepareNetwork(network: Network, earlier: EarlierPreparation = {}): PreparedNetwork {
  const { draws = createDraws(SEED, DRAWS), graphs = new NetworkGraphs(network) } = earlier;
  const { catchDeparture, catchDepartures } = departuresOf(network);
  const ownGraphs = graphs.for(network);
  // Boxes, which nearly everyone asks after, at once; other loads when they are.
  ownGraphs.of('box');
  return {
    graphs: ownGraphs,
    graphOf: (load) => ownGraphs.of(load),
    draws,
    catchDeparture,
    catchDepartures,
    simulate: createSimulation(draws, catchDepartures),
  };
}
