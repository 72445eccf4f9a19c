import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/network/tariff-item.ts';
import { consignmentFactor } from '../../src/tariff/billed-quantity.ts';
import { hubQuantities } from '../../src/tariff/hub-quantities.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import { km } from '../../src/units/distance.ts';
import { consignment } from '../builders/consignment.ts';
import { dwell, hubRule, link, network, service, tariff } from '../builders/network.ts';

const LINKS = [
  link('A', 'B', {
    distanceKm: 100,
    tariffKm: 110,
    tollKmChongqing: km(40),
    tollKmByProvince: [{ province: 'CN-GZ', km: km(30) }],
  }),
  link('B', 'C', {
    distanceKm: 200,
    tariffKm: 220,
    tollKmChongqing: km(5),
    tollKmByProvince: [
      { province: 'CN-GZ', km: km(7) },
      { province: 'CN-GX', km: km(60) },
    ],
  }),
  link('C', 'D', { distanceKm: 400, tariffKm: 440 }),
];

/** What a ride uses of a tariff billed by `basis`, over runs that it bills together. */
function used(basis: Basis, board = 0, alight = 2): number | undefined {
  const world = network({
    links: LINKS,
    services: [service('s', ['A', 'B', 'C', 'D'], { tariffs: ['t'] })],
    tariffs: [tariff('t', 1, { basis })],
  });
  return rideQuantities(world, world.services.get('s')!, board, alight)[0]?.perUnit;
}

describe('what a ride uses of a tariff', () => {
  it.each<[Basis, number]>([
    ['box', 1],
    ['shipment', 1],
    ['car', 1],
    ['tonne', 1],
    ['revenue_tonne', 1],
    ['kg_chargeable', 1],
    ['box_km', 330],
    ['tonne_km', 330],
    ['truck_km', 300],
    ['revenue_tonne_km', 300],
    ['toll_km_chongqing', 45],
    ['toll_km_CN-GZ', 37],
    ['toll_km_CN-GX', 60],
  ])('by %s is %d over two runs billed together', (basis, perUnit) => {
    expect(used(basis)).toBe(perUnit);
  });

  it('is of the runs between boarding and leaving', () => {
    expect([used('box_km', 0, 1), used('box_km', 1, 2), used('box_km', 1, 3), used('box_km', 0, 3)]).toEqual([
      110, 220, 660, 770,
    ]);
  });

  it('is nothing of a province that it does not cross: no line at all', () => {
    const world = network({
      links: LINKS,
      services: [service('s', ['A', 'B', 'C', 'D'], { tariffs: ['t'] })],
      tariffs: [tariff('t', 1, { basis: 'toll_km_CN-GX' }), tariff('t', 1, { basis: 'truck_km' })],
    });
    const bases = (board: number, alight: number) =>
      rideQuantities(world, world.services.get('s')!, board, alight).map(({ basis }) => basis);
    expect(bases(0, 1)).toEqual(['truck_km']);
    expect(bases(0, 2)).toEqual(['toll_km_CN-GX', 'truck_km']);
  });

  it('stands between the ends of its stretch, and carries the mode', () => {
    const world = network({
      links: LINKS,
      services: [service('s', ['A', 'B', 'C', 'D'], { runTariffs: [['near'], ['far'], ['far']] })],
      tariffs: [tariff('near', 1), tariff('far', 1)],
    });
    const lines = rideQuantities(world, world.services.get('s')!, 0, 3);
    expect(lines.map(({ tariff: id, place, toPlace, mode }) => [id, place, toPlace, mode])).toEqual([
      ['near', 'A', 'B', 'rail'],
      ['far', 'B', 'D', 'rail'],
    ]);
  });

  it('has the stops on the way after its runs, where they are, and not those at its ends', () => {
    const stop = (name: string) => ({ dwell: dwell(5, { tariffs: [name] }) });
    const world = network({
      links: LINKS,
      services: [
        service('s', ['A', 'B', 'C', 'D'], {
          tariffs: ['t'],
          at: { 1: stop('b'), 2: stop('c'), 3: stop('d') },
        }),
      ],
      tariffs: ['t', 'b', 'c', 'd'].map((id) => tariff(id, 1)),
    });
    const lines = (board: number, alight: number) =>
      rideQuantities(world, world.services.get('s')!, board, alight).map(
        ({ tariff: id, place, mode }) => `${id} ${place} ${mode}`,
      );
    expect(lines(0, 3)).toEqual(['t A rail', 'b B null', 'c C null']);
    expect(lines(1, 2)).toEqual(['t B rail']);
  });
});

describe('what a hub operation uses', () => {
  it.each<[Basis, number]>([
    ['box', 1],
    ['shipment', 1],
    ['box_km', 12],
    ['truck_km', 12],
    ['kg_chargeable', 1],
  ])('by %s is %d over a shuttle of 12 km', (basis, perUnit) => {
    const world = network({ tariffs: [tariff('t', 1, { basis })] });
    const rule = hubRule('transfer', { terminal: 'A', toTerminal: 'B', distanceKm: 12, tariffs: ['t'] });
    expect(hubQuantities(world, rule, 'A')).toMatchObject([
      { perUnit, place: 'A', toPlace: 'B', mode: null },
    ]);
  });

  it('is nothing where it is free', () => {
    expect(hubQuantities(network(), hubRule('transfer', { tariffs: [] }), 'A')).toEqual([]);
  });
});

describe('how many units goods are billed for', () => {
  const boxes = consignment({ equipment: '40HQ', gross: 10, boxes: 3 });
  const lot = consignment({ equipment: 'LCL', gross: 2.1, volumeM3: 8, boxes: 1 });

  it.each<[Basis, number, number]>([
    ['box', 3, 1],
    ['box_km', 3, 1],
    ['box_day', 3, 1],
    ['truck_km', 3, 1],
    ['toll_km_chongqing', 3, 1],
    ['toll_km_CN-GZ', 3, 1],
    ['car', 3, 1],
    ['revenue_tonne', 18.3, 8],
    ['revenue_tonne_km', 18.3, 8],
    ['tonne', 18.3, 2.1],
    ['tonne_km', 18.3, 2.1],
    ['kg_chargeable', 18_300, 2100],
    ['kg_chargeable_day', 18_300, 2100],
    ['shipment', 1, 1],
    ['value_day', 1, 1],
    ['day', 1, 1],
  ])('by %s is %d of three boxes with 6.1 t each, %d of a part load of 8 m³', (basis, ofBoxes, ofLot) => {
    expect(consignmentFactor(basis, boxes)).toBe(ofBoxes);
    expect(consignmentFactor(basis, lot)).toBe(ofLot);
  });
});
