import { describe, expect, it } from 'vitest';
import { wellKnownPlace, wellKnownPlaces } from '../../../src/network/elsewhere/well-known-places.ts';

describe('the places of the world', () => {
  it('have two names and lie on the globe', () => {
    for (const { names, position } of wellKnownPlaces()) {
      expect(names.en, names.zh).toMatch(/^\p{Lu}/u);
      expect(names.zh, names.en).toMatch(/\p{Script=Han}/u);
      expect(Math.abs(position.lat), names.en).toBeLessThan(75);
      expect(Math.abs(position.lon), names.en).toBeLessThanOrEqual(180);
    }
  });

  it('are found by either name, whatever its case, marks and signs, and by the whole of it alone', () => {
    expect(wellKnownPlace('MONTRÉAL')?.names.zh).toBe('蒙特利尔');
    expect(wellKnownPlace('溫州')?.names.en).toBe('Wenzhou');
    expect(wellKnownPlace('Mont')).toBeNull();
  });
});
