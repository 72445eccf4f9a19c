import fc from 'fast-check';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import {
  packRiver,
  packTopology,
  unpackRiver,
  unpackTopology,
} from '../../../src/map/ground/packed-topology.ts';

const line = fc.array(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
  { minLength: 2, maxLength: 40 },
);

test('a packed topology gives back the very points of the grid', () => {
  fc.assert(
    fc.property(line, line, (one, other) => {
      const coast = {
        type: 'FeatureCollection' as const,
        features: [one, other].map((coordinates) => ({
          type: 'Feature' as const,
          properties: {},
          geometry: { type: 'LineString' as const, coordinates },
        })),
      };
      const quantized = quantize(topology({ coast }), { scale: [0.0036, 0.0017], translate: [-180, -85.2] });
      const written = JSON.parse(JSON.stringify(packTopology(quantized)));
      const unpacked = unpackTopology(written);
      expect(feature(unpacked, unpacked.objects.coast!)).toEqual(
        feature(quantized, quantized.objects.coast!),
      );
    }),
  );
});

test('a topology without a grid is refused', () => {
  expect(() => packTopology(topology({}))).toThrow('not quantized');
});

test('a river comes back within half of its last digit', () => {
  fc.assert(
    fc.property(line, (river) => {
      const unpacked = unpackRiver(packRiver(river));
      expect(unpacked).toHaveLength(river.length);
      unpacked.forEach(([lon, lat], index) => {
        expect(Math.abs(lon - river[index]![0])).toBeLessThanOrEqual(0.5e-4 + 1e-9);
        expect(Math.abs(lat - river[index]![1])).toBeLessThanOrEqual(0.5e-4 + 1e-9);
      });
    }),
  );
});
