import { describe, expect, it } from 'vitest';
import { shareInTime, shareText } from '../../../src/views/policy/share-in-time.ts';

const handOver = (...shares: readonly number[]) => ({
  charge: 0,
  lastDay: '2026-12-31',
  p50: null,
  p80: null,
  p95: null,
  days: shares.map((share, index) => ({ day: `2026-11-0${index + 1}`, share })),
});

describe('the share in time', () => {
  const whole = handOver(1, 0.9567, 0.4, 0);

  it('is what is listed, whole before the list and none after a list that ends with none', () => {
    const text = (day: string) => shareText(shareInTime(whole, day));
    expect(text('2026-10-01')).toBe('100.0 %');
    expect(text('2026-11-02')).toBe('95.6 %');
    expect(text('2027-01-01')).toBe('0.0 %');
  });

  it('is never none after a list whose tail is cut off, but at most its last', () => {
    expect(shareText(shareInTime(handOver(1, 0.6, 0.48), '2026-12-01'))).toBe('≤ 48.0 %');
  });
});
