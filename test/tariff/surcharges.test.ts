import { describe, expect, it } from 'vitest';
import type { Surcharge } from '../../src/network/conditions/surcharge.ts';
import { hubQuantities } from '../../src/tariff/hub-quantities.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import { hubRule, link, network, service, tariff, terminal } from '../builders/network.ts';

const surcharge = (own: Partial<Surcharge>): Surcharge => ({
  id: 's',
  tariff: 'extra',
  events: ['ride'],
  loads: ['box'],
  mode: null,
  corridor: null,
  kind: null,
  country: null,
  ...own,
});
const TRAIN = service('train', ['A', 'B', 'C'], { tariffs: ['run'] });
const world = (own: Partial<Surcharge>, basis: 'box' | 'truck_km' = 'box') =>
  network({
    terminals: [terminal('A'), terminal('B', { kind: 'sea_port' }), terminal('C', { country: 'DE' })],
    links: [link('A', 'B', { distanceKm: 30 }), link('B', 'C', { distanceKm: 50 })],
    services: [TRAIN],
    tariffs: [tariff('run', 1), tariff('extra', 5, { charge: 'DANGEROUS_GOODS', basis })],
    surcharges: [surcharge(own)],
  });
const ridden = (own: Partial<Surcharge>, basis?: 'truck_km', [board, alight] = [0, 2]) =>
  rideQuantities(world(own, basis), TRAIN, board, alight)
    .filter(({ charge }) => charge === 'DANGEROUS_GOODS')
    .map(({ perUnit, place, toPlace }) => [perUnit, place, toPlace]);
const handled = (own: Partial<Surcharge>, at: string) =>
  hubQuantities(world(own), hubRule('origin', { tariffs: ['run'] }), at).map(({ charge }) => charge);

describe('a surcharge on rides', () => {
  it('is laid once on a ride, or by its kilometres', () => {
    expect(ridden({})).toEqual([[1, 'A', 'C']]);
    expect(ridden({}, 'truck_km')).toEqual([[80, 'A', 'C']]);
    expect(ridden({}, 'truck_km', [1, 2])).toEqual([[50, 'B', 'C']]);
  });

  it('is laid on the mode, corridor, load and country that it names, and on no other', () => {
    for (const here of [{ mode: 'rail' }, { corridor: 'test' }] as const)
      expect(ridden(here)).toHaveLength(1);
    for (const other of [{ mode: 'sea' }, { corridor: 'x' }, { loads: ['lcl'] }, { country: 'CN' }] as const)
      expect(ridden(other)).toEqual([]);
    expect(ridden({ country: 'CN' }, undefined, [0, 1])).toHaveLength(1);
  });
});

describe('a surcharge on a box', () => {
  it('is what its row says of the size, and no multiple of it as the price of carriage is', () => {
    const [line] = rideQuantities(world({}), TRAIN, 0, 2).filter(
      ({ charge }) => charge === 'DANGEROUS_GOODS',
    );
    expect(line?.mode).toBeNull();
  });
});

describe('a surcharge on what a terminal does', () => {
  it('is laid on the activity, kind and country that it names, and on no ride', () => {
    expect(handled({ events: ['origin'] }, 'A')).toEqual(['RAIL_THROUGH', 'DANGEROUS_GOODS']);
    expect(handled({ events: ['origin'], kind: 'sea_port' }, 'B')).toContain('DANGEROUS_GOODS');
    for (const other of [{ events: ['transfer'] }, { kind: 'airport' }, { country: 'DE' }] as const)
      expect(handled({ events: ['origin'], ...other }, 'A')).toEqual(['RAIL_THROUGH']);
    expect(ridden({ events: ['origin'] })).toEqual([]);
  });
});
