import { nameKey } from '../reading/fold-name.ts';
import { EQUIPMENT_CODES, type EquipmentCode } from './equipment.ts';

/**
 * What else a piece of equipment is called: the size-type codes of ISO 6346 (length, height and width, type), and the
 * letters that carriers write for them. Reefers of 40 ft are high cubes in practice, so both heights are one.
 */
const SPELLINGS: Readonly<Record<EquipmentCode, readonly string[]>> = {
  '20GP': ['22G0', '22G1', '22G2', '22G3', '20G0', '20G1', '20DC', '20DV', '20DRY', '20ST', '20SD'],
  '40GP': ['42G0', '42G1', '42G2', '42G3', '40G0', '40G1', '40DC', '40DV', '40DRY', '40ST', '40SD'],
  '40HQ': ['45G0', '45G1', '45G2', '45G3', '40HC', '40HCDV', '40HIGHCUBE'],
  '45HQ': ['L5G0', 'L5G1', 'L5G2', 'L5G3', '45HC', '45HIGHCUBE'],
  '20RF': ['22R0', '22R1', '22R9', '20RE', '20REEFER'],
  '40RF': ['42R0', '42R1', '42R9', '45R0', '45R1', '45R9', '40RE', '40RH', '40RQ', '40HR', '40REEFER'],
  '20OT': ['22U0', '22U1', '22U6', '20OPENTOP'],
  '40OT': ['42U0', '42U1', '42U6', '45U0', '45U1', '45U6', '40OPENTOP'],
  '20FR': ['22P1', '22P3', '22P7', '22P8', '22P9', '20FLATRACK'],
  '40FR': ['42P1', '42P3', '42P7', '42P8', '42P9', '45P1', '45P3', '45P7', '45P8', '40FLATRACK'],
  LCL: ['拼箱'],
  CAR: ['商品车'],
  WAGON: ['铁路整车'],
};

const BY_NAME: ReadonlyMap<string, EquipmentCode> = new Map(
  EQUIPMENT_CODES.flatMap((code) => [code, ...SPELLINGS[code]].map((name) => [nameKey(name), code] as const)),
);

/** Feet and inches as people mark them after a length: `40'HQ`, `40ft HQ`, `40尺HQ`. */
const FEET = /^(20|40|45)(?:ft|feet|foot|尺|英尺)/;

/** Equipment by its code or another spelling of it; null for what is none. */
export const findEquipment = (text: string): EquipmentCode | null =>
  BY_NAME.get(nameKey(text).replace(FEET, '$1')) ?? null;
