import { type Consignment, cargoTonnes, chargeableKg, revenueTonnes } from '../consignment/consignment.ts';
import { isProvinceToll } from '../network/province.ts';
import type { Basis } from '../network/tariff-item.ts';

/** A consignment never changes, and every line of its bills asks for the units of its basis again. */
const countedUnits = new WeakMap<Consignment, Map<Basis, number>>();

/** How many units of `basis` a consignment is billed for each `perUnit` of the network: boxes, cars, tonnes, kilograms. */
export function consignmentFactor(basis: Basis, consignment: Consignment): number {
  const counted = countedUnits.get(consignment) ?? new Map<Basis, number>();
  const known = counted.get(basis);
  if (known !== undefined) return known;
  const units = unitsOf(basis, consignment);
  countedUnits.set(consignment, counted.set(basis, units));
  return units;
}

function unitsOf(basis: Basis, consignment: Consignment): number {
  if (isProvinceToll(basis)) return consignment.boxes;
  switch (basis) {
    case 'box':
    case 'box_km':
    case 'box_day':
    case 'truck_km':
    case 'toll_km_chongqing':
    case 'car':
      return consignment.boxes;
    case 'revenue_tonne':
    case 'revenue_tonne_km':
      return revenueTonnes(consignment);
    case 'tonne':
    case 'tonne_km':
      return cargoTonnes(consignment);
    case 'kg_chargeable':
    case 'kg_chargeable_day':
      return chargeableKg(consignment);
    case 'shipment':
    case 'insured_value':
    case 'value_day':
    case 'day':
      return 1;
  }
}
