import { type Kg, kg } from '../units/mass.ts';

/** ISO 6346 size-type of a container in the trade's short form. */
export const BOX_CODES = [
  '20GP',
  '40GP',
  '40HQ',
  '45HQ',
  '20RF',
  '40RF',
  '20OT',
  '40OT',
  '20FR',
  '40FR',
] as const;
export type BoxCode = (typeof BOX_CODES)[number];

/** Goods that fill no container of their own: a part load, finished cars, railway wagons. */
export const UNBOXED_CODES = ['LCL', 'CAR', 'WAGON'] as const;
export type UnboxedCode = (typeof UNBOXED_CODES)[number];

export const EQUIPMENT_CODES = [...BOX_CODES, ...UNBOXED_CODES] as const;
export type EquipmentCode = BoxCode | UnboxedCode;

interface Limits {
  /** Of the unit itself, empty; nothing where the goods travel without one or it is the carrier's. */
  readonly tareKg: Kg;
  /** Maximum gross mass of one unit. */
  readonly maxGrossKg: Kg;
}

/** A container. */
export interface Box extends Limits {
  readonly load: 'box';
  readonly code: BoxCode;
  readonly lengthFt: 20 | 40 | 45;
  readonly teu: number;
  readonly class: 'dry' | 'reefer' | 'open_top' | 'flat_rack';
  readonly volumeM3: number;
}

/** One lot below a container, one car, one wagon: what a consignment counts its units in. */
export interface Unboxed extends Limits {
  readonly load: 'lcl' | 'car' | 'wagon';
  readonly code: UnboxedCode;
  readonly class: 'lcl' | 'car' | 'wagon';
}

export type Equipment = Box | Unboxed;

const box = (
  code: BoxCode,
  lengthFt: Box['lengthFt'],
  boxClass: Box['class'],
  tare: number,
  maxGross: number,
  volumeM3: number,
): Box => ({
  load: 'box',
  code,
  lengthFt,
  teu: lengthFt / 20,
  class: boxClass,
  tareKg: kg(tare),
  maxGrossKg: kg(maxGross),
  volumeM3,
});

const unboxed = (code: UnboxedCode, load: Unboxed['load'], maxGross: number): Unboxed => ({
  load,
  code,
  class: load,
  tareKg: kg(0),
  maxGrossKg: kg(maxGross),
});

/**
 * Boxes: ISO 668:2020 ratings; tare and volume are typical plated values of current series. A lot of more than 15 t
 * is no part load any more; cars up to 3.5 t ride on cage wagons; C70 and P70 wagons carry 70 t of goods.
 */
export const EQUIPMENT: { readonly [Code in BoxCode]: Box } & { readonly [Code in UnboxedCode]: Unboxed } = {
  '20GP': box('20GP', 20, 'dry', 2200, 30480, 33.2),
  '40GP': box('40GP', 40, 'dry', 3700, 30480, 67.7),
  '40HQ': box('40HQ', 40, 'dry', 3900, 30480, 76.3),
  '45HQ': box('45HQ', 45, 'dry', 4800, 30480, 86.0),
  '20RF': box('20RF', 20, 'reefer', 3000, 30480, 28.4),
  '40RF': box('40RF', 40, 'reefer', 4600, 34000, 67.5),
  '20OT': box('20OT', 20, 'open_top', 2300, 30480, 32.5),
  '40OT': box('40OT', 40, 'open_top', 3900, 30480, 66.0),
  '20FR': box('20FR', 20, 'flat_rack', 2900, 30480, 28.0),
  '40FR': box('40FR', 40, 'flat_rack', 5000, 45000, 50.0),
  LCL: unboxed('LCL', 'lcl', 15_000),
  CAR: unboxed('CAR', 'car', 3500),
  WAGON: unboxed('WAGON', 'wagon', 70_000),
};
