import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/compare/assess.ts';
import { rank } from '../../src/compare/ranking.ts';
import { asBilled, type Standing } from '../../src/compare/standing.ts';
import { fen } from '../../src/units/money.ts';
import { billed, cny, comparison, route } from '../builders/comparison.ts';

const at = (price: string, own: Parameters<typeof route>[1] = {}): Assessment =>
  route([billed('OCEAN_FREIGHT', price)], own);

/** What each is paid less under measures. */
const saving =
  (...pairs: readonly (readonly [Assessment, string])[]) =>
  (assessment: Assessment): Standing => {
    const amount = pairs.find(([one]) => one === assessment)?.[1] ?? '0.00';
    const billedAs = asBilled(assessment);
    return {
      assessment,
      invoiceTotal: fen(billedAs.invoiceTotal - cny(amount)),
      economicTotal: fen(billedAs.economicTotal - cny(amount)),
    };
  };

describe('the order of a list', () => {
  const [cheap, dear] = [at('100.00'), at('150.00')];

  it('is that of the economic totals under the measures', () => {
    const order = (standingOf: (assessment: Assessment) => Standing) =>
      rank(comparison([cheap, dear]), standingOf).listed.map(({ assessment }) => assessment);
    expect(order(asBilled)).toEqual([cheap, dear]);
    expect(order(saving([dear, '60.00']))).toEqual([dear, cheap]);
  });

  it('puts incomplete routes last, however cheap', () => {
    const open = at('1.00', { complete: false });
    const { listed } = rank(comparison([open, dear]), asBilled);
    expect(listed.map(({ assessment }) => assessment)).toEqual([dear, open]);
  });
});

describe('badges', () => {
  const listed = [at('100.00', { p50: 9000, co2e: 900 }), at('150.00', { p50: 5000, co2e: 1500 })] as const;
  const [cheap, fast] = listed;

  it('go to the leader on each figure', () => {
    const { badges } = rank(comparison(listed), asBilled);
    expect(badges.get(cheap)).toEqual(['lowest_economic', 'cheapest', 'lowest_co2e', 'steadiest']);
    expect(badges.get(fast)).toEqual(['fastest']);
  });

  it('go to a dominated route where it leads, and to no listed one in its stead', () => {
    const folded = at('99.00', { p50: 9100, p90: 11_000, co2e: 899 });
    const compared = {
      ...comparison([...listed, folded]),
      front: {
        shown: listed,
        dominated: [{ assessment: folded, by: cheap, kind: 'beaten' as const, worse: ['time' as const] }],
      },
    };
    const { badges } = rank(compared, asBilled);
    expect(badges.get(folded)).toEqual(['lowest_economic', 'cheapest', 'lowest_co2e']);
    expect(badges.get(cheap)).toEqual(['steadiest']);
  });

  it('follow the measures', () => {
    const { badges } = rank(comparison(listed), saving([fast, '60.00']));
    expect(badges.get(fast)).toEqual(['lowest_economic', 'cheapest', 'fastest']);
  });

  it('are given to complete routes alone, and not where only one is listed', () => {
    const open = at('1.00', { complete: false, p50: 10 });
    expect(rank(comparison([...listed, open]), asBilled).badges.has(open)).toBe(false);
    expect(rank(comparison([cheap, open]), asBilled).badges.size).toBe(0);
  });
});
