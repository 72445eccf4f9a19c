import { compileGraph } from '../graph/compile-graph.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Load } from '../network/equipment-class.ts';
import type { Network } from '../network/network.ts';
import { departuresOf } from '../simulation/catch-departure.ts';
import { createDraws } from '../simulation/draws.ts';
import { DRAWS, SEED } from '../simulation/seed.ts';
import { createSimulation } from '../simulation/simulate-itinerary.ts';
import { createStepMoments, type StepMoments } from '../simulation/step-moments.ts';
import type { Simulator } from './assess.ts';

/** What a network needs once before it can be compared on. */
export interface PreparedNetwork extends Simulator {
  /** The part of the network that carries a load, compiled when first asked for. */
  readonly graphOf: (load: Load) => CompiledGraph;
  readonly stepMoments: StepMoments;
}

/** Draws do not depend on the network: what one has made may serve another. */
export function prepareNetwork(network: Network, draws = createDraws(SEED, DRAWS)): PreparedNetwork {
  const { catchDeparture, catchDepartures } = departuresOf(network);
  return {
    graphOf: graphsOf(network),
    draws,
    catchDeparture,
    catchDepartures,
    simulate: createSimulation(draws, catchDepartures),
    stepMoments: createStepMoments(draws, catchDepartures),
  };
}

/** Boxes, which nearly everyone asks after, at once; other loads when they are. */
function graphsOf(network: Network): (load: Load) => CompiledGraph {
  const known = new Map<Load, CompiledGraph>([['box', compileGraph(network, 'box')]]);
  return (load) => {
    const graph = known.get(load) ?? compileGraph(network, load);
    known.set(load, graph);
    return graph;
  };
}
