import type { EquipmentCode } from '../consignment/equipment.ts';
import type { PlaceCode, TerminalId } from '../network/terminal.ts';
import type { MonthShares } from './month-shares.ts';

/** `import` and `export` of China; `domestic` between two places in China. */
export const DIRECTIONS = ['import', 'export', 'domestic'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Goods of one kind that move between two places throughout a year: one row of a demand matrix. */
export interface Flow {
  /** As the file names it; no two flows of a demand share one. */
  readonly id: string;
  /** Where a journey begins and ends, as an enquiry's `from` and `to` take it. */
  readonly origin: PlaceCode | TerminalId;
  readonly destination: PlaceCode | TerminalId;
  /** District of Chongqing in which the goods are made or used; null where it is not known. */
  readonly district: PlaceCode | null;
  /** Id of a commodity, as an enquiry's `commodity` takes it. */
  readonly commodity: string;
  readonly direction: Direction;
  readonly equipment: EquipmentCode;
  /** Units of the equipment: boxes, cars, wagons or part loads; above 0, whole or not. */
  readonly boxesPerYear: number;
  /** Gross mass of one unit, tare included. */
  readonly tonnesPerBox: number;
  readonly valueCnyPerBox: number;
  /** How the year's boxes fall on its months. */
  readonly monthShares: MonthShares;
}
