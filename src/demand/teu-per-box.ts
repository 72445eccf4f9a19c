import { teuOf } from '../consignment/consignment.ts';
import { EQUIPMENT } from '../consignment/equipment.ts';
import { tonnes } from '../units/mass.ts';
import type { Flow } from './flow.ts';

/** TEU of one unit of a flow, or as many as a car, a wagon or a part load would take up. */
export function teuPerBox({ equipment, tonnesPerBox }: Pick<Flow, 'equipment' | 'tonnesPerBox'>): number {
  const unit = EQUIPMENT[equipment];
  if (unit.load === 'box') return unit.teu;
  return teuOf({ equipment: unit, boxes: 1, grossPerBox: tonnes(tonnesPerBox), volumeM3: null });
}
