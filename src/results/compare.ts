import type { Enquiry } from '../engine/contract.ts';
import type { ComparisonControl } from '../engine/engine-api.ts';
import { compileGraph } from '../graph/compile-graph.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Load } from '../network/equipment-class.ts';
import type { Network } from '../network/network.ts';
import { createDraws } from '../simulation/draws.ts';
import { createSimulation } from '../simulation/simulate-itinerary.ts';
import { createStepMoments, type StepMoments } from '../simulation/step-moments.ts';
import { type Result, success } from '../units/issue.ts';
import type { Answer } from './answer-schema.ts';
import { type Assessment, assessItinerary, assessmentContext, type Simulator } from './assess.ts';
import { departuresOf } from './catch-departure.ts';
import { findItineraries } from './find-itineraries.ts';
import { DRAWS, SEED } from './seed.ts';
import { writeAnswer } from './write-answer.ts';

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

/** Itineraries billed and simulated, the first of those found. */
export const ASSESSED_AT_MOST = 48;
const ASSESSED_BETWEEN_YIELDS = 4;

/**
 * Answers an enquiry: reads it, prices the network for it, searches, bills and simulates what was found, and sorts
 * it. Fails with every issue of the input at once, or with why nothing can be carried.
 */
export async function compareEnquiry(
  network: Network,
  prepared: PreparedNetwork,
  enquiry: Enquiry,
  control: ComparisonControl,
): Promise<Result<Answer>> {
  const found = await findItineraries(network, prepared, enquiry, control);
  if (!found.ok) return found;
  const { read, rates, excluded } = found.value;
  const itineraries = found.value.itineraries.slice(0, ASSESSED_AT_MOST);
  const context = assessmentContext(network, prepared, read.consignment, rates);
  const assessments: Assessment[] = [];
  for (const [index, itinerary] of itineraries.entries()) {
    if (index % ASSESSED_BETWEEN_YIELDS === 0) {
      control.onProgress({ stage: 'simulate', done: index, total: itineraries.length });
      await control.yieldNow();
      if (control.shouldStop()) break;
    }
    assessments.push(assessItinerary(context, itinerary));
  }
  control.onProgress({ stage: 'describe', done: 0, total: 1 });
  return success(writeAnswer(context, read, assessments, excluded, found.issues), found.issues);
}
