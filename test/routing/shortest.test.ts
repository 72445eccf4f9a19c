import fc from 'fast-check';
import Graph from 'graphology';
import dijkstra from 'graphology-shortest-path/dijkstra.js';
import { describe, expect, it } from 'vitest';
import { ShortestDistance, type WeightedArcs } from '../../src/routing/shortest.ts';

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function arcsOf(nodes: number, edges: readonly Edge[]): WeightedArcs {
  const inOrder = edges.toSorted((a, b) => a.from - b.from);
  const firstArc = new Int32Array(nodes + 1);
  for (const { from } of inOrder) firstArc[from + 1]!++;
  for (let node = 0; node < nodes; node++) firstArc[node + 1]! += firstArc[node]!;
  return {
    firstArc,
    head: Int32Array.from(inOrder, (edge) => edge.to),
    weight: Int32Array.from(inOrder, (edge) => edge.weight),
  };
}

describe('ShortestDistance', () => {
  it('agrees with graphology on every pair, asked one after the other', () => {
    const edges = fc.array(
      fc.record({ from: fc.nat(7), to: fc.nat(7), weight: fc.integer({ min: 0, max: 12 }) }),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(edges, (given) => {
        const shortest = new ShortestDistance(arcsOf(8, given));
        const reference = new Graph({ multi: true, type: 'directed' });
        for (let node = 0; node < 8; node++) reference.addNode(String(node));
        for (const { from, to, weight } of given)
          reference.addDirectedEdge(String(from), String(to), { weight });
        for (let from = 0; from < 8; from++) {
          for (let to = 0; to < 8; to++) {
            expect(shortest.between(from, to)).toBe(distance(reference, String(from), String(to)));
          }
        }
      }),
    );
  });

  it('refuses negative weights', () => {
    expect(() => new ShortestDistance(arcsOf(2, [{ from: 0, to: 1, weight: -1 }]))).toThrow(
      'arc weight -1 is negative',
    );
  });
});

function distance(graph: Graph, from: string, to: string): number {
  if (from === to) return 0;
  const path = dijkstra.bidirectional(graph, from, to, 'weight') as string[] | null;
  if (!path) return Number.POSITIVE_INFINITY;
  return path.slice(1).reduce((sum, node, index) => {
    const weights = graph
      .outEdges(path[index], node)
      .map((edge) => graph.getEdgeAttribute(edge, 'weight') as number);
    return sum + Math.min(...weights);
  }, 0);
}
