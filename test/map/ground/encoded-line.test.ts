import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLine, encodeLine } from '../../../src/map/ground/encoded-line.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 300, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

test('a line comes back with every vertex within half a unit', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 40 }), fc.constantFrom(100, 1000, 10_000), (line, scale) => {
      const decoded = decodeLine(encodeLine(line, scale), scale);
      expect(decoded).toHaveLength(line.length);
      decoded.forEach(([lon, lat], index) => {
        expect(Math.abs(lon - line[index]![0])).toBeLessThanOrEqual(0.5 / scale + 1e-9);
        expect(Math.abs(lat - line[index]![1])).toBeLessThanOrEqual(0.5 / scale + 1e-9);
      });
    }),
  );
});

test('the written form is whole numbers: the first point, then steps', () => {
  expect(
    encodeLine(
      [
        [106.33, 29.63],
        [106.34, 29.6],
      ],
      1000,
    ),
  ).toEqual([106330, 29630, 10, -30]);
});
