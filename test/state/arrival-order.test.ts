import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalOrder } from '../../src/state/arrival-order.ts';

describe('what is shown as it arrives', () => {
  it('only ever becomes newer, and ends with the newest', () => {
    const arrivals = fc.integer({ min: 1, max: 10 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index),
        { minLength: count },
      ),
    );
    fc.assert(
      fc.property(arrivals, (order) => {
        const prices = arrivalOrder();
        const isNewest = order.map(() => prices.depart());
        const shown = order.filter((index) => isNewest[index]?.());
        const newestSoFar = order.filter((own, at) => own === Math.max(...order.slice(0, at + 1)));
        expect(shown).toEqual(newestSoFar);
        expect(shown.at(-1)).toBe(order.length - 1);
      }),
    );
  });
});
