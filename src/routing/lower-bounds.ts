import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { present } from '../units/present.ts';
import type { PreparedQuery } from './prepared-query.ts';

/** Of each node the least of every criterion that any way on to a destination has, one criterion at a time; infinite where there is none. */
export interface LowerBounds {
  /** Minutes under way and in hubs, waits left out. */
  readonly minutes: Float64Array;
  readonly money: Float64Array;
  readonly grams: Float64Array;
  readonly rides: Float64Array;
}

export function lowerBounds(graph: CompiledGraph, query: PreparedQuery, allowed: Uint8Array): LowerBounds {
  const { arcMinutes, arcCutOff, arcService } = graph.arrays;
  const minutes = new Float64Array(graph.arcCount);
  const rides = new Float64Array(graph.arcCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    minutes[arc] = present(arcMinutes[arc]) + present(arcCutOff[arc]);
    rides[arc] = present(arcService[arc]) < 0 ? 0 : 1;
  }
  const toSinks = (cost: Float64Array): Float64Array => distancesTo(graph, query.sinks, cost, allowed);
  return {
    minutes: toSinks(minutes),
    money: toSinks(query.leastMoney),
    grams: toSinks(query.grams),
    rides: toSinks(rides),
  };
}

/**
 * Distances against the arcs from all targets at once. Nodes whose distance fell wait in a ring to be looked at
 * (again): on a sparse network of some thousand arcs that takes a third of the time of a heap.
 */
function distancesTo(
  graph: CompiledGraph,
  targets: Int32Array,
  cost: Float64Array,
  allowed: Uint8Array,
): Float64Array {
  const { firstArcInto, arcInto, arcTail } = graph.arrays;
  const nodes = graph.nodeCount;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const ring = new Int32Array(nodes);
  const isWaiting = new Uint8Array(nodes);
  let waiting = 0;
  let next = 0;
  for (const target of targets) {
    if (isWaiting[target] === 1) continue;
    distance[target] = 0;
    isWaiting[target] = 1;
    ring[waiting++] = target;
  }
  while (waiting > 0) {
    const node = present(ring[next]);
    next = next + 1 === nodes ? 0 : next + 1;
    waiting--;
    isWaiting[node] = 0;
    const base = present(distance[node]);
    const end = present(firstArcInto[node + 1]);
    for (let index = present(firstArcInto[node]); index < end; index++) {
      const arc = present(arcInto[index]);
      if (allowed[arc] === 0) continue;
      const tail = present(arcTail[arc]);
      const found = base + present(cost[arc]);
      if (found >= present(distance[tail])) continue;
      distance[tail] = found;
      if (isWaiting[tail] === 1) continue;
      isWaiting[tail] = 1;
      const place = next + waiting;
      ring[place < nodes ? place : place - nodes] = tail;
      waiting++;
    }
  }
  return distance;
}
