import { present } from '../../units/present.ts';
import type { MeasureBox } from './box-of-measures.ts';

/**
 * Boxes of several classes over the same parameters in the same order, so that one point holds for all: where a class has
 * no price that a parameter moves, it moves none.
 */
export function alignBoxes(boxes: readonly MeasureBox[]): readonly MeasureBox[] {
  const known = new Map<
    string,
    { readonly low: number; readonly high: number; readonly moved: MeasureBox['moved'][number] }
  >();
  for (const { box, moved } of boxes) {
    box.parameters.forEach(({ id, low, high }, index) => {
      if (!known.has(id)) known.set(id, { low, high, moved: present(moved[index]) });
    });
  }
  return boxes.map(({ box }) => {
    const { prices } = box;
    const own = new Map(box.parameters.map((parameter) => [parameter.id, parameter]));
    const still = {
      money: new Float64Array(prices.money.length),
      storage: new Float64Array(prices.storage.length),
    };
    return {
      box: {
        prices,
        parameters: [...known].map(
          ([id, { low, high }]) => own.get(id) ?? { id, low, high, direction: still },
        ),
      },
      moved: [...known.values()].map(({ moved }) => moved),
    };
  });
}
