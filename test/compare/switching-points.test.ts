import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/compare/assess.ts';
import { asBilled } from '../../src/compare/standing.ts';
import { switchingPoints } from '../../src/compare/switching-points.ts';
import { extend, fen, formatFen } from '../../src/units/money.ts';
import { billed, cny, route } from '../builders/comparison.ts';

const DAY = 1440;

/** A route with an invoice and a cost of each day, under way for so many days. */
function underWay(
  invoice: string,
  days: number,
  dayCost = '100.00',
  own: Parameters<typeof route>[1] = {},
): Assessment {
  const quantity = Math.round(days * 100) / 100;
  const amount = extend(quantity, dayCost, '1');
  const capital = { ...billed('CAPITAL', formatFen(amount)), quantity, inInvoice: false };
  return route([billed('OCEAN_FREIGHT', invoice)], { economic: [capital], mean: days * DAY, ...own });
}
const pointsOf = (...routes: readonly Assessment[]) => switchingPoints(routes.map(asBilled));

describe('a switching point', () => {
  it('is the cost of a day at which the fast dear route overtakes the slow cheap one, in whatever order they come', () => {
    const [slow, fast] = [underWay('10000.00', 20), underWay('16000.00', 8)];
    const point = {
      dayCost: cny('500.00'),
      below: { assessment: slow },
      above: { assessment: fast },
    };
    expect(pointsOf(slow, fast)).toMatchObject([point]);
    expect(pointsOf(fast, slow)).toMatchObject([point]);
  });

  it('is none where one is both cheaper and faster, or where both take as long', () => {
    expect(pointsOf(underWay('100.00', 5), underWay('200.00', 9))).toEqual([]);
    expect(pointsOf(underWay('100.00', 5), underWay('200.00', 5))).toEqual([]);
  });

  it('leaves out a route that between two others is never the best', () => {
    const [slow, middle, fast] = [underWay('1000.00', 30), underWay('8000.00', 20), underWay('9000.00', 10)];
    const points = pointsOf(slow, middle, fast);
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({
      dayCost: cny('400.00'),
      below: { assessment: slow },
      above: { assessment: fast },
    });
  });

  it('is left out of routes whose prices are not all known', () => {
    expect(pointsOf(underWay('100.00', 9, '10.00', { complete: false }), underWay('200.00', 5))).toEqual([]);
  });

  it('praises none that is sure to be late while another may be in time', () => {
    const [late, inTime] = [
      underWay('100.00', 20, '10.00', { onTime: 0 }),
      underWay('900.00', 5, '10.00', { onTime: 0.4 }),
    ];
    expect(pointsOf(late, inTime)).toEqual([]);
    expect(pointsOf(late, underWay('900.00', 5, '10.00', { onTime: 0 }))).toHaveLength(1);
  });

  it('leaves no cost of a day at which another of all the routes is better than the one it names', () => {
    const routes = fc.array(
      fc.record({
        invoice: fc.integer({ min: 100, max: 50_000_000 }).map((value) => formatFen(fen(value))),
        days: fc.integer({ min: 100, max: 9000 }).map((hundredths) => hundredths / 100),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(routes, fc.nat(10_000_000), (drawn, dayCost) => {
        const all = drawn.map(({ invoice, days }) => ({
          invoice: cny(invoice),
          days,
          one: underWay(invoice, days),
        }));
        const points = pointsOf(...all.map(({ one }) => one));
        if (points.length === 0) return;
        const after = points.findLast((point) => point.dayCost <= dayCost);
        const best = after ? after.above : points[0]!.below;
        const totalOf = ({ invoice, days }: (typeof all)[number]) => invoice + dayCost * days;
        const named = all.find(({ one }) => one === best.assessment)!;
        const least = Math.min(...all.map(totalOf));
        // A point is rounded to a fen a day.
        expect(totalOf(named) - least).toBeLessThanOrEqual(90);
        expect(points.map((point) => point.dayCost)).toEqual(
          points.map((point) => point.dayCost).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
