import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '../../src/bank/choose.ts';
import { faresOf } from '../../src/bank/fares.ts';
import { pricesAt } from '../../src/bank/prices/rate-box.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { type BuiltBank, buildBank, MEASURES, slotsFrom } from './chongqing-bank.ts';
import { createRouter, pricesAtPoint } from './reroute.ts';

const places = fc.array(fc.constantFrom(0, 0.2, 0.5, 0.9, 1), { minLength: 7, maxLength: 7 });

/** Places in the range of a class's value of time. */
const TIME_PLACES = [0, 0.3, 0.5, 1];

/** Least generalised cost of a demand in a slot at a point, from the bank and by routing anew, by value of time. */
function bothWays(built: BuiltBank, demand: number, slot: number, cube: readonly number[]) {
  const { bank, ground, priced, boxes } = built;
  const goods = bank.demandClass[demand]!;
  const { timeValue } = ground.plan.classes[goods]!;
  const point = Float64Array.from(MEASURES, ({ low, high }, index) => low + (high - low) * cube[index]!);
  const fares = faresOf(
    bank,
    boxes.map((box) => pricesAt(box, point)),
  );
  const place = demand * bank.slots + slot;
  const [first, end] = [bank.firstOption[place]!, bank.firstOption[place + 1]!];
  const { origins, destinations } = ground.plan.demands[demand]!;
  const prices = pricesAtPoint(priced[goods]!, MEASURES, point);
  const route = createRouter(priced[goods]!, prices, origins, ground.plan.slots[slot]!, ground.plan.maxLegs);
  const front = route(destinations);
  return TIME_PLACES.map((share) => {
    const worth = timeValue.low + share * (timeValue.high - timeValue.low);
    const kept = Array.from({ length: end - first }, (_, index) => costOf(bank, fares, first + index, worth));
    const routed = front.map(({ money, minutes }) => money + worth * minutes);
    return { kept: Math.min(...kept), routed: Math.min(...routed) };
  });
}

describe.each([
  { from: '2026-12-07T12:00', name: 'when prices are held', numRuns: 60 },
  { from: '2026-03-02T12:00', name: 'when they are quoted anew every week', numRuns: 20 },
])('a bank of the shipped network from $from, $name', ({ from, numRuns }) => {
  let built: BuiltBank;

  beforeAll(async () => {
    const { network, prepared } = await openChongqing();
    built = buildBank(network, prepared, { slots: slotsFrom(from, 3) });
  });

  it('has what routing anew finds, at corners and inner points of the box and any value of time', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(2), places, (demand, slot, cube) => {
        for (const { kept, routed } of bothWays(built, demand, slot, cube)) {
          expect(Number.isFinite(routed)).toBe(true);
          expect(Math.abs(kept - routed) / routed).toBeLessThanOrEqual(1e-12);
        }
      }),
      { numRuns },
    );
  });
});
