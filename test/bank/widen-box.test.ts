import { beforeAll, describe, expect, it } from 'vitest';
import { boxOfMeasures } from '../../src/bank/prices/box-of-measures.ts';
import { placeInBox } from '../../src/bank/prices/place-in-box.ts';
import type { PricedClass } from '../../src/bank/prices/priced-class.ts';
import type { RateBox } from '../../src/bank/prices/rate-box.ts';
import { relievedPrices } from '../../src/bank/prices/relieved-prices.ts';
import { widenBox } from '../../src/bank/prices/widen-box.ts';
import { classUnits, isWithin } from '../../src/matrix/live/class-units.ts';
import { createTermsReader, type PolicyTerms } from '../../src/measures/terms.ts';
import { createDecider } from '../../src/policy/charges/rate-overlay.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { granted, library, situation } from '../measures/policy-desk.ts';
import { buildBank, FLOWS, slotsFrom } from './chongqing-bank.ts';

const TOLL = 'a14.container_toll';

let priced: PricedClass;
let box: RateBox;
let termsAt: (rate: number) => PolicyTerms;

beforeAll(async () => {
  const { network, prepared } = await openChongqing();
  const bank = buildBank(network, prepared, {
    slots: slotsFrom('2026-12-07T12:00', 1),
    flows: FLOWS.slice(0, 1),
  });
  priced = bank.priced[0]!;
  const reader = createTermsReader(library);
  termsAt = (rate) =>
    granted(
      reader.read(
        situation({
          scenario: {
            ...{ schema: 1, id: 'mine', title: 'mine', base: 'in-force' },
            set: { [`${TOLL}.bus_class3_per_km`]: { '2024-01-01': rate } },
          },
        }),
        { network, consignment: priced.consignment },
      ),
    );
  const terms = termsAt(1.5);
  ({ box } = boxOfMeasures([TOLL], (on) =>
    relievedPrices(priced, { ...terms, scenario: { ...terms.scenario, enabled: new Set(on) } }),
  ));
});

const only = (terms: PolicyTerms): PolicyTerms => ({
  ...terms,
  scenario: { ...terms.scenario, enabled: new Set([TOLL]) },
});

/** As a slider tells it: by what is left of each thing that may be relieved. */
function isHeld(by: RateBox, terms: PolicyTerms): boolean {
  const units = classUnits(priced, by);
  const { decide } = createDecider(terms.scenario, terms);
  return isWithin(units, (at) => {
    const seed = units.seeds[at]!;
    const [relief] = decide(seed).reliefs;
    return relief === undefined ? 1 : relief.after / seed.amount;
  });
}

describe('a box in which a measure may give all there is', () => {
  it('holds the prices at every rate between the whole toll and none, and the box of the measure as it is does not', () => {
    const wide = widenBox(priced, box);
    for (const rate of [0.01, 0.4, 1, 1.49, 1.5, 1.9]) {
      const prices = relievedPrices(priced, only(termsAt(rate)));
      expect(placeInBox(wide, prices).beyond).toEqual([]);
      expect(placeInBox(box, prices).beyond.length > 0).toBe(rate < 1.5);
    }
  });

  it('leaves no price below nothing', () => {
    const { prices, parameters } = widenBox(priced, box);
    for (const { high, direction } of parameters)
      for (const [cell, money] of prices.money.entries())
        if (!Number.isNaN(money)) expect(money + high * direction.money[cell]!).toBeGreaterThan(-1e-6);
  });

  it('is held by what is left of each charge as it is by all of its prices', () => {
    for (const own of [box, widenBox(priced, box)]) {
      for (const rate of [0.4, 1.3, 1.5, 1.8]) {
        const terms = only(termsAt(rate));
        const { beyond } = placeInBox(own, relievedPrices(priced, terms));
        expect(isHeld(own, terms)).toBe(beyond.length === 0);
      }
    }
  });
});
