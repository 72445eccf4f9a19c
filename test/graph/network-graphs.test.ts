import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { NetworkGraphs } from '../../src/graph/network-graphs.ts';
import type { Network } from '../../src/network/network.ts';
import { emissionFactor, hubRule, link, network, service, tariff, terminal } from '../builders/network.ts';

const world = network({
  terminals: [terminal('A'), terminal('B')],
  links: [link('A', 'B')],
  services: [service('train', ['A', 'B'], { tariffs: ['rail'] })],
  tariffs: [tariff('rail', 100), tariff('rail', 2, { charge: 'RAIL_RUN', basis: 'box_km' })],
});
const bytes = (of: Network) => new Uint8Array(compileGraph(of).toBuffer());

describe('the graphs of a network', () => {
  it('are compiled once for each load', () => {
    const graphs = new NetworkGraphs(world);
    expect(graphs.of('box')).toBe(graphs.of('box'));
    expect(graphs.of('wagon')).not.toBe(graphs.of('box'));
  });

  it('read in another thread are those that were compiled, and no others are handed over', () => {
    const compiled = new NetworkGraphs(world);
    compiled.of('box');
    const buffers = structuredClone(compiled.toBuffers());
    expect([...buffers.keys()]).toEqual(['box']);
    const read = NetworkGraphs.from(world, buffers);
    expect(new Uint8Array(read.of('box').toBuffer())).toEqual(bytes(world));
    expect(read.of('lcl').keys).toEqual(compiled.of('lcl').keys);
  });

  it('are refused where another network is at hand', () => {
    const compiled = new NetworkGraphs(world);
    compiled.of('box');
    expect(() => NetworkGraphs.from({ ...world, edition: '2027.01' }, compiled.toBuffers())).toThrow(
      'graph of test@2026.11 given for network test@2027.01',
    );
  });
});

describe('the graphs of a network with other figures', () => {
  const graphs = new NetworkGraphs(world);
  const box = graphs.of('box');
  const train = service('train', ['A', 'B'], { tariffs: ['rail'] });

  it('are those of the network where prices alone differ', () => {
    const tariffs = new Map([
      ['rail', [tariff('rail', 120), tariff('rail', 3, { charge: 'RAIL_RUN', basis: 'box_km' })]],
    ]);
    const dearer = { ...world, tariffs, exchangeRates: [], parameters: new Map() };
    expect(graphs.for(dearer).of('box')).toBe(box);
    expect(bytes(dearer)).toEqual(bytes(world));
  });

  it.each<[string, Partial<Network>]>([
    ['a time', { services: new Map([['train', { ...train, cutOffHours: 9 }]]) }],
    ['a distance', { links: new Map([['A-B.rail', link('A', 'B', { distanceKm: 120 })]]) }],
    [
      'an emission factor',
      { emissionFactors: new Map([...world.emissionFactors, ['rail', emissionFactor('rail', 11)]]) },
    ],
    ['work at a terminal', { hubRules: [hubRule('origin', { hours: 3 }), hubRule('destination')] }],
    ['a line of a tariff', { tariffs: new Map([['rail', [tariff('rail', 100)]]]) }],
    ['a terminal', { terminals: new Map([...world.terminals].reverse()) }],
    ['a clock', { zones: new Map([['Asia/Shanghai', [{ fromUtcMinute: 0, offsetMinutes: 420 }]]]) }],
  ])('are compiled anew where %s differs', (_, changed) => {
    const other = { ...world, ...changed };
    expect(graphs.for(other).of('box')).not.toBe(box);
    expect(bytes(other)).not.toEqual(bytes(world));
  });
});
