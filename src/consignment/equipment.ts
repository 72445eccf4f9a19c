import { type Kg, kg } from '../units/mass.ts';

/** ISO 6346 size-type in the trade's short form, or loose cargo for air. */
export const EQUIPMENT_CODES = [
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
export type EquipmentCode = (typeof EQUIPMENT_CODES)[number];

export interface Equipment {
  readonly code: EquipmentCode;
  readonly lengthFt: 20 | 40 | 45;
  readonly teu: number;
  readonly class: 'dry' | 'reefer' | 'open_top' | 'flat_rack';
  readonly tareKg: Kg;
  /** Maximum gross mass, ISO 668 rating as usually plated. */
  readonly maxGrossKg: Kg;
  readonly volumeM3: number;
}

const equipment = (
  code: EquipmentCode,
  lengthFt: 20 | 40 | 45,
  boxClass: Equipment['class'],
  tare: number,
  maxGross: number,
  volumeM3: number,
): Equipment => ({
  code,
  lengthFt,
  teu: lengthFt / 20,
  class: boxClass,
  tareKg: kg(tare),
  maxGrossKg: kg(maxGross),
  volumeM3,
});

/** ISO 668:2020 ratings; tare and volume are typical plated values of current series. */
export const EQUIPMENT: Readonly<Record<EquipmentCode, Equipment>> = {
  '20GP': equipment('20GP', 20, 'dry', 2200, 30480, 33.2),
  '40GP': equipment('40GP', 40, 'dry', 3700, 30480, 67.7),
  '40HQ': equipment('40HQ', 40, 'dry', 3900, 30480, 76.3),
  '45HQ': equipment('45HQ', 45, 'dry', 4800, 30480, 86.0),
  '20RF': equipment('20RF', 20, 'reefer', 3000, 30480, 28.4),
  '40RF': equipment('40RF', 40, 'reefer', 4600, 34000, 67.5),
  '20OT': equipment('20OT', 20, 'open_top', 2300, 30480, 32.5),
  '40OT': equipment('40OT', 40, 'open_top', 3900, 30480, 66.0),
  '20FR': equipment('20FR', 20, 'flat_rack', 2900, 30480, 28.0),
  '40FR': equipment('40FR', 40, 'flat_rack', 5000, 45000, 50.0),
};
