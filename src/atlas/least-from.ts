import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';

/** A cost of each arc that no journey by it falls below. */
export type LeastCosts = Float64Array;

/**
 * The least sum of costs with which cargo can get out of each terminal when it starts at any of some, by the arcs
 * allowed; infinite where no way leads. No journey costs less, for it also waits, stores and may not take every way.
 */
export function leastFrom(
  graph: CompiledGraph,
  origins: readonly TerminalId[],
  costs: LeastCosts,
  allowed: Uint8Array,
): (terminal: TerminalId) => number {
  const { firstArc, arcHead } = graph.arrays;
  const least = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY);
  const sources = origins.map((origin) => graph.sourceOf(origin));
  for (const source of sources) least[source] = 0;
  let open = new Set(sources);
  while (open.size > 0) {
    const reached = new Set<number>();
    for (const node of open) {
      const end = present(firstArc[node + 1]);
      for (let arc = present(firstArc[node]); arc < end; arc++) {
        const head = present(arcHead[arc]);
        const cost = present(least[node]) + present(costs[arc]);
        if (allowed[arc] === 0 || cost >= present(least[head])) continue;
        least[head] = cost;
        reached.add(head);
      }
    }
    open = reached;
  }
  return (terminal) => least[graph.sinkOf(terminal)] ?? Number.POSITIVE_INFINITY;
}

/** Minutes that no draw falls below: the shortest runs and operations, and delivery before each cut-off. */
export function leastMinutes(graph: CompiledGraph, leastShare: number): LeastCosts {
  const { arcMinutes, arcCutOff } = graph.arrays;
  return Float64Array.from(arcMinutes, (minutes, arc) => minutes * leastShare + present(arcCutOff[arc]));
}

/** CNY of each arc at the date when it is cheapest. */
export function leastMoney(graph: CompiledGraph, arcMoney: readonly Float64Array[]): LeastCosts {
  const least = new Float64Array(graph.arcCount).fill(Number.POSITIVE_INFINITY);
  for (const money of arcMoney) {
    for (let arc = 0; arc < least.length; arc++)
      least[arc] = Math.min(present(least[arc]), present(money[arc]));
  }
  return least;
}
