import { describe, expect, it } from 'vitest';
import { allowedArcs, exclusionsOf, type Refusals } from '../../src/compare/exclusions.ts';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { corridor } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';

const WORLD = corridor();
const READY = '2026-12-07T00:00';
const BY_TRAIN = journey(WORLD, READY, ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
const LATER = journey(WORLD, '2026-12-08T00:00', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
const BY_SHIP = journey(WORLD, READY, ['feeder', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR']);

const refusing = (...services: readonly string[]): Refusals => ({
  services: new Map(services.map((service) => [service, { reason: `no ${service}`, values: {} }])),
  avoided: null,
  closures: null,
});

describe('an exclusion', () => {
  it('is of the first service on the way that refuses, and one for each such service', () => {
    const all = [BY_TRAIN, LATER, BY_SHIP];
    expect(exclusionsOf(all, refusing('train', 'ship'))).toEqual([
      { itinerary: BY_TRAIN, refusal: { reason: 'no train', values: {} } },
      { itinerary: BY_SHIP, refusal: { reason: 'no ship', values: {} } },
    ]);
    expect(exclusionsOf(all, refusing('truck', 'train'))).toEqual([
      { itinerary: BY_TRAIN, refusal: { reason: 'no truck', values: {} } },
    ]);
  });

  it('is none where every service takes the goods', () => {
    expect(exclusionsOf([BY_TRAIN, BY_SHIP], refusing('barge'))).toEqual([]);
  });
});

describe('the arcs allowed', () => {
  it('are all but those that a refused service runs', () => {
    const graph = compileGraph(WORLD);
    const { services } = graph.keys;
    const allowed = allowedArcs(WORLD, graph, refusing('train'));
    graph.arrays.arcService.forEach((service, arc) => {
      expect(allowed[arc]).toBe(services[service] === 'train' ? 0 : 1);
    });
    expect([...allowed]).toContain(0);
  });
});
