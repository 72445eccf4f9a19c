import type { Consignment } from '../../consignment/consignment.ts';
import type { Box } from '../../consignment/equipment.ts';
import { exactly } from '../../units/exact.ts';
import { formatFen } from '../../units/money.ts';
import { flagValue, numberValue, type Value } from '../expression/value.ts';

const text = (value: string): Value => ({ kind: 'text', value });

/**
 * What is known of a consignment's events, and what is taken as given of its trucks: class 6 with a 40 ft box and 5
 * with a 20 ft one, the container ETC device, a booking in time and a legal load. Facts of one's own go first.
 */
export function consignmentFacts(
  consignment: Pick<Consignment, 'equipment' | 'commodity' | 'value' | 'boxes' | 'dangerousGoods'>,
  direction: 'domestic' | 'export' | 'import',
  own: ReadonlyMap<string, Value> = new Map(),
): ReadonlyMap<string, Value> {
  const { equipment, commodity, value, boxes, dangerousGoods } = consignment;
  return new Map<string, Value>([
    ['direction', text(direction)],
    ['goods_value', numberValue(exactly(formatFen(value)))],
    ['hs', text(commodity.hs)],
    ...(dangerousGoods ? [['goods', text('dangerous')] as const] : []),
    ...(equipment.load === 'box' ? boxFacts(equipment, boxes) : []),
    ...own,
  ]);
}

const boxFacts = (box: Box, boxes: number): readonly (readonly [string, Value])[] => [
  ['teu', numberValue(exactly(box.teu * boxes))],
  ['box', text('heavy')],
  ['box_ft', numberValue(exactly(box.lengthFt))],
  ['reefer', flagValue(box.class === 'reefer')],
  ['carries', text('iso_container')],
  ['truck_class', numberValue(exactly(box.lengthFt === 20 ? 5 : 6))],
  ['etc_device', text('J2')],
  ['booked', flagValue(true)],
  ['hours_booking_to_entry', numberValue(exactly(12))],
  ['legal_load', flagValue(true)],
];
