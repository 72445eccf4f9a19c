import { type CompiledGraph, NODE_KIND } from '../graph/compiled-graph.ts';
import { present } from '../units/present.ts';
import type { LowerBounds } from './lower-bounds.ts';

/**
 * Terminals through which cargo with so many rides left can still pass on its way: no origin, no destination, and
 * near enough to one to be reached by a ride and left by the rest, or left at once by a ride when a shuttle leads
 * there. Bits of `words` words for each number of rides from 0 to `maxLegs`. Having been to any other terminal is no
 * disadvantage.
 */
export function passableTerminals(
  graph: CompiledGraph,
  isEnd: Uint8Array,
  bounds: Pick<LowerBounds, 'rides'>,
  maxLegs: number,
  words: number,
): Int32Array {
  const { nodeKind, nodeTerminal } = graph.arrays;
  const passable = new Int32Array((maxLegs + 1) * words);
  for (let node = 0; node < graph.nodeCount; node++) {
    const kind = nodeKind[node];
    if (kind !== NODE_KIND.in && kind !== NODE_KIND.out) continue;
    const terminal = present(nodeTerminal[node]);
    if (isEnd[terminal] === 1) continue;
    const ridesThere = kind === NODE_KIND.in ? 1 : 0;
    for (let rides = ridesThere + present(bounds.rides[node]); rides <= maxLegs; rides++) {
      const word = rides * words + (terminal >> 5);
      passable[word] = present(passable[word]) | (1 << (terminal & 31));
    }
  }
  return passable;
}
