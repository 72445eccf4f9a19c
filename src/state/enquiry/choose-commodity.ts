import type { Catalogue } from '../../contract/catalogue.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';

/**
 * The inputs that follow from a kind of goods: a box of the class it needs, in place of anything else that cannot take
 * it, the usual mass again, and batteries of which nothing is said yet.
 */
export function chooseCommodity(
  inputs: EnquiryInputs,
  commodity: string,
  catalogue: Catalogue,
): Partial<EnquiryInputs> {
  const chosen = catalogue.commodities.find((item) => item.id === commodity);
  const box = catalogue.equipment.find((item) => item.code === inputs.equipment);
  if (!chosen || takes(box, chosen)) return { commodity, grossTonnes: '', batteryWh: '' };
  const equipment = sameLength(catalogue, box?.lengthFt ?? 40, chosen.needsReefer ? 'reefer' : 'dry');
  return { commodity, grossTonnes: '', batteryWh: '', equipment: equipment ?? inputs.equipment };
}

type Item<Key extends 'equipment' | 'commodities'> = Catalogue[Key][number];

function takes(equipment: Item<'equipment'> | undefined, goods: Item<'commodities'>): boolean {
  switch (equipment?.load) {
    case 'lcl':
      return !goods.needsReefer;
    case 'car':
      return goods.isCar;
    case 'wagon':
      return goods.ridesWagons;
    default:
      return goods.needsReefer === (equipment?.class === 'reefer');
  }
}

/** Other lengths of a class have their place; these are in common use: 40HQ, 40RF, 20GP. */
function sameLength(catalogue: Catalogue, lengthFt: number, boxClass: string): string | undefined {
  return catalogue.equipment.filter((item) => item.class === boxClass && item.lengthFt === lengthFt).at(-1)
    ?.code;
}
