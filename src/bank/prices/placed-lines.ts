import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Network } from '../../network/network.ts';
import { hubQuantities } from '../../tariff/hub-quantities.ts';
import type { QuantityLine } from '../../tariff/quantity.ts';
import { rideQuantities } from '../../tariff/ride-quantities.ts';
import { present } from '../../units/present.ts';

const known = new WeakMap<CompiledGraph, readonly QuantityLine[]>();

/**
 * The quantity rows of a graph with the places that they fall due at, which charge classes do not tell: rows of stops
 * inside a ride lie at neither of its ends. Throws where network and graph do not belong together.
 */
export function placedLines(network: Network, graph: CompiledGraph): readonly QuantityLine[] {
  const before = known.get(graph);
  if (before) return before;
  const { arcService, arcBoard, arcAlight, arcRule, arcTail, nodeTerminal, firstQuantity } = graph.arrays;
  const services = graph.keys.services.map((id) => entryOf(network.services, id, 'service'));
  const lines: QuantityLine[] = [];
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const service = services[present(arcService[arc])];
    if (service === undefined) {
      const rule = present(network.hubRules[present(arcRule[arc])]);
      const terminal = present(graph.keys.terminals[present(nodeTerminal[present(arcTail[arc])])]);
      lines.push(...hubQuantities(network, rule, terminal));
    } else {
      lines.push(...rideQuantities(network, service, present(arcBoard[arc]), present(arcAlight[arc])));
    }
    if (lines.length !== firstQuantity[arc + 1])
      throw new Error(`arc ${arc} has other rows in graph ${graph.keys.network} than in its network`);
  }
  known.set(graph, lines);
  return lines;
}

/** The arc of each quantity row. */
export function ownersOf(first: Int32Array): Int32Array {
  const owners = new Int32Array(present(first.at(-1)));
  for (let owner = 0; owner + 1 < first.length; owner++)
    owners.fill(owner, present(first[owner]), present(first[owner + 1]));
  return owners;
}
