import { describe, expect, it } from 'vitest';
import { buildMultigraph } from '../../src/graph/build-multigraph.ts';
import { reachability } from '../../src/graph/reachability.ts';
import { hubRule, network, service, terminal } from '../builders/network.ts';

const world = network({
  terminals: [terminal('E')],
  services: [
    service('out', ['A', 'B', 'C'], { at: { 1: { alight: false } } }),
    service('out2', ['A', 'C'], { mode: 'road' }),
    service('back', ['D', 'A']),
  ],
  hubRules: [hubRule('transfer', { terminal: 'C', toTerminal: 'F' })],
});

describe('buildMultigraph', () => {
  it('has an edge for each booking, parallel ones too, and for each shuttle between terminals it knows', () => {
    const graph = buildMultigraph(world);
    const edges = graph.mapEdges((_, attributes, from, to) => `${from}${to} ${attributes.kind}`);
    expect(edges).toEqual(['AC ride', 'BC ride', 'AC ride', 'DA ride']);
    const joined = buildMultigraph({
      ...world,
      terminals: new Map([...world.terminals, ['F', terminal('F')]]),
    });
    expect(joined.edges('C', 'F').map((edge) => joined.getEdgeAttribute(edge, 'kind'))).toEqual(['shuttle']);
  });
});

describe('reachability', () => {
  it('tells what cannot be reached, what cannot come back, and what hangs together', () => {
    expect(reachability(world, ['A'])).toEqual({
      unreachable: ['E', 'B', 'D'],
      stranded: ['E', 'B', 'C'],
      components: [['A', 'C', 'B', 'D'], ['E']],
    });
  });
});
