import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { StepWindow } from '../network/events/step-window.ts';
import { storageDays } from '../tariff/storage.ts';
import { present } from '../units/present.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { SearchStart } from './search-query.ts';

/**
 * Being early is not always better: cargo takes the first departure it can, so an earlier label may wait longer
 * (and pay storage) further on, or run before a price falls. Penalties bound what that can cost it on any way to a
 * destination: a label may drop a later one only if its money plus this is no more. Entry `rides * nodeCount + node`
 * holds the bound for so many rides still to go.
 */
export interface LeadPenalties {
  /** Storage and price falls together: for labels that may still see a price fall. */
  readonly full: Float64Array;
  /** Storage alone. */
  readonly storageOnly: Float64Array;
}

/** What waiting or being early may cost, in one unit of money throughout. */
export type WaitCosts = Pick<PreparedQuery, 'anyStorage' | 'anyFall' | 'mostStorage' | 'fall'>;

/**
 * Penalties of one query, by the rides that each node is from a destination; null where nothing waits for money and
 * no price falls, so that earlier is never worse. The arrays of one answer are written over by the next.
 */
export function createLeadPenalties(
  graph: CompiledGraph,
  query: WaitCosts,
  usable: Uint8Array,
  { maxLegs, arcEvents }: Pick<SearchStart, 'maxLegs' | 'arcEvents'>,
): (ridesOnward: Float64Array) => LeadPenalties | null {
  if (!query.anyStorage && !query.anyFall) return () => null;
  const storage = worstStorage(graph, query, arcEvents);
  const arcs = new OnwardArcs(graph, usable);
  const table = () => new Float64Array((maxLegs + 1) * graph.nodeCount);
  const storageOnly = table();
  const full = query.anyFall ? table() : storageOnly;
  const both = query.anyFall ? storage.map((fen, arc) => fen + present(query.fall[arc])) : storage;
  return (ridesOnward) => {
    arcs.aim(ridesOnward, maxLegs);
    fillMostOnward(storageOnly, arcs, maxLegs, storage);
    if (full !== storageOnly) fillMostOnward(full, arcs, maxLegs, both);
    return { full, storageOnly };
  };
}

/** Minutes for which closures that end may hold up a ride, one after the other at worst. */
const longestClosed = (windows: readonly StepWindow[]): number =>
  windows.reduce((sum, { from, until, minutes }) => {
    const isClosure = minutes === Number.POSITIVE_INFINITY && until !== Number.POSITIVE_INFINITY;
    return isClosure ? sum + until - from : sum;
  }, 0);

/** Storage that a ride's longest possible wait would cost. */
function worstStorage(
  graph: CompiledGraph,
  query: WaitCosts,
  arcEvents: SearchStart['arcEvents'],
): Float64Array {
  const { arcService, arcTail, arcCutOff, nodeFreeDays, patternLongestHeadway } = graph.arrays;
  const worst = new Float64Array(graph.arcCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const service = present(arcService[arc]);
    const tail = present(arcTail[arc]);
    const rate = present(query.mostStorage[tail]);
    if (service < 0 || rate === 0) continue;
    const days = storageDays(
      present(patternLongestHeadway[service]) +
        present(arcCutOff[arc]) +
        longestClosed(arcEvents?.[arc] ?? []),
      present(nodeFreeDays[tail]),
    );
    worst[arc] = days === 0 ? 0 : rate * days;
  }
  return worst;
}

/** The arcs usable that lead on to a destination, those of rides first. */
class OnwardArcs {
  readonly nodeCount: number;
  arc: Int32Array;
  tail: Int32Array;
  head: Int32Array;
  /** Rides that a destination is away from the head. */
  ridesFromHead: Int32Array;
  rideCount = 0;
  count = 0;
  readonly #graph: CompiledGraph;
  /** Usable, of rides and of hub operations. */
  readonly #rides: readonly number[];
  readonly #hubs: readonly number[];

  constructor(graph: CompiledGraph, usable: Uint8Array) {
    const { arcService } = graph.arrays;
    const rides: number[] = [];
    const hubs: number[] = [];
    for (let arc = 0; arc < usable.length; arc++) {
      if (usable[arc] === 1) (present(arcService[arc]) < 0 ? hubs : rides).push(arc);
    }
    this.#graph = graph;
    this.#rides = rides;
    this.#hubs = hubs;
    this.nodeCount = graph.nodeCount;
    this.arc = new Int32Array(graph.arcCount);
    this.tail = new Int32Array(graph.arcCount);
    this.head = new Int32Array(graph.arcCount);
    this.ridesFromHead = new Int32Array(graph.arcCount);
  }

  aim(ridesOnward: Float64Array, maxLegs: number): void {
    this.count = 0;
    this.#add(this.#rides, ridesOnward, maxLegs);
    this.rideCount = this.count;
    this.#add(this.#hubs, ridesOnward, maxLegs);
  }

  #add(arcs: readonly number[], ridesOnward: Float64Array, maxLegs: number): void {
    const { arcTail, arcHead } = this.#graph.arrays;
    for (const arc of arcs) {
      const head = present(arcHead[arc]);
      const rides = present(ridesOnward[head]);
      if (rides > maxLegs) continue;
      const place = this.count++;
      this.arc[place] = arc;
      this.tail[place] = present(arcTail[arc]);
      this.head[place] = head;
      this.ridesFromHead[place] = rides;
    }
  }
}

/** The greatest sum of `extra` over the arcs of any way on, by rides still allowed. */
function fillMostOnward(most: Float64Array, arcs: OnwardArcs, maxLegs: number, extra: Float64Array): void {
  const { arc, tail, head, ridesFromHead, rideCount, count, nodeCount } = arcs;
  most.fill(0);
  const raise = (first: number, end: number, from: number, onward: number, ridesAfter: number): void => {
    for (let place = first; place < end; place++) {
      if (present(ridesFromHead[place]) > ridesAfter) continue;
      const sum = present(extra[present(arc[place])]) + present(most[onward + present(head[place])]);
      const entry = from + present(tail[place]);
      if (sum > present(most[entry])) most[entry] = sum;
    }
  };
  for (let rides = 0; rides <= maxLegs; rides++) {
    const from = rides * nodeCount;
    if (rides > 0) raise(0, rideCount, from, from - nodeCount, rides - 1);
    raise(rideCount, count, from, from, rides);
  }
}
