import type { OpenBox } from '../../contract/demand/matrix.ts';
import type { Chooser, ChooserWay } from '../calibrate-choice.ts';

/**
 * Boxes as choosers under the baseline, without what tells in no choice: of a large demand there are millions of ways.
 * Rides of the same name share one text.
 */
export function strippedChooser(): (box: OpenBox, boxes: number) => Chooser {
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  return ({ teuPerBox, ways }, boxes) => ({
    boxes,
    teuPerBox,
    ways: ways.flatMap(({ corridor, rides, cost: { before } }): readonly ChooserWay[] =>
      before === null
        ? []
        : [
            {
              corridor,
              rides: rides.map(shared),
              cost: {
                before: { generalised: before.generalised, invoice: before.invoice },
                after: null,
              },
            },
          ],
    ),
  });
}
