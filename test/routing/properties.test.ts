import fc from 'fast-check';
import Graph from 'graphology';
import dijkstra from 'graphology-shortest-path/dijkstra.js';
import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { CompiledGraph } from '../../src/graph/compiled-graph.ts';
import { dominates } from '../../src/routing/pareto.ts';
import { searchItineraries } from '../../src/routing/search-itineraries.ts';
import { network, service, tariff } from '../builders/network.ts';
import { searchQuery } from '../builders/search-query.ts';
import { compiled, smallWorld, worldQuery } from './small-world.ts';

const SETTINGS = { numRuns: 120 };
const SLACK = { minutes: 2880, moneyShare: 0.2, co2eShare: 0.2 };

describe('a search of any small network', () => {
  it('has no dominated member in its front, and a member of it beating each near one', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const graph = compiled(world);
        const query = worldQuery(world, graph, 'A', 'B', { slack: SLACK, maxLegs: 4 });
        const { front, near } = searchItineraries(world.network, graph, query);
        for (const a of front) for (const b of front) expect(dominates(a.criteria, b.criteria)).toBe(false);
        for (const item of near) {
          expect(front).toContain(item.by);
          expect(dominates(item.criteria, item.by.criteria)).toBe(false);
        }
      }),
      SETTINGS,
    );
  });

  it('has the same front with slack as without', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const graph = compiled(world);
        const front = (own: object) =>
          searchItineraries(
            world.network,
            graph,
            worldQuery(world, graph, 'A', 'B', { maxLegs: 4, ...own }),
          ).front.map((item) => item.criteria);
        expect(front({ slack: SLACK })).toEqual(front({}));
      }),
      SETTINGS,
    );
  });

  it('gives the same bytes for the same input, also from a graph handed over as a buffer', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const graph = compiled(world);
        const handedOver = CompiledGraph.from(graph.toBuffer());
        const text = (on: CompiledGraph) =>
          JSON.stringify(
            searchItineraries(world.network, on, worldQuery(world, on, 'A', 'B', { slack: SLACK })),
          );
        expect(text(handedOver)).toBe(text(graph));
        expect(new Uint8Array(compiled(world).toBuffer())).toEqual(new Uint8Array(graph.toBuffer()));
      }),
      { ...SETTINGS, numRuns: 30 },
    );
  });

  it('never gets worse in its best arrival, money or CO2e by one more service', () => {
    fc.assert(
      fc.property(smallWorld, fc.nat(), (world, chosen) => {
        const services = [...world.network.services.values()];
        const left = services.filter((_, index) => index !== chosen % services.length);
        const fewer = {
          ...world,
          network: { ...world.network, services: new Map(left.map((item) => [item.id, item])) },
        };
        const best = (on: typeof world) => {
          const graph = compiled(on);
          const { front } = searchItineraries(
            on.network,
            graph,
            worldQuery(on, graph, 'A', 'B', { maxLegs: 4 }),
          );
          return ['arrival', 'money', 'co2e'].map((key) =>
            Math.min(...front.map(({ criteria }) => criteria[key as 'arrival' | 'money' | 'co2e'])),
          );
        };
        const before = best(fewer);
        best(world).forEach((value, index) => {
          expect(value).toBeLessThanOrEqual(before[index]!);
        });
      }),
      SETTINGS,
    );
  });
});

/** Sum of the lightest edges along a path of nodes; infinite without one. */
function leastTotal(graph: Graph, path: readonly string[] | null): number {
  if (!path) return Number.POSITIVE_INFINITY;
  return path.slice(1).reduce((sum, node, index) => {
    const weights = graph
      .outEdges(path[index], node)
      .map((edge) => graph.getEdgeAttribute(edge, 'weight') as number);
    return sum + Math.min(...weights);
  }, 0);
}

describe('one criterion', () => {
  const edge = fc.record({ from: fc.nat(6), to: fc.nat(6), price: fc.integer({ min: 1, max: 50 }) });

  it('agrees with the shortest paths of graphology', () => {
    fc.assert(
      fc.property(fc.array(edge, { minLength: 3, maxLength: 20 }), (edges) => {
        const used = edges.filter(({ from, to }) => from !== to);
        const reference = new Graph({ multi: true, type: 'directed' });
        for (let node = 0; node < 7; node++) reference.addNode(String(node));
        for (const { from, to, price } of used)
          reference.addDirectedEdge(String(from), String(to), { weight: price });
        const world = network({
          services: [
            service('from', ['0', 'far'], { onDemand: true }),
            service('to', ['farther', '1'], { onDemand: true }),
            ...used.map(({ from, to, price }, index) =>
              service(`S${index}`, [`${from}`, `${to}`], { onDemand: true, tariffs: [`${price}`] }),
            ),
          ],
          tariffs: used.map(({ price }) => tariff(`${price}`, price)),
        });
        const graph = compileGraph(world);
        const { front } = searchItineraries(
          world,
          graph,
          searchQuery(world, graph, '0', '1', { maxLegs: 6 }),
        );
        const cheapest = Math.min(...front.map((item) => item.criteria.money));
        expect(cheapest).toBe(
          leastTotal(reference, dijkstra.bidirectional(reference, '0', '1', 'weight')) * 100,
        );
      }),
      SETTINGS,
    );
  });
});
