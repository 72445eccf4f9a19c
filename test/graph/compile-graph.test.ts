import { describe, expect, it } from 'vitest';
import { arcEmissionsKg } from '../../src/graph/arc-emissions.ts';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { CompiledGraph, NODE_KIND } from '../../src/graph/compiled-graph.ts';
import { priceArcs } from '../../src/graph/price-arcs.ts';
import { departurePattern } from '../../src/network/clock/calendar.ts';
import { departure, dwell, hubRule, link, network, service, tariff } from '../builders/network.ts';

const KINDS = Object.keys(NODE_KIND);

/** Every arc as text: `in A rail -> sink A`. */
function arcsOf(graph: CompiledGraph): string[] {
  const { nodeTerminal, nodeKind, arcTail, arcHead, arcMinutes } = graph.arrays;
  const node = (index: number) => {
    const mode = graph.modeOf(index);
    return [
      KINDS[nodeKind[index]!],
      graph.keys.terminals[nodeTerminal[index]!],
      ...(mode ? [mode] : []),
    ].join(' ');
  };
  return Array.from(arcTail, (tail, arc) => `${node(tail)} > ${node(arcHead[arc]!)} ${arcMinutes[arc]} min`);
}

const world = network({
  services: [
    service('train', ['A', 'B', 'C'], {
      hours: [10, 20],
      cutOffHours: 6,
      tariffs: ['rail'],
      departures: [departure(0, '18:00')],
      at: { 1: { dwell: dwell(5, { tariffs: ['border'] }) } },
    }),
    service('ship', ['C', 'D'], { mode: 'sea', hours: 30, tariffs: ['ocean'], perWeek: 2 }),
  ],
  links: [link('A', 'B', { distanceKm: 300, tariffKm: 280 }), link('B', 'C', { distanceKm: 500 })],
  hubRules: [
    hubRule('origin', { hours: 2 }),
    hubRule('transfer', { fromMode: 'rail', toMode: 'sea', hours: 12, freeDays: 3, storageTariff: 'store' }),
    hubRule('destination', { hours: 1, tariffs: ['lift'] }),
  ],
  tariffs: [
    tariff('rail', 2, { charge: 'RAIL_RUN', basis: 'box_km' }),
    tariff('rail', 500, { charge: 'RAIL_BASE' }),
    tariff('border', 90, { charge: 'BORDER' }),
    tariff('ocean', null, { charge: 'OCEAN_FREIGHT' }),
    tariff('lift', 7, { charge: 'RAIL_LIFT' }),
    tariff('store', 60, { charge: 'STORAGE', basis: 'box_day' }),
  ],
});
const graph = compileGraph(world);

describe('compileGraph', () => {
  it('makes an arc for every booking and every hub operation a rule allows, and no other', () => {
    expect(arcsOf(graph).sort()).toEqual([
      'in B rail > sink B 60 min',
      'in C rail > out C sea 720 min',
      'in C rail > sink C 60 min',
      'in D sea > sink D 60 min',
      'out A rail > in B rail 600 min',
      'out A rail > in C rail 2100 min',
      'out B rail > in C rail 1200 min',
      'out C sea > in D sea 1800 min',
      'out C sea > in D sea 1800 min',
      'source A > out A rail 120 min',
      'source B > out B rail 120 min',
      'source C > out C sea 120 min',
    ]);
  });

  it('parts cargo that waits under different storage terms', () => {
    const { nodeKind, nodeFreeDays, nodeStorageTariff } = graph.arrays;
    const terms = [...nodeKind.keys()]
      .filter((node) => nodeKind[node] === NODE_KIND.out && graph.modeOf(node) === 'sea')
      .map((node) => [nodeFreeDays[node], graph.keys.storageTariffs[nodeStorageTariff[node]!] ?? null]);
    expect(terms).toEqual(
      expect.arrayContaining([
        [0, null],
        [3, 'store'],
      ]),
    );
  });

  it('boards a later call at the departure that run and dwell lead to', () => {
    const { arcBoard, arcService, arcLead, arcCutOff } = graph.arrays;
    const arc = arcBoard.findIndex((board, index) => board === 1 && arcService[index] === 0);
    expect([arcLead[arc], arcCutOff[arc]]).toEqual([900, 360]);
  });

  it('keeps the timetables', () => {
    const services = [...world.services.values()];
    for (const [index, item] of services.entries()) {
      expect(graph.patternOf(index)).toEqual(departurePattern(world, item));
      expect(graph.patternOf(index)).toBe(graph.patternOf(index));
    }
  });

  it('lists each way to reach a node', () => {
    const { firstArcInto, arcInto, arcHead } = graph.arrays;
    for (let node = 0; node < graph.nodeCount; node++) {
      const into = arcInto.subarray(firstArcInto[node], firstArcInto[node + 1]);
      expect([...into]).toEqual([...arcHead.keys()].filter((arc) => arcHead[arc] === node));
    }
  });

  it('knows where a service left could be boarded again', () => {
    const { arcReboards } = graph.arrays;
    expect(new Set(arcReboards)).toEqual(new Set([0]));
    const stopping = compileGraph(network({ services: [service('S', ['A', 'B', 'C'])] }));
    const again = arcsOf(stopping).filter((_, arc) => stopping.arrays.arcReboards[arc] === 1);
    expect(again).toEqual(['out A rail > in B rail 600 min']);
  });
});

describe('priceArcs', () => {
  const classes = graph.keys.classes.map(({ tariff: name, charge, mode }) => `${name} ${charge} ${mode}`);
  const rateOf: Readonly<Record<string, number>> = { RAIL_RUN: 2, RAIL_BASE: 500, BORDER: 90, RAIL_LIFT: 7 };

  it('multiplies quantities by rates and flags what is unknown', () => {
    const rates = Float64Array.from(graph.keys.classes, (item) => rateOf[item.charge] ?? 0);
    const missing = Uint8Array.from(graph.keys.classes, (item) => Number(item.charge === 'OCEAN_FREIGHT'));
    const { money, incomplete } = priceArcs(graph, rates, missing);
    const told = arcsOf(graph).map(
      (arc, index) => `${arc}: ${money[index]}${incomplete[index] ? ' and more' : ''}`,
    );
    expect(told).toContain('out A rail > in C rail 2100 min: 2150');
    expect(told).toContain('out A rail > in B rail 600 min: 1060');
    expect(told).toContain('in B rail > sink B 60 min: 7');
    expect(told).toContain('out C sea > in D sea 1800 min: 0 and more');
  });

  it('has one class for a charge of a tariff on a mode', () => {
    expect(classes.sort()).toEqual([
      'border BORDER null',
      'lift RAIL_LIFT null',
      'ocean OCEAN_FREIGHT sea',
      'rail RAIL_BASE rail',
      'rail RAIL_RUN rail',
    ]);
  });
});

describe('arcEmissionsKg', () => {
  it('adds what is carried by mass and what by box', () => {
    const kilograms = arcEmissionsKg(graph, 20, 2);
    const arcs = arcsOf(graph);
    expect(kilograms[arcs.indexOf('out A rail > in C rail 2100 min')]).toBeCloseTo((800 * 10 * 20) / 1000);
    expect(kilograms[arcs.indexOf('out C sea > in D sea 1800 min')]).toBeCloseTo((100 * 50 * 2) / 1000);
  });
});

describe('CompiledGraph.from', () => {
  it('reads what was written', () => {
    const read = CompiledGraph.from(graph.toBuffer());
    expect(read.keys).toEqual(graph.keys);
    expect(read.arrays).toEqual(graph.arrays);
  });

  it('refuses what it cannot read, and says what it found', () => {
    expect(() => CompiledGraph.from(new ArrayBuffer(8))).toThrow('graph buffer of 8 bytes has no header');
    expect(() => CompiledGraph.from(new ArrayBuffer(1000))).toThrow('graph buffer begins with 0');
    const other = graph.toBuffer();
    new Int32Array(other)[1] = 99;
    expect(() => CompiledGraph.from(other)).toThrow('graph version 99, expected 2');
    expect(() => CompiledGraph.from(graph.toBuffer().slice(0, -8))).toThrow(/bytes, expected/);
  });
});
