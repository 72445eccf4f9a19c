import { describe, expect, it } from 'vitest';
import {
  formulaText,
  isMinimum,
  priceText,
  rangeText,
  unitPriceFormula,
} from '../../../../src/views/compare/detail/charge-text.ts';
import { sourceUses } from '../../../../src/views/compare/detail/source-uses.ts';
import { charge } from '../../../builders/answer.ts';
import { cny } from '../../../builders/comparison.ts';
import { RIVER_SEA, TRAIN } from '../../../builders/sample-answer.ts';

const freight = (own: Partial<ReturnType<typeof charge>> = {}) =>
  charge({ code: 'RAIL_RUN', group: 'main_leg', quantity: 2, ...own });

describe('a price', () => {
  it('has two places, more only where it needs them', () => {
    expect(priceText('590', 'CNY')).toBe('¥590.00');
    expect(priceText('2.22950000', 'CNY')).toBe('¥2.2295');
    expect(priceText('1980.00', 'USD')).toBe('$1,980.00');
  });
});

describe('a formula', () => {
  it('shows quantity, price and amount', () => {
    expect(formulaText(freight({ unitPrice: '380.00' }))).toBe('2 × ¥380.00 = ¥760.00');
  });

  it('shows the exchange rate of a foreign price', () => {
    expect(formulaText(freight({ unitPrice: '1560.00', currency: 'EUR' }))).toBe(
      '2 × €1,560.00 × 8.25 = ¥25,740.00',
    );
  });

  it('is none without a price', () => {
    expect(formulaText(freight({ unitPrice: null, status: 'unknown' }))).toBeNull();
  });

  it('works the unit price out of the list price', () => {
    const line = freight({
      listPrice: '3.1850',
      unitPrice: '2.2295',
      factors: [
        { parameter: 'a', value: '0.30', unit: 'discount' },
        { parameter: 'b', value: '1.0', unit: 'factor' },
      ],
    });
    expect(unitPriceFormula(line)).toBe('¥3.185 × (1 − 30 %) × 1 = ¥2.2295');
    expect(unitPriceFormula(freight())).toBeNull();
  });

  it('knows when the minimum was billed instead', () => {
    expect(isMinimum(freight({ quantity: 1, unitPrice: '3.00', minimum: '50.00' }))).toBe(true);
    expect(isMinimum(freight({ quantity: 100, unitPrice: '3.00', minimum: '50.00' }))).toBe(false);
  });
});

describe('a range', () => {
  it('is one figure where both ends are the same', () => {
    expect(rangeText({ low: cny('760.00'), high: cny('760.00') })).toBe('760');
    expect(rangeText({ low: cny('1109.40'), high: cny('1273.60') })).toBe('1,109–1,274');
  });
});

describe('the uses of sources', () => {
  it('share out the whole invoice, the weightiest first', () => {
    const uses = sourceUses(TRAIN);
    expect(uses.reduce((sum, use) => sum + use.share, 0)).toBeCloseTo(1, 9);
    expect(uses.map((use) => use.share)).toEqual(uses.map((use) => use.share).toSorted((a, b) => b - a));
  });

  it('give an unknown price no share', () => {
    const use = sourceUses(RIVER_SEA).find((found) => found.codes.includes('PORT_HANDLING'));
    expect(use?.grades).not.toContain(null);
    expect(use?.isForTimes).toBe(true);
  });
});
