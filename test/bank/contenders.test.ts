import { describe, expect, it } from 'vitest';
import type { Bank } from '../../src/bank/bank.ts';
import { contenders } from '../../src/bank/contenders.ts';
import type { FareTable } from '../../src/bank/fares.ts';

/** Options of one slot, each with a fare of its own: money, what the one parameter adds to it, minutes. */
function slotOf(...options: readonly (readonly [money: number, slope: number, minutes: number])[]) {
  const positions = Int32Array.from(options, (_, index) => index);
  const bank = {
    firstOption: Int32Array.of(0, options.length),
    optionFare: positions,
    optionStay: new Int32Array(options.length).fill(-1),
    optionMinutes: Int32Array.from(options, ([, , minutes]) => minutes),
  } as unknown as Bank;
  const table: FareTable = {
    width: 1,
    fareBase: Float64Array.from(options, ([money]) => money),
    fareSlope: Float64Array.from(options, ([, slope]) => slope),
    stayBase: new Float64Array(),
    staySlope: new Float64Array(),
  };
  return (own: { most: number; groups?: readonly string[]; cnyPerMinute?: number }) =>
    contenders(bank, table, 0, {
      cnyPerMinute: own.cnyPerMinute ?? 0,
      groupOf: (option) => own.groups?.[option] ?? 'one',
      most: own.most,
    });
}

describe('options that contend', () => {
  it('are the cheapest, and whatever is best once a parameter moves', () => {
    const offer = slotOf([100, 0, 0], [130, -60, 0], [120, 0, 0], [150, -10, 0]);
    expect(offer({ most: 1 })).toEqual([0, 1]);
    expect(offer({ most: 3 })).toEqual([0, 1, 2]);
  });

  it('are the best of each group, however dear', () => {
    const offer = slotOf([100, 0, 0], [900, 0, 0], [800, 0, 0]);
    expect(offer({ most: 1, groups: ['river', 'air', 'air'] })).toEqual([0, 2]);
  });

  it('are weighed with what their minutes are worth', () => {
    const offer = slotOf([100, 0, 50], [130, 0, 10]);
    expect(offer({ most: 1 })).toEqual([0]);
    expect(offer({ most: 1, cnyPerMinute: 1 })).toEqual([1]);
  });

  it('are one of two that cost the same everywhere', () => {
    expect(slotOf([100, 5, 0], [100, 5, 0])({ most: 1 })).toEqual([0]);
  });
});
