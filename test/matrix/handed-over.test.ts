import { describe, expect, it } from 'vitest';
import { monthShares } from '../../src/demand/month-shares.ts';
import { handedOver, monthsOf, readyIn } from '../../src/matrix/handed-over.ts';
import { openFlow } from '../builders/ways.ts';

const { flow } = openFlow('f', 1).handed;

describe('what flows hand over', () => {
  it('is ready on a Monday morning from the 8th on', () => {
    expect(['2026-12', '2027-01', '2026-06', '2023-02', '2026-13', 'May'].map(readyIn)).toEqual([
      '2026-12-14T09:00',
      '2027-01-11T09:00',
      '2026-06-08T09:00',
      '2023-02-13T09:00',
      null,
      null,
    ]);
  });

  it('is each month’s share of the year, and nothing in a month without one', () => {
    const summer = { ...flow, boxesPerYear: 300, monthShares: monthShares((month) => (month === 6 ? 1 : 0)) };
    expect(handedOver([summer], monthsOf('2027')).map(({ month, boxes }) => [month, boxes])).toEqual([
      ['2027-07', 300],
    ]);
    const whole = handedOver([{ ...flow, boxesPerYear: 300 }], monthsOf('2027'));
    expect(whole.reduce((sum, { boxes }) => sum + boxes, 0)).toBeCloseTo(300, 9);
  });
});
