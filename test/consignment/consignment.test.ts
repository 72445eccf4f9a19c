import { describe, expect, it } from 'vitest';
import { cargoTonnes, chargeableKg, teuOf } from '../../src/consignment/consignment.ts';
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
  });
});
