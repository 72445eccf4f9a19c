import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import type { Network } from '../../src/network/network.ts';
import type { Itinerary } from '../../src/routing/itinerary.ts';
import { type FoundItinerary, searchItineraries } from '../../src/routing/search-itineraries.ts';
import type { SearchQuery } from '../../src/routing/search-query.ts';
import { formatInstant, parseInstant } from '../../src/units/instant.ts';
import { departure, dwell, hubRule, link, linkId, network, service, tariff } from '../builders/network.ts';
import { searchQuery } from '../builders/search-query.ts';

const search = (world: Network, from: string, to: string, own: Partial<SearchQuery> = {}) => {
  const graph = compileGraph(world);
  return searchItineraries(world, graph, searchQuery(world, graph, from, to, own));
};

/** `S1 A>B` for each ride. */
const ridesOf = (itinerary: Itinerary) =>
  itinerary.steps.flatMap((step) =>
    step.kind === 'ride'
      ? [
          `${step.service.id} ${step.service.calls[step.board]!.terminal}>${step.service.calls[step.alight]!.terminal}`,
        ]
      : [],
  );

const routes = (found: readonly FoundItinerary[]) =>
  found.map(({ itinerary }) => ridesOf(itinerary).join(', '));

const onDemand = { onDemand: true };

describe('an itinerary', () => {
  const world = network({
    services: [
      service('train', ['A', 'B'], { departures: [departure(1, '18:00')], hours: 20, cutOffHours: 6 }),
      service('ship', ['B', 'C'], { mode: 'sea', departures: [departure(4, '09:00')], hours: 48 }),
    ],
    hubRules: [
      hubRule('origin', { hours: 4 }),
      hubRule('transfer', { hours: 8 }),
      hubRule('destination', { hours: 2 }),
    ],
  });

  it('tells every hub operation and ride with its planned times', () => {
    const [only] = search(world, 'A', 'C').front;
    const told = only!.itinerary.steps.map((step) =>
      step.kind === 'hub'
        ? `${step.rule.activity} ${step.terminal} ${formatInstant(step.start)} to ${formatInstant(step.end)}`
        : `${step.service.id} ready ${formatInstant(step.ready)}, ${formatInstant(step.departure)} to ${formatInstant(step.arrival)}`,
    );
    expect(told).toEqual([
      'origin A 2026-12-07T00:00+08:00 to 2026-12-07T04:00+08:00',
      'train ready 2026-12-07T04:00+08:00, 2026-12-08T18:00+08:00 to 2026-12-09T14:00+08:00',
      'transfer B 2026-12-09T14:00+08:00 to 2026-12-09T22:00+08:00',
      'ship ready 2026-12-09T22:00+08:00, 2026-12-11T09:00+08:00 to 2026-12-13T09:00+08:00',
      'destination C 2026-12-13T09:00+08:00 to 2026-12-13T11:00+08:00',
    ]);
    expect(formatInstant(only!.itinerary.arrival)).toBe('2026-12-13T11:00+08:00');
  });

  it('misses a departure when it is ready after the cut-off', () => {
    const late = search(world, 'A', 'C', { ready: parseInstant('2026-12-08T08:01')! });
    expect(ridesOf(late.front[0]!.itinerary)).toEqual(['train A>B', 'ship B>C']);
    expect(formatInstant(late.front[0]!.itinerary.arrival)).toBe('2026-12-20T11:00+08:00');
  });

  it('does not exist beyond the most legs asked for, nor over a banned arc, nor without a rule to take it in', () => {
    expect(search(world, 'A', 'C', { maxLegs: 1 }).front).toEqual([]);
    const { arcCount } = compileGraph(world);
    expect(search(world, 'A', 'C', { arcAllowed: new Uint8Array(arcCount) }).front).toEqual([]);
    expect(search({ ...world, hubRules: world.hubRules.slice(1) }, 'A', 'C').front).toEqual([]);
  });
});

describe('rides', () => {
  it('may begin and end at any calls of a service that let cargo on and off', () => {
    const train = service('S', ['A', 'B', 'C', 'D'], { at: { 2: { alight: false } } });
    const world = network({ services: [train] });
    expect(routes(search(world, 'B', 'D').front)).toEqual(['S B>D']);
    expect(search(world, 'B', 'C').front).toEqual([]);
  });

  it('never leave a service to board it again, though the border between would be saved', () => {
    const cheats = service('S', ['A', 'B', 'C'], {
      at: {
        1: { dwell: dwell(5, { p90Hours: 9, tariffs: ['border'] }) },
      },
    });
    const world = network({ services: [cheats], tariffs: [tariff('border', 500)] });
    const { front } = search(world, 'A', 'C');
    expect(routes(front)).toEqual(['S A>C']);
    expect(front[0]!.criteria.money).toBe(50_000);
  });

  it('never come back to a terminal', () => {
    const world = network({
      services: [
        service('rail', ['A', 'X'], onDemand),
        service('out', ['X', 'Y'], { mode: 'road', ...onDemand }),
        service('back', ['Y', 'X'], { mode: 'road', ...onDemand }),
        service('sea', ['X', 'B'], { mode: 'sea', ...onDemand }),
      ],
      hubRules: [
        hubRule('origin'),
        hubRule('destination'),
        hubRule('transfer', { fromMode: 'rail', toMode: 'road' }),
        hubRule('transfer', { fromMode: 'road' }),
      ],
    });
    expect(search(world, 'A', 'B').front).toEqual([]);
  });

  it('pass through no second origin and go on from no destination', () => {
    const world = network({
      services: [
        service('early', ['A1', 'A2'], onDemand),
        service('main', ['A2', 'B1'], onDemand),
        service('on', ['B1', 'B2'], onDemand),
      ],
    });
    const both = search(world, 'A1', 'B2', { origins: ['A1', 'A2'], destinations: ['B1', 'B2'] });
    expect(routes(both.front)).toEqual(['main A2>B1']);
    expect(routes(search(world, 'A1', 'B2').front)).toEqual(['early A1>A2, main A2>B1, on B1>B2']);
  });

  it('go on from no destination that a shuttle leads to', () => {
    const world = network({
      services: [
        service('barge', ['A', 'P'], { mode: 'river', ...onDemand }),
        service('ship', ['Q', 'B'], { mode: 'sea' }),
      ],
      hubRules: [
        hubRule('origin'),
        hubRule('destination'),
        hubRule('transfer', { terminal: 'P', toTerminal: 'Q' }),
      ],
    });
    expect(search(world, 'A', 'B', { destinations: ['B', 'Q'] }).front).toEqual([]);
    expect(search(world, 'A', 'B').front).toHaveLength(1);
  });

  it('may begin at a neighbour that a shuttle leads to', () => {
    const world = network({
      services: [
        service('barge', ['A', 'P'], { mode: 'river', ...onDemand }),
        service('ship', ['Q', 'B'], { mode: 'sea' }),
      ],
      hubRules: [
        hubRule('origin'),
        hubRule('destination'),
        hubRule('transfer', { terminal: 'P', toTerminal: 'Q', hours: 5 }),
      ],
    });
    const [only] = search(world, 'A', 'B').front;
    expect(ridesOf(only!.itinerary)).toEqual(['barge A>P', 'ship Q>B']);
    expect(only!.itinerary.steps[2]).toMatchObject({ kind: 'hub', terminal: 'P', toTerminal: 'Q' });
  });
});

describe('a label is not dropped by one that cannot go where it can', () => {
  const cheap = { tariffs: ['cheap'] };
  const dear = { tariffs: ['dear'] };
  const tariffs = [tariff('cheap', 1), tariff('dear', 9)];

  it('because that one has used more legs', () => {
    const world = network({
      services: [
        service('first', ['A', 'M'], { ...onDemand, ...cheap, hours: 1 }),
        service('second', ['M', 'V'], { ...onDemand, ...cheap, hours: 1 }),
        service('direct', ['A', 'V'], { ...onDemand, ...dear, hours: 9 }),
        service('slow', ['V', 'N'], { ...onDemand, ...cheap, hours: 20 }),
        service('slow2', ['N', 'B'], { ...onDemand, ...cheap, hours: 20 }),
        service('fast', ['V', 'B'], { ...onDemand, tariffs: ['most'], hours: 1 }),
      ],
      tariffs: [...tariffs, tariff('most', 99)],
    });
    expect(routes(search(world, 'A', 'B', { maxLegs: 3 }).front)).toContain(
      'direct A>V, slow V>N, slow2 N>B',
    );
  });

  it('because that one has been at a terminal still ahead', () => {
    const world = network({
      services: [
        service('byX', ['A', 'X'], { ...onDemand, ...cheap, hours: 1 }),
        service('fromX', ['X', 'V'], { ...onDemand, ...cheap, hours: 1 }),
        service('byY', ['A', 'Y'], { ...onDemand, ...dear, hours: 9 }),
        service('fromY', ['Y', 'V'], { ...onDemand, ...dear, hours: 9 }),
        service('toX', ['V', 'X'], { mode: 'road', ...onDemand, ...cheap, hours: 1 }),
        service('ship', ['X', 'B'], { mode: 'sea', ...onDemand, ...cheap, hours: 1 }),
      ],
      hubRules: [
        hubRule('origin'),
        hubRule('destination'),
        hubRule('transfer', { fromMode: 'rail', toMode: 'rail' }),
        hubRule('transfer', { fromMode: 'rail', toMode: 'road' }),
        hubRule('transfer', { fromMode: 'road' }),
      ],
      tariffs,
    });
    expect(routes(search(world, 'A', 'B').front)).toEqual(['byY A>Y, fromY Y>V, toX V>X, ship X>B']);
  });

  it('because that one has just left the service to be boarded', () => {
    const world = network({
      services: [
        service('through', ['A', 'V', 'B'], {
          ...onDemand,
          ...cheap,
          at: { 1: { dwell: dwell(1, { p90Hours: 1, tariffs: ['border'] }) } },
        }),
        service('other', ['A', 'V'], { ...onDemand, ...cheap, hours: 10 }),
      ],
      tariffs: [...tariffs, tariff('border', 99)],
    });
    expect(routes(search(world, 'A', 'B').front)).toContain('other A>V, through V>B');
  });

  it('because being early may cost it storage further on', () => {
    const world = network({
      services: [
        service('fast', ['A', 'V'], { ...onDemand, hours: 1 }),
        service('slow', ['A', 'V'], { ...onDemand, hours: 60 }),
        service('weekly', ['V', 'B'], { departures: [departure(3, '00:00')], hours: 1 }),
      ],
      links: [link('A', 'V', { distanceKm: 1 })],
      hubRules: [
        hubRule('origin'),
        hubRule('destination'),
        hubRule('transfer', { storageTariff: 'store', freeDays: 1 }),
      ],
      tariffs: [tariff('store', 70)],
    });
    const { front } = search(world, 'A', 'B');
    expect(routes(front)).toEqual(['slow A>V, weekly V>B']);
    expect(front[0]!.criteria.money).toBe(0);
  });

  it('because its own price is unknown', () => {
    const world = network({
      services: [
        service('known', ['A', 'B'], { ...onDemand, ...dear, hours: 2 }),
        service('unknown', ['A', 'B'], { ...onDemand, tariffs: ['unknown'], hours: 1 }),
      ],
      tariffs: [...tariffs, tariff('unknown', null)],
    });
    expect(routes(search(world, 'A', 'B').front)).toEqual(['unknown A>B', 'known A>B']);
  });
});

describe('prices', () => {
  it('are those of the segment in which a departure falls', () => {
    const world = network({
      services: [service('S', ['A', 'B'], { departures: [departure(2, '00:00')], tariffs: ['fare'] })],
      tariffs: [tariff('fare', 100)],
    });
    const graph = compileGraph(world);
    const query = searchQuery(world, graph, 'A', 'B');
    const dearer = query.arcMoney[0]!.map((cny) => cny * 3);
    const none = query.storageCnyPerDay[0]!;
    const withDate = (date: string) =>
      searchItineraries(world, graph, {
        ...query,
        segmentStarts: Int32Array.of(0, parseInstant(date)!),
        arcMoney: [query.arcMoney[0]!, dearer],
        storageCnyPerDay: [none, none],
      }).front[0]!.criteria.money;
    expect([withDate('2026-12-09'), withDate('2026-12-09T00:01')]).toEqual([30_000, 10_000]);
  });
});

describe('slack', () => {
  const world = network({
    services: [
      service('good', ['A', 'B'], { ...onDemand, hours: 10, tariffs: ['100'] }),
      service('near', ['A', 'B'], { ...onDemand, hours: 12, tariffs: ['104'] }),
      service('far', ['A', 'B'], { ...onDemand, hours: 12, tariffs: ['120'] }),
    ],
    tariffs: [tariff('100', 100), tariff('104', 104), tariff('120', 120)],
  });

  it('keeps what loses by little, names the winner and where it loses', () => {
    const { front, near } = search(world, 'A', 'B', {
      slack: { minutes: 300, moneyShare: 0.1, co2eShare: 0.1 },
    });
    expect(routes(front)).toEqual(['good A>B']);
    expect(routes(near)).toEqual(['near A>B']);
    expect(near[0]!.by).toBe(front[0]);
    expect(near[0]!.shortcomings).toEqual(['slower', 'dearer']);
  });

  it('keeps nothing beside the front when there is none', () => {
    expect(search(world, 'A', 'B').near).toEqual([]);
  });
});

describe('a search', () => {
  it('stops when asked and says so', () => {
    const world = network({ services: [service('S', ['A', 'B'])] });
    const outcome = search(world, 'A', 'B', { shouldStop: () => true });
    expect(outcome).toMatchObject({ front: [], cancelled: true, stats: { pops: 0 } });
  });

  it('asks whether to stop again while it runs', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `T${index}`);
    const services = ids.flatMap((from, row) =>
      ids.slice(row + 1).flatMap((to, column) =>
        [1, 2, 3].map((kind) =>
          service(`${from}-${to}.${kind}`, [from, to], {
            ...onDemand,
            hours: (column + 1) * kind,
            tariffs: [`${(column + 1) * (4 - kind)}`],
          }),
        ),
      ),
    );
    const tariffs = Array.from({ length: 25 }, (_, price) => tariff(`${price}`, price));
    const slack = { minutes: 60_000, moneyShare: 9, co2eShare: 9 };
    let looks = 0;
    const outcome = search(network({ services, tariffs }), 'T0', 'T8', {
      slack,
      maxLegs: 4,
      shouldStop: () => ++looks === 2,
    });
    expect(outcome.cancelled).toBe(true);
    expect(outcome.stats.labels).toBeGreaterThanOrEqual(2048);
    expect(outcome.front.length).toBeGreaterThan(0);
  });

  it('refuses a graph of another network', () => {
    const world = network({ services: [service('S', ['A', 'B'])] });
    const graph = compileGraph(world);
    expect(() =>
      searchItineraries({ ...world, edition: '2027.01' }, graph, searchQuery(world, graph, 'A', 'B')),
    ).toThrow('graph of test@2026.11 used with network test@2027.01');
  });

  it('refuses a terminal that is not in the graph', () => {
    const world = network({ services: [service('S', ['A', 'B'])] });
    expect(() => search(world, 'A', 'Z')).toThrow('terminal "Z" is not in graph test@2026.11');
  });

  it('runs over a link both ways only where services do', () => {
    const world = network({ links: [link('A', 'B')], services: [service('S', ['A', 'B'])] });
    expect(world.links.has(linkId('A', 'B'))).toBe(true);
    expect(search(world, 'B', 'A').front).toEqual([]);
  });
});
