import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { present } from '../units/present.ts';

/** 1 for every arc that is allowed and that cargo can get to from a source by arcs that are. */
export function usableArcs(graph: CompiledGraph, sources: Int32Array, allowed: Uint8Array): Uint8Array {
  const { firstArc, arcHead } = graph.arrays;
  const usable = new Uint8Array(graph.arcCount);
  const isReached = new Uint8Array(graph.nodeCount);
  const waiting = new Int32Array(graph.nodeCount);
  let count = 0;
  const reach = (node: number): void => {
    if (isReached[node] === 1) return;
    isReached[node] = 1;
    waiting[count++] = node;
  };
  sources.forEach(reach);
  for (let next = 0; next < count; next++) {
    const node = present(waiting[next]);
    const end = present(firstArc[node + 1]);
    for (let arc = present(firstArc[node]); arc < end; arc++) {
      if (allowed[arc] === 0) continue;
      usable[arc] = 1;
      reach(present(arcHead[arc]));
    }
  }
  return usable;
}
