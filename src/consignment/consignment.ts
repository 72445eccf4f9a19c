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
  readonly boxes: number;
  /** Of one box, tare included. */
  readonly grossPerBox: Tonnes;
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

/** Mass of the goods in one box, without the box's tare. */
export const cargoKgPerBox = (consignment: Consignment): Kg =>
  Math.max(0, consignment.grossPerBox * 1000 - consignment.equipment.tareKg) as Kg;

export const cargoTonnes = (consignment: Consignment): Tonnes =>
  ((cargoKgPerBox(consignment) * consignment.boxes) / 1000) as Tonnes;

export const teuOf = (consignment: Consignment): number => consignment.equipment.teu * consignment.boxes;

/** 1 m3 weighs 167 kg for air billing (IATA volumetric divisor 6,000 cm3/kg). */
const AIR_KG_PER_M3 = 167;

/**
 * Mass billed by air, where goods travel out of the box: the heavier of actual and volumetric mass, the volume
 * taken from the commodity's density and never more than the boxes hold.
 */
export function chargeableKg(consignment: Consignment): Kg {
  const actual = cargoKgPerBox(consignment) * consignment.boxes;
  const volume = Math.min(
    actual / consignment.commodity.densityKgPerM3,
    consignment.equipment.volumeM3 * consignment.boxes,
  );
  return Math.ceil(Math.max(actual, volume * AIR_KG_PER_M3)) as Kg;
}
