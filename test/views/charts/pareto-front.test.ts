import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoFront } from '../../../src/views/charts/pareto-front.ts';

const point = fc.record({ x: fc.nat(20), y: fc.nat(20) });

describe('the front', () => {
  it('goes down from left to right', () => {
    expect(
      paretoFront([
        { x: 3, y: 1 },
        { x: 1, y: 3 },
        { x: 2, y: 4 },
      ]),
    ).toEqual([
      { x: 1, y: 3 },
      { x: 3, y: 1 },
    ]);
  });

  it('is what a comparison of all with all leaves', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const key = ({ x, y }: { x: number; y: number }): string => `${x} ${y}`;
        const unbeaten = points.filter(
          (a) => !points.some((b) => b.x <= a.x && b.y <= a.y && (b.x < a.x || b.y < a.y)),
        );
        expect(paretoFront(points).map(key)).toEqual([...new Set(unbeaten.map(key))].sort(byX));
      }),
    );
  });
});

const byX = (a: string, b: string): number => Number(a.split(' ')[0]) - Number(b.split(' ')[0]);
