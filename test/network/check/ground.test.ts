import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../src/network/check/ground.ts';

/** A ring with more steps than share one box. */
const ring = (radius: number, steps = 500): readonly (readonly number[])[] =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (2 * Math.PI * (step % steps)) / steps;
    return [100 + radius * Math.cos(angle), radius * Math.sin(angle)];
  });

describe('an index of lines', () => {
  const island = new LineIndex([ring(5), ring(2)]);

  it('tells what lies within rings and not within their holes, and how far off their lines are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8, noNaN: true }), fc.nat(359), (radius, degrees) => {
        fc.pre(Math.abs(radius - 5) > 0.01 && Math.abs(radius - 2) > 0.01);
        const angle = (degrees * Math.PI) / 180;
        const at = [100 + radius * Math.cos(angle), radius * Math.sin(angle)] as const;
        const km = 111.195 * Math.min(Math.abs(radius - 5), Math.abs(radius - 2));
        expect(island.holds(at)).toBe(radius > 2 && radius < 5);
        expect(Math.abs(island.kmTo(at) - km)).toBeLessThan(0.02 * km + 0.5);
      }),
    );
  });

  it('finds no line where there is none', () => {
    const empty = new LineIndex([]);
    expect([empty.holds([0, 0]), empty.kmTo([0, 0])]).toEqual([false, Number.POSITIVE_INFINITY]);
  });

  it('measures degrees of longitude by their width', () => {
    const meridian = new LineIndex([
      [
        [20, 50],
        [20, 70],
      ],
    ]);
    expect(meridian.kmTo([21, 60])).toBeCloseTo(111.195 * Math.cos(Math.PI / 3), 0);
  });
});
