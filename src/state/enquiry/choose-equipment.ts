import type { Catalogue } from '../../contract/catalogue.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';
import { loadOf } from './load-of.ts';

/**
 * The inputs that follow from how goods travel: mass and volume of another kind of unit start anew, a part load is one,
 * and cars are cars.
 */
export function chooseEquipment(
  inputs: EnquiryInputs,
  equipment: string,
  { commodities }: Catalogue,
): Partial<EnquiryInputs> {
  const load = loadOf(equipment);
  if (load === loadOf(inputs.equipment)) return { equipment };
  const anew = { equipment, grossTonnes: '', volumeM3: '', ...(load === 'lcl' ? { boxes: '1' } : {}) };
  const isCar = commodities.find(({ id }) => id === inputs.commodity)?.isCar === true;
  const car = commodities.find((commodity) => commodity.isCar);
  return load === 'car' && !isCar && car ? { ...anew, commodity: car.id } : anew;
}

/** Three cars go on the racks of one 40 ft high cube, small ones four. */
export const CARS_ON_RACKS = 3;

/** The same cars in boxes, for where no ship takes them driven aboard; null where they are none, or nobody says how many. */
export function carsOnRacks(
  inputs: EnquiryInputs,
  catalogue: Catalogue,
): { readonly boxes: string; readonly edit: Partial<EnquiryInputs> } | null {
  const cars = Number(inputs.boxes);
  if (inputs.equipment !== 'CAR' || !Number.isInteger(cars) || cars < 1) return null;
  const boxes = String(Math.ceil(cars / CARS_ON_RACKS));
  return { boxes, edit: { ...chooseEquipment(inputs, '40HQ', catalogue), boxes } };
}
