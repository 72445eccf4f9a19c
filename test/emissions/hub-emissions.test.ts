import { describe, expect, it } from 'vitest';
import { emissionsKg } from '../../src/emissions/emission-rate.ts';
import { hubEmissions } from '../../src/emissions/hub-emissions.ts';
import type { HubActivity } from '../../src/network/hub-operation.ts';
import { consignment } from '../builders/consignment.ts';
import { corridor } from '../builders/corridor.ts';
import { hubRule } from '../builders/network.ts';

const WORLD = corridor();
/** 10 t of cargo in two TEU. */
const BOX = consignment({ boxes: 1, gross: 13.9 });

describe('what a hub operation emits', () => {
  it.each<[HubActivity, number]>([
    ['origin', 1],
    ['destination', 1],
    ['transfer', 2],
  ])('is, for %s, %d lifts of a TEU', (activity, lifts) => {
    const rate = hubEmissions(WORLD, hubRule(activity));
    expect(rate.perTeu).toEqual({ low: lifts * 2000, value: lifts * 2000, high: lifts * 3000 });
    expect(rate.perTonne.value).toBe(0);
    expect(emissionsKg(rate, BOX).value).toBe(lifts * 2 * 2);
  });

  it('has the shuttle by truck in it, by its kilometres and tonnes', () => {
    const shuttle = hubEmissions(WORLD, hubRule('transfer', { distanceKm: 12 }));
    expect(shuttle.perTonne.value).toBe(12 * 80);
    expect(emissionsKg(shuttle, BOX).value).toBeCloseTo(2 * 2 * 2 + (12 * 80 * 10) / 1000, 9);
  });

  it.each(['terminal.lift', 'road.diesel'])(
    'is never nothing for want of %s: without it there is no figure',
    (key) => {
      const emissionFactors = new Map([...WORLD.emissionFactors].filter(([id]) => id !== key));
      expect(() =>
        hubEmissions({ ...WORLD, emissionFactors }, hubRule('transfer', { distanceKm: 12 })),
      ).toThrow(key);
    },
  );
});
