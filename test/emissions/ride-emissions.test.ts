import { describe, expect, it } from 'vitest';
import { emissionsKg } from '../../src/emissions/emission-rate.ts';
import { rideEmissions } from '../../src/emissions/ride-emissions.ts';
import type { Network } from '../../src/network/network.ts';
import type { DwellOperation } from '../../src/network/service.ts';
import { consignment } from '../builders/consignment.ts';
import { corridor, TRAIN } from '../builders/corridor.ts';
import { dwell, service } from '../builders/network.ts';

/** 10 t of cargo in two TEU. */
const BOX = consignment({ boxes: 1, gross: 13.9 });

function ride(world: Network, id: string, board: number, alight: number) {
  const item = world.services.get(id);
  if (!item) throw new Error(`no service ${id}`);
  return rideEmissions(world, item, board, alight);
}

describe('what a ride emits', () => {
  it('is tonne-kilometres times the intensity of each link, for the cargo without its box', () => {
    const rate = ride(corridor(), 'truck', 0, 1);
    expect(rate.perTonne.value).toBe(60 * 80);
    expect(rate.perTeu.value).toBe(0);
    expect(emissionsKg(rate, BOX).value).toBeCloseTo((60 * 80 * 10) / 1000, 9);
  });

  it('is TEU-kilometres where the intensity is for a TEU, whatever the box weighs', () => {
    const rate = ride(corridor(), 'ship', 0, 1);
    expect(rate.perTonne.value).toBe(0);
    expect(rate.perTeu.value).toBe(4000 * 50);
    expect(emissionsKg(rate, BOX).value).toBe((4000 * 50 * 2) / 1000);
    expect(emissionsKg(rate, { ...BOX, boxes: 3 }).value).toBe((4000 * 50 * 6) / 1000);
  });

  it('goes by the distance of a link, not by that of its tariff', () => {
    expect(ride(corridor(), 'train', 0, 1).perTonne.value).toBe(1000 * 10);
  });

  it('is of the runs between boarding and leaving alone', () => {
    expect(ride(corridor(), 'train', 1, 2).perTonne.value).toBe(100 * 10);
    expect(ride(corridor(), 'train', 2, 3).perTonne.value).toBe(2000 * 10);
    expect(ride(corridor(), 'train', 0, 3).perTonne.value).toBe(3100 * 10);
  });

  it('has two lifts of 2 kg a TEU more where the gauge changes on the way', () => {
    const rate = ride(corridor(), 'train', 0, 3);
    expect(rate.perTeu.value).toBe(2 * 2000);
    expect(emissionsKg(rate, BOX).value).toBeCloseTo((3100 * 10 * 10) / 1000 + 2 * 2 * 2, 9);
  });

  it('has none of them for goods that leave there, or come aboard', () => {
    expect(ride(corridor(), 'train', 0, 2).perTeu.value).toBe(0);
    expect(ride(corridor(), 'train', 2, 3).perTeu.value).toBe(0);
  });

  it.each<[DwellOperation, number]>([
    ['gauge_change', 2],
    ['transhipment', 2],
    ['border', 0],
    ['lock', 0],
    ['port_call', 0],
  ])('at a stop for %s has %d lifts', (operation, lifts) => {
    const stop = service('train', ['YARD', 'BORDER', 'GAUGE'], {
      at: { 1: { dwell: dwell(5, { operation }) } },
    });
    expect(ride(corridor({ services: [stop] }), 'train', 0, 2).perTeu.value).toBe(lifts * 2000);
  });

  it('carries the span of each intensity through', () => {
    const rate = ride(corridor(), 'train', 0, 3);
    expect(rate.perTonne).toEqual({ low: 3100 * 8, value: 3100 * 10, high: 3100 * 15 });
    expect(rate.perTeu).toEqual({ low: 4000, value: 4000, high: 6000 });
    const { low, high } = emissionsKg(rate, BOX);
    expect([low, high]).toEqual([256, 477]);
  });

  it('is never nothing for want of a factor: without one there is no figure', () => {
    const world = corridor();
    const without = {
      ...world,
      emissionFactors: new Map([...world.emissionFactors].filter(([id]) => id !== 'rail')),
    };
    expect(() => ride(without, 'train', 0, 1)).toThrow('no emission factor "rail"');
    const [, call] = TRAIN.calls;
    const lost = {
      ...TRAIN,
      calls: TRAIN.calls.map((item) =>
        item === call && item.run ? { ...item, run: { ...item.run, link: 'lost' } } : item,
      ),
    };
    expect(() => rideEmissions(world, lost, 0, 1)).toThrow('no link "lost"');
  });
});
