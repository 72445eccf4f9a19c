import { beforeAll, describe, expect, it } from 'vitest';
import { bankDates } from '../../src/bank/build/bank-ground.ts';
import { costOf } from '../../src/bank/choose.ts';
import { faresOf } from '../../src/bank/fares.ts';
import { OptionItineraries } from '../../src/bank/option-itineraries.ts';
import { alignBoxes } from '../../src/bank/prices/align-boxes.ts';
import type { ArcPrices } from '../../src/bank/prices/arc-prices.ts';
import { boxOfMeasures, type MeasureBox } from '../../src/bank/prices/box-of-measures.ts';
import { figuresBeyond } from '../../src/bank/prices/figures-beyond.ts';
import { policyDates } from '../../src/bank/prices/policy-dates.ts';
import { pricesAt } from '../../src/bank/prices/rate-box.ts';
import { relievedPrices } from '../../src/bank/prices/relieved-prices.ts';
import { pointUnder } from '../../src/bank/subset-points.ts';
import { assessItinerary, assessmentContext } from '../../src/compare/assess.ts';
import { createRelief } from '../../src/measures/relief.ts';
import { createTermsReader, type PolicyTerms } from '../../src/measures/terms.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { ridesOf } from '../../src/routing/way.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';
import { granted, library, situation } from '../measures/policy-desk.ts';
import { type BuiltBank, buildBank, FLOWS, slotsFrom } from './chongqing-bank.ts';

/** Goods ready in the last days of the year, at whose end the waiver of tolls does end. */
const OUT_AND_IN = FLOWS.slice(3, 5);
const SLOTS = slotsFrom('2026-12-27T12:00', 3);

/** The charges of a ledger that measures relieve. */
const RELIEVED = new Set(['inspection.fees', 'toll.chongqing']);

let chongqing: Chongqing;
let built: BuiltBank;
let boxes: readonly MeasureBox[];
let terms: readonly PolicyTerms[];
let relieved: readonly ArcPrices[];

beforeAll(async () => {
  chongqing = await openChongqing();
  const { network, prepared } = chongqing;
  const reader = createTermsReader(library);
  const scenario = granted(reader.read(situation(), null)).scenario;
  const dates = bankDates(
    network,
    SLOTS,
    { pricesOn: null, eventEdits: NO_EVENT_EDITS },
    policyDates(scenario),
  );
  const plain = buildBank(network, prepared, { slots: SLOTS, dates, flows: OUT_AND_IN });
  terms = plain.priced.map(({ consignment }) => granted(reader.read(situation(), { network, consignment })));
  boxes = alignBoxes(
    plain.priced.map((priced, goods) =>
      boxOfMeasures(
        [...scenario.enabled].filter((id) =>
          scenario.measures.get(id)!.lines.some((line) => RELIEVED.has(line)),
        ),
        (on) =>
          relievedPrices(priced, {
            ...terms[goods]!,
            scenario: { ...terms[goods]!.scenario, enabled: new Set(on) },
          }),
      ),
    ),
  );
  relieved = plain.priced.map((priced, goods) => relievedPrices(priced, terms[goods]!));
  built = buildBank(network, prepared, {
    slots: SLOTS,
    dates,
    flows: OUT_AND_IN,
    boxOf: (_, goods) => boxes[goods]!.box,
  });
});

describe('the prices of a class under the measures in force', () => {
  it('step on the day after the last of a measure', () => {
    expect(built.ground.dates).toContain('2027-01-01' as BeijingDate);
    const { graph, dates } = built.priced[0]!;
    const changed = dates.map((_, segment) => {
      const [from, to] = [segment * graph.arcCount, (segment + 1) * graph.arcCount];
      const own = built.priced[0]!.prices.money.subarray(from, to);
      return relieved[0]!.money.subarray(from, to).filter((money, arc) => money < own[arc]! - 0.005).length;
    });
    expect(changed[0]).toBeGreaterThan(changed.at(-1)!);
  });

  it('take off a way what the measures take off its ledger, but for the rounding of every line', () => {
    const { network, prepared } = chongqing;
    const { bank, ground, demandOf, priced } = built;
    const [plain, under] = [
      faresOf(
        bank,
        priced.map(({ prices }) => prices),
      ),
      faresOf(bank, relieved),
    ];
    const itineraries = new OptionItineraries(ground);
    let saved = 0;
    OUT_AND_IN.forEach((_, flow) => {
      const demand = demandOf[flow]!;
      const goods = bank.demandClass[demand]!;
      const { consignment } = priced[goods]!;
      const context = assessmentContext(network, prepared, consignment, createRateBook(network, consignment));
      const relieve = createRelief(terms[goods]!);
      for (let slot = 0; slot < bank.slots; slot++) {
        const place = demand * bank.slots + slot;
        for (let option = bank.firstOption[place]!; option < bank.firstOption[place + 1]!; option++) {
          const itinerary = itineraries.of(bank, { demand, slot, option });
          if (ridesOf(itinerary).some(({ service }) => service.mode === 'air')) continue;
          const { saving, lines } = relieve(assessItinerary(context, itinerary));
          const own = costOf(bank, plain, option, 0) - costOf(bank, under, option, 0);
          expect(Math.abs(own - saving / 100)).toBeLessThan(0.01 * (1 + lines.length));
          saved += saving;
        }
      }
    });
    expect(saved).toBeGreaterThan(0);
  });

  it('are a point of the box of those measures, so that the bank covers every set of them', () => {
    const { box, moved } = boxes[0]!;
    expect(box.parameters.length).toBeGreaterThan(1);
    const all = 2 ** Math.max(...moved.flatMap(({ measures }) => measures.map((measure) => measure + 1))) - 1;
    const point = pointUnder(moved, all).map((place, index) => {
      const { low, high } = box.parameters[index]!;
      return low + place * (high - low);
    });
    relieved.forEach((prices, goods) => {
      expect(figuresBeyond(pricesAt(built.boxes[goods]!, point), prices)).toEqual([]);
      pricesAt(built.boxes[goods]!, point).money.forEach((money, cell) => {
        if (Math.abs(money - prices.money[cell]!) > 1e-6) expect(money).toBeCloseTo(prices.money[cell]!, 6);
      });
    });
  });
});
