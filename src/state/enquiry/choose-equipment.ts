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
