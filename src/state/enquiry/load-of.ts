import type { Load } from '../../network/equipment-class.ts';
import { ownValue } from '../../units/own-value.ts';

const UNBOXED: Readonly<Record<string, Load>> = { LCL: 'lcl', CAR: 'car', WAGON: 'wagon' };

/** How goods travel in a piece of equipment, by its code; whatever is no other is a box. */
export const loadOf = (equipment: string): Load => ownValue(UNBOXED, equipment) ?? 'box';
