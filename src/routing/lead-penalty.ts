import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { storageDays } from '../tariff/storage.ts';
import { present } from '../units/present.ts';
import type { LowerBounds } from './lower-bounds.ts';
import type { PreparedQuery } from './prepared-query.ts';

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

/** Null where nothing waits for money and no price falls, so that earlier is never worse. */
export function leadPenalties(
  graph: CompiledGraph,
  query: PreparedQuery,
  bounds: LowerBounds,
  allowed: Uint8Array,
  maxLegs: number,
): LeadPenalties | null {
  if (!query.anyStorage && !query.anyFall) return null;
  const storage = worstStorage(graph, query);
  const storageOnly = mostOnward(graph, bounds, allowed, maxLegs, storage);
  if (!query.anyFall) return { full: storageOnly, storageOnly };
  const both = storage.map((fen, arc) => fen + present(query.fall[arc]));
  return { full: mostOnward(graph, bounds, allowed, maxLegs, both), storageOnly };
}

/** Storage that a ride's longest possible wait would cost. */
function worstStorage(graph: CompiledGraph, query: PreparedQuery): Float64Array {
  const { arcService, arcTail, arcCutOff, nodeFreeDays, patternLongestHeadway } = graph.arrays;
  const worst = new Float64Array(graph.arcCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const service = present(arcService[arc]);
    const tail = present(arcTail[arc]);
    const rate = present(query.mostStorage[tail]);
    if (service < 0 || rate === 0) continue;
    const days = storageDays(
      present(patternLongestHeadway[service]) + present(arcCutOff[arc]),
      present(nodeFreeDays[tail]),
    );
    worst[arc] = days === 0 ? 0 : rate * days;
  }
  return worst;
}

/** The greatest sum of `extra` over the arcs of any way on, by rides still allowed. */
function mostOnward(
  graph: CompiledGraph,
  bounds: LowerBounds,
  allowed: Uint8Array,
  maxLegs: number,
  extra: Float64Array,
): Float64Array {
  const { arcTail, arcHead, arcService } = graph.arrays;
  const nodes = graph.nodeCount;
  const most = new Float64Array((maxLegs + 1) * nodes);
  const rideArcs: number[] = [];
  const hubArcs: number[] = [];
  for (let arc = 0; arc < graph.arcCount; arc++) {
    if (allowed[arc] === 0 || present(bounds.rides[present(arcHead[arc])]) > maxLegs) continue;
    (present(arcService[arc]) < 0 ? hubArcs : rideArcs).push(arc);
  }
  const raise = (arcs: readonly number[], rides: number, ridesAfter: number): void => {
    for (const arc of arcs) {
      const head = present(arcHead[arc]);
      if (present(bounds.rides[head]) > ridesAfter) continue;
      const found = present(extra[arc]) + present(most[ridesAfter * nodes + head]);
      const entry = rides * nodes + present(arcTail[arc]);
      if (found > present(most[entry])) most[entry] = found;
    }
  };
  for (let rides = 0; rides <= maxLegs; rides++) {
    if (rides > 0) raise(rideArcs, rides, rides - 1);
    raise(hubArcs, rides, rides);
  }
  return most;
}
