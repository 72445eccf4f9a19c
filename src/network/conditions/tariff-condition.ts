import type { EquipmentClass } from '../equipment-class.ts';
import type { TariffId } from '../service.ts';
import type { ChecklistItem } from './checklist-items.ts';
import type { DangerClass } from './dangerous-goods.ts';
import type { Trade } from './trade.ts';

/**
 * How goods that are consigned in a container travel at one step: in it, or out of it, as on a plane and on the trucks to
 * and from it.
 */
export const PACKINGS = ['boxed', 'loose'] as const;
export type Packing = (typeof PACKINGS)[number];

/** When the rows of a tariff fall due at all. What is null or empty asks nothing; everything else must hold. */
export interface TariffCondition {
  readonly trade: Trade | null;
  readonly packing: Packing | null;
  /** Classes of equipment, one of which the goods travel in; empty for any. */
  readonly equipment: readonly EquipmentClass[];
  /** Classes of dangerous goods, one of which the goods may be of; empty for any goods. */
  readonly dangerousGoods: readonly DangerClass[];
  /** Kinds of goods; empty for any. */
  readonly goods: readonly string[];
  /** Items of the checklist that it bills besides that of its charge. */
  readonly covers: readonly ChecklistItem[];
}

export type TariffConditions = ReadonlyMap<TariffId, TariffCondition>;

/** A tariff that no row speaks of falls due wherever it is named. */
export const ALWAYS_DUE: TariffCondition = {
  trade: null,
  packing: null,
  equipment: [],
  dangerousGoods: [],
  goods: [],
  covers: [],
};
