import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { present } from '../units/present.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { ArcExpectation } from './search-query.ts';

/** Of each node the least of every criterion that any way on to a destination has, one criterion at a time; infinite where there is none. */
export interface LowerBounds {
  /** Minutes under way and in hubs, waits left out. */
  readonly minutes: Float64Array;
  readonly money: Float64Array;
  readonly grams: Float64Array;
  /** Minutes in the mean, and their variance; waits for printed departures left out. */
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly rides: Float64Array;
}

/**
 * Lower bounds of one query, for whichever destinations are asked for, those of rides given. Arcs that are usable are
 * laid out once by their heads, each with its costs. The arrays of one answer are written over by the next.
 */
export function createLowerBounds(
  graph: CompiledGraph,
  query: PreparedQuery,
  usable: Uint8Array,
  expectation: ArcExpectation | null,
): (sinks: Int32Array, rides: Float64Array) => LowerBounds {
  const { arcMinutes, arcCutOff } = graph.arrays;
  const { arcs, firstInto, tails } = arcsInto(graph, usable);
  const minutes = new Float64Array(arcs.length);
  const money = new Float64Array(arcs.length);
  const grams = new Float64Array(arcs.length);
  // By a loop: `Float64Array.from` walks the list as any iterable, which took a fifth of a search.
  for (let index = 0; index < arcs.length; index++) {
    const arc = present(arcs[index]);
    minutes[index] = present(arcMinutes[arc]) + present(arcCutOff[arc]);
    money[index] = present(query.leastMoney[arc]);
    grams[index] = present(query.grams[arc]);
  }
  const inMinutes = new DistancesTo(firstInto, tails, minutes);
  const inMoney = new DistancesTo(firstInto, tails, money);
  const inGrams = new DistancesTo(firstInto, tails, grams);
  const inMean = (ofArc: Float64Array) => new DistancesTo(firstInto, tails, pick(ofArc, arcs));
  const inExpected = expectation && inMean(expectation.minutes);
  const inVariance = expectation && inMean(expectation.variance);
  const unexpected = new Float64Array(expectation ? 0 : graph.nodeCount);
  return (sinks, rides) => ({
    minutes: inMinutes.measure(sinks),
    money: inMoney.measure(sinks),
    grams: inGrams.measure(sinks),
    expected: inExpected?.measure(sinks) ?? unexpected,
    variance: inVariance?.measure(sinks) ?? unexpected,
    rides,
  });
}

/**
 * Of each node the fewest rides on to a destination by arcs allowed, usable or not, since how far off a node is matters
 * even where this cargo does not get to. The array of one answer is written over by the next.
 */
export function createRideBounds(
  graph: CompiledGraph,
  allowed: Uint8Array,
): (sinks: Int32Array) => Float64Array {
  const { arcService } = graph.arrays;
  const { arcs, firstInto, tails } = arcsInto(graph, allowed);
  const rides = new Float64Array(arcs.length);
  for (let index = 0; index < rides.length; index++)
    rides[index] = present(arcService[present(arcs[index])]) < 0 ? 0 : 1;
  const inRides = new DistancesTo(firstInto, tails, rides);
  return (sinks) => inRides.measure(sinks);
}

function pick(values: Float64Array, arcs: Int32Array): Float64Array {
  const picked = new Float64Array(arcs.length);
  for (let index = 0; index < arcs.length; index++) picked[index] = present(values[present(arcs[index])]);
  return picked;
}

/** Arcs in the order of their heads: those into node i from `firstInto[i]` up to `firstInto[i + 1]`. */
export function arcsInto(graph: CompiledGraph, allowed: Uint8Array) {
  const { firstArcInto, arcInto, arcTail } = graph.arrays;
  const firstInto = new Int32Array(graph.nodeCount + 1);
  const arcs = new Int32Array(graph.arcCount);
  const tails = new Int32Array(graph.arcCount);
  let count = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    const end = present(firstArcInto[node + 1]);
    for (let index = present(firstArcInto[node]); index < end; index++) {
      const arc = present(arcInto[index]);
      if (allowed[arc] === 0) continue;
      arcs[count] = arc;
      tails[count++] = present(arcTail[arc]);
    }
    firstInto[node + 1] = count;
  }
  return { firstInto, arcs: arcs.subarray(0, count), tails };
}

/** For every measurement in turn: the nodes that wait, and whether one does; none does when a measurement is over. */
let waitingNodes = new Int32Array(0);
let waits = new Uint8Array(0);

/**
 * Distances against the arcs from all targets at once. Nodes whose distance fell wait in a ring to be looked at
 * (again): on a sparse network of some thousand arcs that takes a third of the time of a heap.
 */
export class DistancesTo {
  readonly #firstInto: Int32Array;
  readonly #tails: Int32Array;
  readonly #cost: Float64Array;
  readonly #distance: Float64Array;

  constructor(firstInto: Int32Array, tails: Int32Array, cost: Float64Array) {
    const nodes = firstInto.length - 1;
    this.#firstInto = firstInto;
    this.#tails = tails;
    this.#cost = cost;
    this.#distance = new Float64Array(nodes);
    if (waitingNodes.length < nodes) {
      waitingNodes = new Int32Array(nodes);
      waits = new Uint8Array(nodes);
    }
  }

  measure(targets: Int32Array): Float64Array {
    const firstInto = this.#firstInto;
    const tails = this.#tails;
    const cost = this.#cost;
    const distance = this.#distance.fill(Number.POSITIVE_INFINITY);
    const ring = waitingNodes;
    const isWaiting = waits;
    const nodes = distance.length;
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
      const end = present(firstInto[node + 1]);
      for (let index = present(firstInto[node]); index < end; index++) {
        const tail = present(tails[index]);
        const reached = base + present(cost[index]);
        if (reached >= present(distance[tail])) continue;
        distance[tail] = reached;
        if (isWaiting[tail] === 1) continue;
        isWaiting[tail] = 1;
        const place = next + waiting;
        ring[place < nodes ? place : place - nodes] = tail;
        waiting++;
      }
    }
    return distance;
  }
}
