import { type Consignment, cargoTonnes } from '../../consignment/consignment.ts';
import type { Box } from '../../consignment/equipment.ts';
import { exactly } from '../../units/exact.ts';
import { formatFen } from '../../units/money.ts';
import { ownValue } from '../../units/own-value.ts';
import { flagValue, numberValue, type Value } from '../expression/value.ts';

const text = (value: string): Value => ({ kind: 'text', value });

/** What an enquiry says of a consignment's events, its kind of goods where that is plain. Facts of one's own go first. */
export function consignmentFacts(
  consignment: Consignment,
  direction: 'domestic' | 'export' | 'import',
  own: ReadonlyMap<string, Value> = new Map(),
): ReadonlyMap<string, Value> {
  const { equipment, commodity, value, boxes, dangerousGoods } = consignment;
  const goods = dangerousGoods.length > 0 ? 'dangerous' : ownValue(GOODS, commodity.id);
  return new Map<string, Value>([
    ['direction', text(direction)],
    ['goods_value', numberValue(exactly(formatFen(value)))],
    ['hs', text(commodity.hs)],
    ...(goods === undefined ? [] : [['goods', text(goods)] as const]),
    ['tonnes', numberValue(exactly(cargoTonnes(consignment)))],
    ...(equipment.load === 'box' ? boxFacts(equipment, boxes) : []),
    ...own,
  ]);
}

/** The class measures know a commodity by; chemicals may be of several, and are asked for. */
const GOODS: Readonly<Record<string, string>> = {
  laptops: 'general',
  electronics: 'general',
  vehicle_parts: 'general',
  motorcycles: 'general',
  general: 'general',
  electric_vehicles: 'car',
  copper_concentrate: 'ore',
  grain: 'farm_goods',
  fresh_fruit: 'farm_goods',
  chilled_food: 'chilled',
  pharmaceuticals: 'drug',
  ecommerce: 'ecommerce',
};

const boxFacts = (box: Box, boxes: number): readonly (readonly [string, Value])[] => [
  ['teu', numberValue(exactly(box.teu * boxes))],
  ['box', text('heavy')],
  ['box_ft', numberValue(exactly(box.lengthFt))],
  ['reefer', flagValue(box.class === 'reefer')],
  ['carries', text('iso_container')],
];

/**
 * What is taken as given of the trucks of a box until somebody says otherwise: class 6 with a 40 ft box and 5 with a
 * 20 ft one, the container ETC device, a booking in time and a legal load. Empty for what rides in no box.
 */
export const assumedFacts = ({ equipment }: Pick<Consignment, 'equipment'>): ReadonlyMap<string, Value> =>
  equipment.load === 'box' ? TRUCK_OF_BOX[equipment.lengthFt === 20 ? '20' : '40'] : NOTHING_ASSUMED;

const NOTHING_ASSUMED: ReadonlyMap<string, Value> = new Map();

const truckOf = (truckClass: number): ReadonlyMap<string, Value> =>
  new Map<string, Value>([
    ['truck_class', numberValue(exactly(truckClass))],
    ['etc_device', text('J2')],
    ['booked', flagValue(true)],
    ['hours_booking_to_entry', numberValue(exactly(12))],
    ['legal_load', flagValue(true)],
  ]);

const TRUCK_OF_BOX = { '20': truckOf(5), '40': truckOf(6) };
