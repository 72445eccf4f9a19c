import { describe, expect, it } from 'vitest';
import { capacityOn, placesOnRide } from '../../../src/network/capacity/places-on-ride.ts';
import type { Service } from '../../../src/network/service.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { capacity, link, linkId, network, service, strait, terminal } from '../../builders/network.ts';

const barge = service('barge', ['UP', 'DAM', 'DOWN'], { mode: 'river' });
const train = service('train', ['YARD', 'GATE', 'FAR'], { mode: 'rail' });
const truck = service('truck', ['UP', 'YARD'], { mode: 'road' });
const world = network({
  terminals: [
    terminal('UP', { kind: 'river_port' }),
    terminal('DAM', { kind: 'chokepoint' }),
    terminal('DOWN', { kind: 'river_port' }),
    terminal('GATE', { kind: 'border_crossing' }),
    terminal('FAR', { country: 'KZ' }),
  ],
  straits: [strait('locks', { kind: 'lock' })],
  links: [
    link('UP', 'DAM', { mode: 'river', straits: ['locks'] }),
    link('DAM', 'DOWN', { mode: 'river', straits: ['locks'] }),
    link('GATE', 'FAR', { countries: ['CN', 'KZ'] }),
  ],
  services: [barge, train, truck],
});

const places = (of: Service, board: number, alight: number): readonly string[] =>
  placesOnRide(world, of, board, alight)
    .filter(({ kind }) => kind !== 'link')
    .map(({ kind, id }) => `${kind} ${id}`)
    .sort();

describe('places that a ride uses', () => {
  it('are a lock once, though two links lead through it, and the ports where it is put on and taken off', () => {
    expect(places(barge, 0, 2)).toEqual(['strait locks', 'terminal DOWN', 'terminal UP']);
  });

  it('are a border and its station where the ride comes to it, not where it begins', () => {
    expect(places(train, 0, 2)).toEqual(['border CN-KZ', 'terminal FAR', 'terminal GATE', 'terminal YARD']);
    expect(places(train, 1, 2)).toEqual(['border CN-KZ', 'terminal FAR']);
  });

  it('are no quay for a truck', () => {
    expect(places(truck, 0, 1)).toEqual([]);
  });

  it('are every link', () => {
    expect(placesOnRide(world, barge, 0, 1)).toContainEqual({
      kind: 'link',
      id: linkId('UP', 'DAM', 'river'),
    });
  });
});

describe('the capacity of a place', () => {
  const day = (text: string) => text as BeijingDate;
  const place = { kind: 'strait', id: 'locks' } as const;
  const dated = network({
    capacities: [
      capacity('then', { place, to: day('2024-12-31') }),
      capacity('now', { place, from: day('2025-01-01') }),
    ],
  });

  it('is that of the day', () => {
    expect(capacityOn(dated, place, day('2024-12-31'))?.id).toBe('then');
    expect(capacityOn(dated, place, day('2025-01-01'))?.id).toBe('now');
    expect(capacityOn(world, place, day('2025-01-01'))).toBeUndefined();
  });
});
