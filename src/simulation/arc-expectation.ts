import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Network } from '../network/network.ts';
import type { ArcExpectation } from '../routing/search-query.ts';
import { present } from '../units/present.ts';
import { type Moments, momentsOf, spreadOf } from './duration-spread.ts';
import { type Hours, hoursAboard } from './take-step.ts';

/** Graphs may be shared by networks that differ in what is not compiled, such as how long work takes at worst. */
const known = new WeakMap<Network, WeakMap<CompiledGraph, ArcExpectation>>();

/** What every arc of a graph adds in the draws to the mean and the variance of a journey; worked out once. */
export function arcExpectation(network: Network, graph: CompiledGraph): ArcExpectation {
  const ofNetwork = known.get(network) ?? new WeakMap<CompiledGraph, ArcExpectation>();
  known.set(network, ofNetwork);
  const made = ofNetwork.get(graph) ?? expectationOf(network, graph);
  ofNetwork.set(graph, made);
  return made;
}

function expectationOf(network: Network, graph: CompiledGraph): ArcExpectation {
  const { arcService, arcRule, arcBoard, arcAlight, arcCutOff } = graph.arrays;
  const services = [...network.services.values()];
  const minutes = new Float64Array(graph.arcCount);
  const variance = new Float64Array(graph.arcCount);
  const momentsIn = createMoments();
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const rule = network.hubRules[present(arcRule[arc])];
    const parts = rule
      ? [momentsIn(rule)]
      : [
          waitMoments(graph, present(arcService[arc]), present(arcCutOff[arc])),
          ...hoursAboard(
            present(services[present(arcService[arc])]),
            present(arcBoard[arc]),
            present(arcAlight[arc]),
          ).map(({ hours }) => momentsIn(hours)),
        ];
    minutes[arc] = Math.round(parts.reduce((sum, { mean }) => sum + mean, 0));
    variance[arc] = Math.round(parts.reduce((sum, part) => sum + part.variance, 0));
  }
  return { minutes, variance };
}

/** Delivery before the cut-off, and the wait where departures are assumed: anything up to their distance. */
function waitMoments(graph: CompiledGraph, service: number, cutOff: number): Moments {
  const { assumed, cycle, minutes } = graph.patternOf(service);
  if (!assumed || minutes.length === 0) return { mean: cutOff, variance: 0 };
  const headway = cycle / minutes.length;
  return { mean: cutOff + headway / 2, variance: (headway * headway) / 12 };
}

/** Many stretches take the same hours. */
function createMoments(): (hours: Hours) => Moments {
  const made = new Map<string, Moments>();
  return ({ typicalHours, p90Hours }) => {
    const key = `${typicalHours} ${p90Hours}`;
    const moments = made.get(key) ?? momentsOf(spreadOf(typicalHours, p90Hours));
    made.set(key, moments);
    return moments;
  };
}
