import type { CompiledGraph } from '../graph/compiled-graph.ts';
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
    minutes[arc] = (arcMinutes[arc] ?? 0) + (arcCutOff[arc] ?? 0);
    rides[arc] = (arcService[arc] ?? -1) < 0 ? 0 : 1;
  }
  const toSinks = (cost: Float64Array): Float64Array => distancesTo(graph, query.sinks, cost, allowed);
  return {
    minutes: toSinks(minutes),
    money: toSinks(query.leastMoney),
    grams: toSinks(query.grams),
    rides: toSinks(rides),
  };
}

/** Dijkstra against the arcs from all targets at once. */
function distancesTo(
  graph: CompiledGraph,
  targets: Int32Array,
  cost: Float64Array,
  allowed: Uint8Array,
): Float64Array {
  const { firstArcInto, arcInto, arcTail } = graph.arrays;
  const distance = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY);
  const heap = new NodeHeap(graph.nodeCount, distance);
  for (const target of targets) {
    distance[target] = 0;
    heap.rise(target);
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const end = firstArcInto[node + 1] ?? 0;
    const base = distance[node] ?? 0;
    for (let index = firstArcInto[node] ?? 0; index < end; index++) {
      const arc = arcInto[index] ?? 0;
      if (allowed[arc] === 0) continue;
      const tail = arcTail[arc] ?? 0;
      const found = base + (cost[arc] ?? 0);
      if (found < (distance[tail] ?? 0)) {
        distance[tail] = found;
        heap.rise(tail);
      }
    }
  }
  return distance;
}

/** Binary heap of nodes by key; each node is in it at most once and rises when its key falls. */
class NodeHeap {
  readonly #keys: Float64Array;
  readonly #heap: Int32Array;
  readonly #place: Int32Array;
  #size = 0;

  constructor(nodeCount: number, keys: Float64Array) {
    this.#keys = keys;
    this.#heap = new Int32Array(nodeCount);
    this.#place = new Int32Array(nodeCount).fill(-1);
  }

  /** Puts a node in, or up to where its lower key belongs. */
  rise(node: number): void {
    const key = this.#keys[node] ?? 0;
    let place = this.#place[node] ?? -1;
    if (place < 0) place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#heap[parent] ?? 0;
      if ((this.#keys[above] ?? 0) <= key) break;
      this.#put(above, place);
      place = parent;
    }
    this.#put(node, place);
  }

  /** Takes out the node of the least key; -1 when empty. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0] ?? 0;
    this.#place[top] = -1;
    const last = this.#heap[--this.#size] ?? 0;
    if (this.#size > 0) this.#sink(last);
    return top;
  }

  #sink(node: number): void {
    const key = this.#keys[node] ?? 0;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#keyAt(child + 1) < this.#keyAt(child)) child++;
      if (this.#keyAt(child) >= key) break;
      this.#put(this.#heap[child] ?? 0, place);
      place = child;
    }
    this.#put(node, place);
  }

  #keyAt(place: number): number {
    return this.#keys[this.#heap[place] ?? 0] ?? 0;
  }

  #put(node: number, place: number): void {
    this.#heap[place] = node;
    this.#place[node] = place;
  }
}
