import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/compare/assess.ts';
import { asBilled } from '../../src/compare/standing.ts';
import { switchingPoints } from '../../src/compare/switching-points.ts';
import { extend, fen, formatFen } from '../../src/units/money.ts';
import { billed, cny, route } from '../builders/comparison.ts';

const DAY = 1440;

/** A route with an invoice and a cost of each day, under way for so many days. */
function underWay(invoice: string, days: number, dayCost: string, complete = true): Assessment {
  const quantity = Math.round(days * 100) / 100;
  const amount = extend(quantity, dayCost, '1');
  const capital = { ...billed('CAPITAL', formatFen(amount)), quantity, inInvoice: false };
  return route([billed('OCEAN_FREIGHT', invoice)], { economic: [capital], mean: days * DAY, complete });
}
const pointsOf = (...routes: readonly Assessment[]) => switchingPoints(routes.map(asBilled));

describe('a switching point', () => {
  it('is the cost of a day at which the slow cheap route and the fast dear one cost the same', () => {
    const [slow, fast] = [underWay('10000.00', 20, '100.00'), underWay('16000.00', 8, '100.00')];
    const [point] = pointsOf(slow, fast);
    expect(point).toMatchObject({ dayCost: cny('500.00'), firstWins: 'below' });
    expect(pointsOf(fast, slow)[0]).toMatchObject({ dayCost: cny('500.00'), firstWins: 'above' });
  });

  it('is none where one is both cheaper and faster, or where both take as long', () => {
    expect(pointsOf(underWay('100.00', 5, '10.00'), underWay('200.00', 9, '10.00'))).toEqual([]);
    expect(pointsOf(underWay('100.00', 5, '10.00'), underWay('200.00', 5, '10.00'))).toEqual([]);
  });

  it('is left out of routes whose prices are not all known', () => {
    expect(pointsOf(underWay('100.00', 9, '10.00', false), underWay('200.00', 5, '10.00'))).toEqual([]);
  });

  it('makes both economic totals equal to the cent a day, whatever the routes', () => {
    const amounts = fc.integer({ min: 100, max: 50_000_000 }).map((value) => formatFen(fen(value)));
    const days = fc.integer({ min: 100, max: 9000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(amounts, amounts, days, days, (a, b, first, second) => {
        for (const { dayCost } of pointsOf(underWay(a, first, '777.77'), underWay(b, second, '777.77'))) {
          const rounding = (Math.abs(first - second) + 1) / 2 + 1;
          const totalOf = (invoice: string, time: number) => cny(invoice) + dayCost * time;
          expect(dayCost).toBeGreaterThanOrEqual(0);
          expect(Math.abs(totalOf(a, first) - totalOf(b, second))).toBeLessThanOrEqual(rounding);
        }
      }),
    );
  });
});
