import type { WeightedArcs } from '../src/routing/shortest.ts';
import { seededRandom } from './seeded-random.ts';

export interface GridEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const HEAVIEST = 100;

/** Edges of a square grid, both ways between neighbours, each with its own seeded weight of 1 to 100. */
export function gridEdges(side: number, seed: number): readonly GridEdge[] {
  const random = seededRandom(seed);
  const edges: GridEdge[] = [];
  const add = (from: number, to: number) =>
    edges.push({ from, to, weight: 1 + Math.floor(random() * HEAVIEST) });
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const node = row * side + column;
      if (column > 0) add(node, node - 1);
      if (column + 1 < side) add(node, node + 1);
      if (row > 0) add(node, node - side);
      if (row + 1 < side) add(node, node + side);
    }
  }
  return edges;
}

/** Edges in the order of their tails, as {@link gridEdges} makes them, as flat arrays. */
export function flatArcs(nodes: number, edges: readonly GridEdge[]): WeightedArcs {
  const firstArc = new Int32Array(nodes + 1);
  for (const { from } of edges) firstArc[from + 1] = (firstArc[from + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node++)
    firstArc[node + 1] = (firstArc[node + 1] ?? 0) + (firstArc[node] ?? 0);
  return {
    firstArc,
    head: Int32Array.from(edges, (edge) => edge.to),
    weight: Int32Array.from(edges, (edge) => edge.weight),
  };
}
