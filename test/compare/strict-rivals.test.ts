import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alternative, shownFront } from '../../src/compare/shown-front.ts';
import { StrictRivals } from '../../src/compare/strict-rivals.ts';
import { fen } from '../../src/units/money.ts';

/** Around the steps of the figures shown: few yuan, kilograms and hours apart, so that many are equal or round alike. */
const figures = fc.record({
  invoiceTotal: fc.integer({ min: 9_900, max: 10_400 }).map(fen),
  co2eKg: fc.double({ min: 98, max: 101, noNaN: true }),
  complete: fc.boolean(),
  p50Minutes: fc.integer({ min: 5900, max: 6200 }),
  family: fc.constantFrom('rail', 'river'),
});
/** Times of which nothing more is expected of one than of another. */
const ALIKE = { expected: 6000, variance: 100 };

type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;

const alternative = ({ invoiceTotal, co2eKg, complete, p50Minutes }: Figures): Alternative => ({
  itinerary: { steps: [], start: 0, arrival: 0 } as unknown as Alternative['itinerary'],
  invoiceTotal,
  economicTotal: invoiceTotal,
  complete,
  spread: { p50Minutes },
  co2e: { value: co2eKg },
});

/** Those listed, in order. */
function listOf(all: readonly Figures[]): readonly (Figures | undefined)[] {
  const candidates = all.map((own) => ({
    assessment: alternative(own),
    family: own.family,
    mainRides: 2,
    isContrived: false,
  }));
  const made = candidates.map(({ assessment }) => assessment);
  return shownFront(candidates).shown.map((own) => all[made.indexOf(own)]);
}

describe('rivals that beat an itinerary outright', () => {
  it('leave a list as it is when what they beat is given up', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 2, maxLength: 12 }), (all) => {
        const rivals = new StrictRivals();
        const unbeaten = all.filter((own) => {
          // As close below as a simulated P50 can be that rounds to these minutes.
          if (own.p50Minutes - 0.5 >= rivals.beatenFrom(own, ALIKE)) return false;
          rivals.add(own, ALIKE, own.p50Minutes);
          return true;
        });
        expect(listOf(unbeaten)).toEqual(listOf(all));
      }),
      { numRuns: 1000 },
    );
  });

  it('beat from the hour that would be shown as theirs, or from the next where nothing else is better', () => {
    const rivals = new StrictRivals();
    const own = { invoiceTotal: fen(10_000), co2eKg: 100, complete: true };
    expect(rivals.beatenFrom(own, ALIKE)).toBe(Number.POSITIVE_INFINITY);
    rivals.add(own, ALIKE, 6000);
    expect(rivals.beatenFrom({ ...own, invoiceTotal: fen(10_100) }, ALIKE)).toBe(100 * 60 - 30.5);
    expect(rivals.beatenFrom(own, ALIKE)).toBe(101 * 60 - 30.5);
    expect(rivals.beatenFrom({ ...own, invoiceTotal: fen(9_900) }, ALIKE)).toBe(Number.POSITIVE_INFINITY);
    expect(rivals.beatenFrom({ ...own, complete: false }, ALIKE)).toBe(101 * 60 - 30.5);
  });

  it('that are incomplete beat nothing complete', () => {
    const rivals = new StrictRivals();
    const own = { invoiceTotal: fen(10_000), co2eKg: 100, complete: true };
    rivals.add({ ...own, complete: false }, ALIKE, 60);
    expect(rivals.beatenFrom(own, ALIKE)).toBe(Number.POSITIVE_INFINITY);
  });

  it('beat none that is expected sooner, or to stray less', () => {
    const rivals = new StrictRivals();
    const own = { invoiceTotal: fen(10_000), co2eKg: 100, complete: true };
    rivals.add(own, ALIKE, 6000);
    const dearer = { ...own, invoiceTotal: fen(10_100) };
    expect(rivals.beatenFrom(dearer, { ...ALIKE, expected: 5999 })).toBe(Number.POSITIVE_INFINITY);
    expect(rivals.beatenFrom(dearer, { ...ALIKE, variance: 99 })).toBe(Number.POSITIVE_INFINITY);
    expect(rivals.beatenFrom(dearer, { expected: 6001, variance: 101 })).toBe(100 * 60 - 30.5);
  });
});
