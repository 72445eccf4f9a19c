import type { DangerClass } from '../network/conditions/dangerous-goods.ts';
import type { EventEdits } from '../network/events/event-edits.ts';
import { type Exact, exactly, greatest, least, upToHalf, upToWhole } from '../units/exact.ts';
import type { BeijingDate, Instant } from '../units/instant.ts';
import { type Kg, kg, type Tonnes, tonnes } from '../units/mass.ts';
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
  /** UN classes that the goods may be of: none for goods that are not dangerous, all where the class is not stated. */
  readonly dangerousGoods: readonly DangerClass[];
  /** Days after which the goods are worth nothing any more; null where they keep. */
  readonly shelfLifeDays: number | null;
  /** Whether they are insured on the way. */
  readonly isInsured: boolean;
  readonly ready: Instant;
  readonly deadline: Instant | null;
  /** Own cost of one day on the way, CNY fen; null takes capital and decay of the commodity. */
  readonly dayCost: Fen | null;
  /** Penalty for each day past the deadline. */
  readonly latePenaltyPerDay: Fen;
  /** The day whose prices are billed; null takes those of the day that each charge falls on. */
  readonly pricesOn: BeijingDate | null;
  /** The day as of which events are known; null knows of all. */
  readonly knownOn: BeijingDate | null;
  /** What is supposed of events. */
  readonly eventEdits: EventEdits;
}

/** What the mass of goods and the room they take follow from. */
export type Load = Pick<Consignment, 'equipment' | 'boxes' | 'grossPerBox' | 'volumeM3'>;

export function cargoTonnes(consignment: Load): Tonnes {
  const known = weighed.get(consignment);
  if (known !== undefined) return known;
  const mass = tonnes(exactCargoKg(consignment).div(KG_PER_TONNE).toNumber());
  weighed.set(consignment, mass);
  return mass;
}

/** A consignment never changes, and the emissions of every step ask for its mass again. */
const weighed = new WeakMap<Load, Tonnes>();

const KG_PER_TONNE = 1000;

/** In decimals as typed: 4.001 t less 2,200 kg are 1,801 kg, and no more of them by a binary hair. */
const exactCargoKgPerBox = ({ grossPerBox, equipment }: Load): Exact =>
  greatest(exactly(grossPerBox).times(KG_PER_TONNE).minus(equipment.tareKg), exactly(0));

const exactCargoKg = (consignment: Load): Exact => exactCargoKgPerBox(consignment).times(consignment.boxes);

/** A part load that fills this much is a full 20 ft box to its consolidator: usual fill, not the box's capacity. */
const M3_PER_TEU = 26;
const TONNES_PER_TEU = 18;
/** Three or four cars fill a 40 ft box. */
const TEU_PER_CAR = 0.6;

/** TEU, or as many as goods that are in no box of their own would take up. */
export function teuOf(consignment: Load): number {
  const { equipment, boxes } = consignment;
  switch (equipment.load) {
    case 'box':
      return equipment.teu * boxes;
    case 'lcl':
      return Math.max((consignment.volumeM3 ?? 0) / M3_PER_TEU, cargoTonnes(consignment) / TONNES_PER_TEU);
    case 'car':
      return exactly(TEU_PER_CAR).times(boxes).toNumber();
    case 'wagon':
      return cargoTonnes(consignment) / TONNES_PER_TEU;
  }
}

/**
 * TEU by which emissions of vessels and lifts are shared out. Those of a part load go by its mass, as on every other mode
 * (ISO 14083): by volume here and by mass there, one load would count as two.
 */
export const emittingTeu = (consignment: Consignment): number =>
  consignment.equipment.load === 'lcl' ? cargoTonnes(consignment) / TONNES_PER_TEU : teuOf(consignment);

/** Whole units of a consignment for which there is room in so many TEU. */
export function unitsWithin(teu: number, consignment: Consignment): number {
  const { equipment, boxes } = consignment;
  switch (equipment.load) {
    case 'box':
      return Math.floor(exactly(teu).div(equipment.teu).toNumber());
    case 'lcl':
      return teuOf(consignment) <= teu ? boxes : 0;
    case 'car':
      return Math.floor(exactly(teu).div(TEU_PER_CAR).toNumber());
    case 'wagon': {
      const kg = exactCargoKgPerBox(consignment);
      const room = exactly(teu).times(TONNES_PER_TEU).times(KG_PER_TONNE);
      return kg.eq(0) ? boxes : Math.floor(room.div(kg).toNumber());
    }
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
 * Mass billed by air, where goods travel out of the box: the heavier of actual and volumetric mass, rounded up to the
 * next half kilogram (IATA TACT Rules 3.9). The volume is the part load's own, else taken from the commodity's density
 * and never more than the boxes hold.
 */
export function chargeableKg(consignment: Consignment): Kg {
  const actual = exactCargoKg(consignment);
  return kg(upToHalf(greatest(actual, volumetricKg(consignment, actual))).toNumber());
}

function volumetricKg({ equipment, boxes, commodity, volumeM3 }: Consignment, cargoKg: Exact): Exact {
  if (volumeM3 !== null) return exactly(volumeM3).times(AIR_KG_PER_M3);
  const byDensity = cargoKg.times(AIR_KG_PER_M3).div(commodity.densityKgPerM3);
  if (equipment.load !== 'box') return byDensity;
  return least(byDensity, exactly(equipment.volumeM3).times(boxes).times(AIR_KG_PER_M3));
}

/**
 * Units that goods need when one may weigh no more than `most` tonnes gross, for goods that were to travel in `boxes`
 * units of `gross` each; null where the empty unit alone weighs more.
 */
export function unitsNeeded(equipment: Equipment, boxes: number, gross: number, most: number): number | null {
  const tare = exactly(equipment.tareKg).div(KG_PER_TONNE);
  const room = exactly(most).minus(tare);
  if (room.lte(0)) return null;
  return upToWhole(exactly(gross).minus(tare).times(boxes).div(room)).toNumber();
}

/** Gross tonnes of each of `units` that share out the goods of `boxes`, up to the next hundredth. */
export function grossShared(
  equipment: Equipment,
  { boxes, gross }: { readonly boxes: number; readonly gross: number },
  units: number,
): number {
  const tare = exactly(equipment.tareKg).div(KG_PER_TONNE);
  const each = exactly(gross).minus(tare).times(boxes).div(units).plus(tare);
  return upToWhole(each.times(100)).div(100).toNumber();
}
