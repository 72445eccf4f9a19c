import type { Instant } from '../units/instant.ts';
import type { Kg, Tonnes } from '../units/mass.ts';
import type { Fen } from '../units/money.ts';
import type { Commodity } from './commodity.ts';
import type { Equipment } from './equipment.ts';

/** Goods under one transport contract: what the router is asked to carry. Terminals and places are the network's ids. */
export interface Consignment {
  /** Terminals at which the goods may start, and at which they may end. */
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  readonly equipment: Equipment;
  /** Units of the equipment: boxes, cars or wagons; a part load is one. */
  readonly boxes: number;
  /** Of one unit, tare included. */
  readonly grossPerBox: Tonnes;
  /** Of a part load, cubic metres; null for all else, whose room is the equipment's. */
  readonly volumeM3: number | null;
  readonly value: Fen;
  readonly commodity: Commodity;
  readonly dangerousGoods: boolean;
  readonly ready: Instant;
  readonly deadline: Instant | null;
  /** Own cost of one day on the way, CNY fen; null takes capital and decay of the commodity. */
  readonly dayCost: Fen | null;
  /** Penalty for each day past the deadline. */
  readonly latePenaltyPerDay: Fen;
}

/** Mass of the goods in one unit, without its tare. */
export const cargoKgPerBox = (consignment: Consignment): Kg =>
  Math.max(0, consignment.grossPerBox * 1000 - consignment.equipment.tareKg) as Kg;

export const cargoTonnes = (consignment: Consignment): Tonnes =>
  ((cargoKgPerBox(consignment) * consignment.boxes) / 1000) as Tonnes;

/** A part load that fills this much is a full 20 ft box to its consolidator: usual fill, not the box's capacity. */
const M3_PER_TEU = 26;
const TONNES_PER_TEU = 18;
/** Three or four cars fill a 40 ft box. */
const TEU_PER_CAR = 0.6;

/** TEU, or as many as goods that are in no box of their own would take up. */
export function teuOf(consignment: Consignment): number {
  const { equipment, boxes } = consignment;
  switch (equipment.load) {
    case 'box':
      return equipment.teu * boxes;
    case 'lcl':
      return Math.max((consignment.volumeM3 ?? 0) / M3_PER_TEU, cargoTonnes(consignment) / TONNES_PER_TEU);
    case 'car':
      return TEU_PER_CAR * boxes;
    case 'wagon':
      return cargoTonnes(consignment) / TONNES_PER_TEU;
  }
}

/** What a price is told for one of: boxes, cars, wagons; of a part load its revenue tonnes. */
export const unitsOf = (consignment: Consignment): number =>
  consignment.equipment.load === 'lcl' ? revenueTonnes(consignment) : consignment.boxes;

/** What a part load is billed by: tonnes or cubic metres, whichever are more, and one at the least. */
export const revenueTonnes = (consignment: Consignment): number =>
  Math.max(1, cargoTonnes(consignment), consignment.volumeM3 ?? 0);

/** 1 m3 weighs 167 kg for air billing (IATA volumetric divisor 6,000 cm3/kg). */
const AIR_KG_PER_M3 = 167;

/**
 * Mass billed by air, where goods travel out of the box: the heavier of actual and volumetric mass. The volume is
 * the part load's own, else taken from the commodity's density and never more than the boxes hold.
 */
export function chargeableKg(consignment: Consignment): Kg {
  const actual = cargoKgPerBox(consignment) * consignment.boxes;
  const volume = consignment.volumeM3 ?? volumeByDensity(consignment, actual);
  return Math.ceil(Math.max(actual, volume * AIR_KG_PER_M3)) as Kg;
}

function volumeByDensity({ equipment, boxes, commodity }: Consignment, cargoKg: number): number {
  const volume = cargoKg / commodity.densityKgPerM3;
  return equipment.load === 'box' ? Math.min(volume, equipment.volumeM3 * boxes) : volume;
}
