import { DirectedGraph } from 'graphology';
import dijkstra from 'graphology-shortest-path/dijkstra.js';
import { ShortestDistance } from '../src/routing/shortest.ts';
import { flatArcs, gridEdges } from './grid.ts';
import { barAtLeast, describeTimes, quantile, timeEach } from './measure.ts';
import { seededRandom } from './seeded-random.ts';

const SIDE = 159;
const PAIRS = 60;
const nodes = SIDE * SIDE;
const edges = gridEdges(SIDE, 1);
const random = seededRandom(2);
const anyNode = () => Math.floor(random() * nodes);
const pairs = Array.from({ length: PAIRS }, () => ({ from: anyNode(), to: anyNode() }));

const reference = new DirectedGraph<object, { weight: number }>();
for (let node = 0; node < nodes; node++) reference.addNode(String(node));
for (const { from, to, weight } of edges) reference.addDirectedEdge(String(from), String(to), { weight });
const shortest = new ShortestDistance(flatArcs(nodes, edges));

const pathOf = ({ from, to }: (typeof pairs)[number]): string[] =>
  dijkstra.bidirectional(reference, String(from), String(to), 'weight');
const lengthOf = (path: readonly string[]): number =>
  path
    .slice(1)
    .reduce((sum, node, index) => sum + reference.getEdgeAttribute(path[index], node, 'weight'), 0);

for (const pair of pairs) {
  const expected = lengthOf(pathOf(pair));
  const found = shortest.between(pair.from, pair.to);
  if (found !== expected)
    throw new Error(`${pair.from} to ${pair.to}: ${found}, graphology finds ${expected}`);
}

console.log(`grid: ${nodes} nodes, ${edges.length} edges, ${PAIRS} seeded pairs, all answers equal`);
const theirs = timeEach(pairs, pathOf);
const ours = timeEach(pairs, ({ from, to }) => shortest.between(from, to));
console.log(`graphology bidirectional: ${describeTimes(theirs)}`);
console.log(`buckets on flat arrays:   ${describeTimes(ours)}`);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
console.log(`  median over median: ${(quantile(theirs, 0.5) / quantile(ours, 0.5)).toFixed(1)} times`);
barAtLeast('graphology over ours, all pairs', total(theirs) / total(ours), 15, 'times');
