import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cargoTonnes,
  chargeableKg,
  emittingTeu,
  revenueTonnes,
  teuOf,
  unitsNeeded,
  unitsOf,
  unitsWithin,
} from '../../src/consignment/consignment.ts';
import { EQUIPMENT } from '../../src/consignment/equipment.ts';
import { consignment } from '../builders/consignment.ts';

describe('a consignment', () => {
  it('carries its goods without the tare of the boxes', () => {
    expect(cargoTonnes(consignment({ gross: 9.5, boxes: 2 }))).toBeCloseTo(11.2, 9);
    expect(teuOf(consignment({ boxes: 2 }))).toBe(4);
  });

  it('is billed by air for volume when it is light and for mass when it is dense', () => {
    expect(chargeableKg(consignment({ commodity: 'electric_vehicles', gross: 9.5, boxes: 1 }))).toBe(7194);
    expect(chargeableKg(consignment({ commodity: 'copper_concentrate', gross: 25, boxes: 1 }))).toBe(21_100);
  });

  it('never claims more volume than its boxes hold', () => {
    const light = consignment({ commodity: 'electric_vehicles', gross: 20, boxes: 1 });
    expect(chargeableKg(light)).toBe(16_100);
    const bulky = consignment({ commodity: 'electric_vehicles', gross: 14.9, boxes: 2 });
    expect(chargeableKg(bulky)).toBe(25_484.5);
  });

  it('in no box is held to no room of one', () => {
    const wagons = consignment({ equipment: 'WAGON', commodity: 'electric_vehicles', gross: 60, boxes: 2 });
    expect(chargeableKg(wagons)).toBe(154_154);
  });

  it('weighs nothing where no more than the empty box is given', () => {
    expect(cargoTonnes(consignment({ equipment: '20GP', gross: 2.2 }))).toBe(0);
    expect(cargoTonnes(consignment({ equipment: '20GP', gross: 2 }))).toBe(0);
    expect(cargoTonnes(consignment({ equipment: '20GP', gross: 2.201, boxes: 1 }))).toBe(0.001);
  });

  it.each([
    [4.001, 1801],
    [4.0012, 1801.5],
    [4.0015, 1801.5],
    [4.00151, 1802],
    [2.2001, 0.5],
  ])(
    'of one 20GP at %d t gross is billed by air for %d kg: up to the next half, by decimals',
    (gross, kg) => {
      const dense = consignment({ equipment: '20GP', commodity: 'copper_concentrate', gross, boxes: 1 });
      expect(chargeableKg(dense)).toBe(kg);
    },
  );

  it('is billed by air for the mass typed, to the gram, whenever that is whole half kilograms', () => {
    const halves = fc.integer({ min: 4401, max: 60_000 });
    fc.assert(
      fc.property(halves, fc.integer({ min: 1, max: 40 }), (half, boxes) => {
        const goods = consignment({
          equipment: '20GP',
          commodity: 'copper_concentrate',
          gross: half / 2000,
          boxes,
        });
        expect(chargeableKg(goods)).toBe(((half - 4400) * boxes) / 2);
      }),
    );
  });
});

describe('a part load', () => {
  const lot = (gross: number, volumeM3: number) =>
    consignment({ equipment: 'LCL', gross, volumeM3, boxes: 1 });

  it('is billed for its cubic metres or its tonnes, whichever are more, and for one at the least', () => {
    expect(revenueTonnes(lot(2.1, 8))).toBe(8);
    expect(revenueTonnes(lot(9, 8))).toBe(9);
    expect(revenueTonnes(lot(0.2, 0.4))).toBe(1);
  });

  it('is billed by air for its own volume, not for that of its kind', () => {
    expect(chargeableKg(lot(2.1, 8))).toBe(2100);
    expect(chargeableKg(lot(1, 8))).toBe(1336);
  });

  it('takes the room of a box by volume or by mass', () => {
    expect(teuOf(lot(2, 13))).toBe(0.5);
    expect(teuOf(lot(9, 13))).toBe(0.5);
    expect(teuOf(lot(13.5, 13))).toBe(0.75);
  });

  it('has its prices told for a revenue tonne, all other loads for a unit', () => {
    expect(unitsOf(lot(2.1, 8))).toBe(8);
    expect(unitsOf(consignment({ boxes: 3 }))).toBe(3);
  });
});

describe('goods in no box', () => {
  it('take up the room of a box as cars or by their mass', () => {
    expect(
      teuOf(consignment({ equipment: 'CAR', commodity: 'electric_vehicles', gross: 1.9, boxes: 5 })),
    ).toBe(3);
    expect(teuOf(consignment({ equipment: 'WAGON', commodity: 'grain', gross: 60, boxes: 3 }))).toBe(10);
  });
});

describe('units that there is room for', () => {
  const room = (teu: number, own: Parameters<typeof consignment>[0]) => unitsWithin(teu, consignment(own));

  it('are whole boxes by their TEU', () => {
    expect([room(99, { equipment: '20GP' }), room(99, { equipment: '40HQ' })]).toEqual([99, 49]);
    expect([room(9, { equipment: '45HQ' }), room(8.99, { equipment: '45HQ' })]).toEqual([4, 3]);
  });

  it('are whole cars, and not one less by a binary hair', () => {
    const cars = { equipment: 'CAR', commodity: 'electric_vehicles', gross: 1.9 } as const;
    expect([room(1.8, cars), room(1.79, cars), room(60, cars)]).toEqual([3, 2, 100]);
  });

  it('are whole wagons by their mass', () => {
    const wagons = { equipment: 'WAGON', commodity: 'grain', gross: 60 } as const;
    expect([room(100, wagons), room(99.9, wagons)]).toEqual([30, 29]);
    expect(room(1, { ...wagons, gross: 0, boxes: 7 })).toBe(7);
  });

  it('are a part load whole or not at all', () => {
    const lot = { equipment: 'LCL', gross: 2, volumeM3: 13, boxes: 1 } as const;
    expect([room(0.5, lot), room(0.49, lot)]).toEqual([1, 0]);
  });
});

describe('units needed under a limit of mass', () => {
  it('are as many as carry the goods, the tare of each taken off', () => {
    expect(unitsNeeded(EQUIPMENT['40HQ'], 2, 27.9, 27.9)).toBe(2);
    expect(unitsNeeded(EQUIPMENT['40HQ'], 2, 27.9, 27.8)).toBe(3);
    expect(unitsNeeded(EQUIPMENT['40HQ'], 1, 27.9, 15.9)).toBe(2);
  });

  it('are not one more by a binary hair', () => {
    expect(unitsNeeded(EQUIPMENT['20GP'], 3, 4.2, 3.2)).toBe(6);
    expect(unitsNeeded(EQUIPMENT['20GP'], 3, 2.3, 2.3)).toBe(3);
  });

  it('do not exist where the empty unit is too heavy', () => {
    expect(unitsNeeded(EQUIPMENT['40HQ'], 1, 20, 3.9)).toBeNull();
    expect(unitsNeeded(EQUIPMENT['40HQ'], 1, 20, 3.901)).toBe(16_100);
  });
});

describe('what emissions are shared out by', () => {
  const lot = (gross: number, volumeM3: number) =>
    consignment({ equipment: 'LCL', gross, volumeM3, boxes: 1 });

  it('is the mass of a part load, however much room it takes', () => {
    expect(emittingTeu(lot(9, 13))).toBe(0.5);
    expect(emittingTeu(lot(9, 26))).toBe(0.5);
    expect(emittingTeu(lot(0.9, 26))).toBe(0.05);
  });

  it('is the boxes of what has them', () => {
    expect(emittingTeu(consignment({ boxes: 2 }))).toBe(teuOf(consignment({ boxes: 2 })));
  });
});
