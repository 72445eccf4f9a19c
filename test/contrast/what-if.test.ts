import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestSupposed,
  FUEL_SHARE,
  SUPPOSED_WITHIN,
  type Supposition,
  supposedTotal,
  suppositionPoints,
} from '../../src/contrast/what-if.ts';
import { fen, parseFen } from '../../src/units/money.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';

const { ask } = await openChongqing();
const answer = await ask(enquiry({ to: 'DEDUI' }));
if (!answer.ok) throw new Error('no answer');
const { itineraries } = answer.value;
const [first, second] = itineraries;
if (first === undefined || second === undefined) throw new Error('too few routes');

const suppositions: readonly Supposition[] = [
  { kind: 'rate', currency: 'USD' },
  { kind: 'rate', currency: 'EUR' },
  { kind: 'fuel' },
  ...itineraries.map(({ id }): Supposition => ({ kind: 'discount', route: id })),
  ...itineraries.map(({ id }): Supposition => ({ kind: 'delay', route: id, dayCost: parseFen('3863.00') })),
];

describe('a supposition', () => {
  it('of nothing leaves every total as it is', () => {
    for (const supposition of suppositions)
      for (const itinerary of itineraries)
        expect(supposedTotal(itinerary, supposition, 0)).toBe(itinerary.economicTotal);
  });

  it('changes places at its points and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...suppositions),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, share) => {
          const { least, most } = SUPPOSED_WITHIN[one.kind];
          const amount = Math.round((least + share * (most - least)) * 100) / 100;
          const points = suppositionPoints(itineraries, one);
          const next = points.find(({ at }) => amount <= at);
          const expected = next?.below ?? points.at(-1)?.above ?? bestSupposed(itineraries, one, least);
          expect(bestSupposed(itineraries, one, amount)?.id).toBe(expected?.id);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a delay makes the best lose once the days cost what it is ahead by', () => {
    const best = bestSupposed(itineraries, { kind: 'rate', currency: 'USD' }, 0) ?? first;
    const dayCost = fen(100_000_00);
    const [point] = suppositionPoints(itineraries, { kind: 'delay', route: best.id, dayCost });
    const others = itineraries.filter(({ id, complete }) => complete && id !== best.id);
    const lead = Math.min(...others.map(({ economicTotal }) => economicTotal)) - best.economicTotal;
    expect(point?.below.id).toBe(best.id);
    expect(point?.at).toBeCloseTo(lead / dayCost, 1);
  });

  it('of fuel moves freight by its share of it, and no train', () => {
    const fuel: Supposition = { kind: 'fuel' };
    for (const itinerary of itineraries) {
      const burnt = itinerary.charges.reduce(
        (sum, { code, amount }) => sum + (FUEL_SHARE[code] ?? 0) * (amount ?? 0),
        0,
      );
      const moved = supposedTotal(itinerary, fuel, 100) - itinerary.economicTotal;
      expect(Math.abs(moved - burnt)).toBeLessThan(itinerary.charges.length);
      if (itinerary.modes.every((mode) => mode === 'rail')) expect(moved).toBe(0);
    }
  });

  it('of a discount takes off the freight of its route alone', () => {
    const off: Supposition = { kind: 'discount', route: first.id };
    expect(supposedTotal(first, off, 10)).toBeLessThan(first.economicTotal);
    expect(supposedTotal(second, off, 10)).toBe(second.economicTotal);
  });
});
