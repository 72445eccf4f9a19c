import type { Catalogue } from '../../contract/catalogue.ts';
import { chooseEquipment } from '../../state/enquiry/choose-equipment.ts';
import type { EnquiryInputs } from '../../state/enquiry/enquiry-inputs.ts';

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
