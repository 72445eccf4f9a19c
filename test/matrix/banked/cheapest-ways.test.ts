import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitBox } from '../../../src/bank/prices/wait-box.ts';
import { CheapestWays } from '../../../src/matrix/banked/cheapest-ways.ts';
import { MINUTES_PER_DAY } from '../../../src/units/duration.ts';
import { type BuiltBank, buildBank, FLOWS, slotsFrom } from '../../bank/chongqing-bank.ts';
import { createRouter, pricesAtPoint } from '../../bank/reroute.ts';
import { openChongqing } from '../../builders/chongqing.ts';

const CONTROL = { shouldStop: () => false, onBuilt: () => {}, yieldNow: () => Promise.resolve() };
const PLACES = [0, 0.4, 1];

/** Days that a ride of each service waits, by its position, of some that wait and more that do not. */
const waits = fc.array(fc.constantFrom(0, 0, 0, 0.2, 3, 15, 29), { minLength: 7, maxLength: 23 });

describe('the cheapest way at waits on the shipped network', () => {
  let built: BuiltBank;
  beforeAll(async () => {
    const { network, prepared } = await openChongqing();
    built = buildBank(network, prepared, { slots: slotsFrom('2026-12-07T12:00', 1) });
  });

  it('costs what the search of comparisons finds at the same prices', async () => {
    await fc.assert(
      fc.asyncProperty(waits, async (ofService) => {
        const { ground, priced } = built;
        const { plan } = ground;
        const days = priced.map(({ graph }) =>
          Float64Array.from(graph.arrays.arcService.subarray(0, graph.arcCount), (service) =>
            service < 0 ? 0 : ofService[service % ofService.length]!,
          ),
        );
        const boxes = priced.map((one, goods) =>
          waitBox(one.prices, days[goods]!, plan.classes[goods]!.timeValue),
        );
        const cheapest = await CheapestWays.of({ ground }, boxes, CONTROL);
        for (const [demand, { origins, destinations, goods }] of plan.demands.entries()) {
          const { low, high } = plan.classes[goods]!.timeValue;
          for (const place of PLACES) {
            const worth = low + place * (high - low);
            const bare = pricesAtPoint(priced[goods]!, [], new Float64Array());
            const arcMoney = bare.arcMoney.map((money) =>
              money.map((own, arc) => own + worth * MINUTES_PER_DAY * days[goods]![arc]!),
            );
            const route = createRouter(
              priced[goods]!,
              { ...bare, arcMoney },
              origins,
              plan.slots[0]!,
              plan.maxLegs,
            );
            const routed = Math.min(
              ...route(destinations).map(({ money, minutes }) => money + worth * minutes),
            );
            const own = cheapest?.wayAt(demand, worth)?.cny ?? Number.NaN;
            expect(Math.abs(own - routed) / routed).toBeLessThanOrEqual(1e-12);
          }
        }
      }),
      { numRuns: 4 },
    );
    expect(built.plan.demands).toHaveLength(FLOWS.length);
  });
});
