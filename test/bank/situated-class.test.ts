import { beforeAll, describe, expect, it } from 'vitest';
import { costOf } from '../../src/bank/choose.ts';
import { faresOf } from '../../src/bank/fares.ts';
import { OptionItineraries } from '../../src/bank/option-itineraries.ts';
import { type SituatedClass, situateClass } from '../../src/bank/prices/situated-class.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import { billItinerary } from '../../src/ledger/billed-itinerary.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';
import { granted, library, situation } from '../measures/policy-desk.ts';
import { type BuiltBank, buildBank, FLOWS } from './chongqing-bank.ts';

let chongqing: Chongqing;
let built: BuiltBank;

beforeAll(async () => {
  chongqing = await openChongqing();
  built = buildBank(chongqing.network, chongqing.prepared, { flows: FLOWS.slice(0, 1) });
});

/** None of the measures, but for a lever at a setting. */
const withLever = (id: string, set: Readonly<Record<string, number>>): PolicySituation =>
  situation({
    scenario: {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'none',
      enable: [id],
      set: Object.fromEntries(
        Object.entries(set).map(([name, value]) => [`${id}.${name}`, { '2024-01-01': value }]),
      ),
    },
  });

function situated(asked: PolicySituation): SituatedClass {
  const { network, prepared } = chongqing;
  const goods = built.ground.plan.classes[0]!;
  const terms = granted(createTermsReader(library).read(asked, { network, consignment: goods.consignment }));
  return granted(situateClass({ network, layers: [] }, prepared.graphs, goods, terms, built.ground.dates));
}

describe('a class of goods under a lever', () => {
  it('has on the same arcs the prices by which the edited network bills every option', () => {
    const fee = withLever('a02.full_timetable_train', { fee_per_teu_before: 0, fee_per_teu_after: 25 });
    const { priced, prices, hasSameArcs } = situated(fee);
    expect(hasSameArcs).toBe(true);
    const { bank, ground } = built;
    const [before, after] = [faresOf(bank, [built.priced[0]!.prices]), faresOf(bank, [prices])];
    const edited = { ...ground, network: priced.network, graphOf: () => priced.graph };
    const bill = createLedger(
      priced.network,
      priced.consignment,
      createRateBook(priced.network, priced.consignment),
    );
    const itineraries = new OptionItineraries(edited);
    const dearer = Array.from(bank.optionFare, (_, option) => {
      const slot = bank.firstOption.findIndex((first) => first > option) - 1;
      const billed = billItinerary(bill, itineraries.of(bank, { demand: 0, slot, option }));
      const own = costOf(bank, after, option, 0);
      expect(Math.abs(billed.invoiceTotal / 100 - own)).toBeLessThan(0.05 * billed.rows.length);
      return own - costOf(bank, before, option, 0);
    });
    // Two boxes of 40 ft are four TEU: 25 yuan on each where the train is ridden.
    expect(new Set(dearer.map((gap) => Math.round(gap * 100) / 100))).toEqual(new Set([0, 100]));
  });

  it('has arcs of its own where the lever changes departures', () => {
    const { hasSameArcs } = situated(withLever('a01.daily_sailing', { departures_per_week_before: 4 }));
    expect(hasSameArcs).toBe(false);
  });

  it('is priced as it stands where no lever is set', () => {
    const { prices, hasSameArcs } = situated(situation({ scenario: 'none' }));
    expect(hasSameArcs).toBe(true);
    expect(prices).toEqual(built.priced[0]!.prices);
  });
});
