import type { Catalogue } from '../engine/contract.ts';
import type { EnquiryInputs } from './enquiry-inputs.ts';

/** The inputs that follow from a kind of goods: a box of the class it needs, and the usual mass again. */
export function chooseCommodity(
  inputs: EnquiryInputs,
  commodity: string,
  catalogue: Catalogue,
): Partial<EnquiryInputs> {
  const chosen = catalogue.commodities.find((item) => item.id === commodity);
  const box = catalogue.equipment.find((item) => item.code === inputs.equipment);
  const isReefer = box?.class === 'reefer';
  if (!chosen || chosen.needsReefer === isReefer) return { commodity, grossTonnes: '' };
  const equipment = sameLength(catalogue, box?.teu ?? 2, chosen.needsReefer ? 'reefer' : 'dry');
  return { commodity, grossTonnes: '', equipment: equipment ?? inputs.equipment };
}

/** The roomiest box of a class and length, which is the one in common use: 40HQ, 40RF, 20GP. */
function sameLength(catalogue: Catalogue, teu: number, boxClass: string): string | undefined {
  return catalogue.equipment.filter((item) => item.class === boxClass && item.teu === teu).at(-1)?.code;
}
