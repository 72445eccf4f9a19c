import type { Commodity } from '../consignment/commodity.ts';
import { EQUIPMENT, type Equipment } from '../consignment/equipment.ts';
import { exactly, roundTo } from '../units/exact.ts';

const USUAL = { lcl: 2, car: 1.9, wagon: 60 } as const;

/** Denser goods fill a 20 ft box by mass and take as much as a 40 ft one; lighter ones fill half. */
const HEAVY_KG_PER_M3 = 500;

/**
 * Gross tonnes of one unit where none are typed. Boxes of 40 ft and more take the same goods, the commodity's usual load
 * of a 40 ft high cube, each with its own tare; a 20 ft box takes them by its share of volume; none more than its limit.
 * A part load, a car and a wagon have a usual mass of their own.
 */
export function usualTonnes(commodity: Commodity, equipment: Equipment): number {
  if (equipment.load !== 'box') return USUAL[equipment.load];
  const most = equipment.maxGrossKg / 1000;
  const cargoKg = exactly(commodity.usualGross40Tonnes).times(1000).minus(EQUIPMENT['40HQ'].tareKg);
  const share = equipment.lengthFt !== 20 || commodity.densityKgPerM3 > HEAVY_KG_PER_M3 ? 1 : 0.5;
  return Math.min(roundTo(cargoKg.times(share).plus(equipment.tareKg).div(1000), 1).toNumber(), most);
}
