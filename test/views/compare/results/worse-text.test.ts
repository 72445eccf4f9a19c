import { describe, expect, it } from 'vitest';
import type { FoldKind } from '../../../../src/contract/list-marks.ts';
import { resultText } from '../../../../src/i18n/dictionary.ts';
import { worseText } from '../../../../src/views/compare/results/worse-text.ts';
import { days } from '../../../builders/answer.ts';
import { cny } from '../../../builders/comparison.ts';
import { RAIL_SEA } from '../../../builders/sample-answer.ts';

describe('why an itinerary is dominated', () => {
  const worse = (reason: string, own: Partial<typeof RAIL_SEA>, kind: FoldKind = 'beaten'): string =>
    worseText(
      { itinerary: { ...RAIL_SEA, ...own }, by: RAIL_SEA.id, kind, reason },
      RAIL_SEA,
      resultText('en'),
      'en',
    );

  it('is the difference on each criterion named', () => {
    const own = {
      invoiceTotal: cny('40000.00'),
      p50Minutes: RAIL_SEA.p50Minutes + days(2),
      co2eKg: RAIL_SEA.co2eKg + 200,
    };
    expect(worse('invoice,time,co2e', own)).toBe('¥778 dearer, 2 d slower, 200 kg more CO₂e');
    expect(worse('time', own)).toBe('2 d slower');
  });

  it('owns up to what it does better within the tolerance', () => {
    const own = { invoiceTotal: cny('40000.00'), p50Minutes: RAIL_SEA.p50Minutes - days(0.5) };
    expect(worse('invoice', own)).toBe('¥778 dearer, yet 12 h faster, within the tolerance');
    expect(worse('', { co2eKg: RAIL_SEA.co2eKg - 30 })).toBe('yet 30 kg less CO₂e, within the tolerance');
  });

  it('is that it shows the same figures where no criterion is named', () => {
    expect(worse('', {})).toBe('the same figures');
  });

  it('says first that a route saves too little, or that nobody offers it', () => {
    const slow = { invoiceTotal: cny('39000.00'), p50Minutes: RAIL_SEA.p50Minutes + days(9) };
    expect(worse('time', slow, 'saves_little')).toBe('saves too little, 9 d slower, yet ¥222 cheaper');
    expect(worse('time', slow, 'contrived')).toBe('a way nobody offers, 9 d slower, yet ¥222 cheaper');
  });
});
