import { beforeAll, describe, expect, it } from 'vitest';
import { consignmentOf } from '../../src/bank/build/plan-flows.ts';
import { costOf } from '../../src/bank/choose.ts';
import { faresOf } from '../../src/bank/fares.ts';
import { OptionItineraries } from '../../src/bank/option-itineraries.ts';
import { compareEnquiry } from '../../src/compare/compare.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import { billItinerary } from '../../src/ledger/billed-itinerary.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { itineraryId } from '../../src/routing/itinerary-id.ts';
import { chainOf, gatewayOf, ridesOf, wayOf } from '../../src/routing/way.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { formatInstant } from '../../src/units/instant.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';
import { type BuiltBank, buildBank, FLOWS } from './chongqing-bank.ts';

let chongqing: Chongqing;
let built: BuiltBank;

beforeAll(async () => {
  chongqing = await openChongqing();
  built = buildBank(chongqing.network, chongqing.prepared);
});

/** Every option of a flow in a slot: its itinerary, its bill, and its money by the fares of the bank at today's prices. */
function optionsOf(flow: number, slot: number) {
  const { bank, ground, demandOf, priced } = built;
  const demand = demandOf[flow]!;
  const { origins, destinations } = ground.plan.demands[demand]!;
  const ready = ground.plan.slots[slot]!;
  const terms = { boxes: 2, pricesOn: null, knownOn: null, eventEdits: NO_EVENT_EDITS };
  const consignment = consignmentOf(FLOWS[flow]!, origins, destinations, ready, terms);
  const bill = createLedger(chongqing.network, consignment, createRateBook(chongqing.network, consignment));
  const fares = faresOf(
    bank,
    priced.map(({ prices }) => prices),
  );
  const itineraries = new OptionItineraries(ground);
  const place = demand * bank.slots + slot;
  const [first, end] = [bank.firstOption[place]!, bank.firstOption[place + 1]!];
  return Array.from({ length: end - first }, (_, index) => {
    const option = first + index;
    const itinerary = itineraries.of(bank, { demand, slot, option });
    return {
      itinerary,
      billed: billItinerary(bill, itinerary),
      minutes: bank.optionMinutes[option]!,
      corridor:
        bank.corridors[bank.sequences.sequenceCorridor[bank.fareSequence[bank.optionFare[option]!]!]!]!,
      money: costOf(bank, fares, option, 0),
    };
  });
}

describe('an option of a bank, billed by the ledger', () => {
  it.each(FLOWS.map(({ origin, destination }, flow) => ({ flow, origin, destination })))(
    'has from $origin to $destination the very figures that a comparison gives the same consignment',
    async ({ flow, origin, destination }) => {
      const { commodity, tonnesPerBox, valueCnyPerBox } = FLOWS[flow]!;
      const compared = await compareEnquiry(
        chongqing.network,
        chongqing.prepared,
        enquiry({
          from: origin,
          to: destination,
          commodity,
          grossTonnes: String(tonnesPerBox),
          valueCny: String(valueCnyPerBox * 2),
          ready: formatInstant(built.ground.plan.slots[0]!).slice(0, 16),
          asOf: '',
        }),
        UNWATCHED,
      );
      if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
      const known = new Map(compared.value.assessments.map((one) => [itineraryId(one.itinerary), one]));
      const options = optionsOf(flow, 0);
      const shared = options.filter(({ itinerary }) => known.has(itineraryId(itinerary)));
      expect(shared.length).toBeGreaterThan(0);
      for (const { itinerary, billed } of shared) {
        const assessment = known.get(itineraryId(itinerary))!;
        expect(billed.rows).toEqual(assessment.rows);
        expect(billed.invoiceTotal).toBe(assessment.invoiceTotal);
        expect(itinerary.arrival).toBe(assessment.itinerary.arrival);
      }
    },
  );

  it('comes to its fare but for the rounding of every line, where no goods leave their box', () => {
    const options = FLOWS.flatMap((_, flow) => [0, 1, 2].flatMap((slot) => optionsOf(flow, slot)));
    const boxed = options.filter(
      ({ itinerary }) => !ridesOf(itinerary).some(({ service }) => service.mode === 'air'),
    );
    expect(boxed.length).toBeGreaterThan(40);
    for (const { billed, money, itinerary, minutes } of boxed) {
      expect(Math.abs(billed.invoiceTotal / 100 - money)).toBeLessThan(0.05 * billed.rows.length);
      expect(itinerary.arrival - itinerary.start).toBe(minutes);
    }
  });
});

it('an option is named by the modes other than road that carry it, and the gateway that a route would be named by', () => {
  const { network } = chongqing;
  const isAbroad = (terminal: string) => network.terminals.get(terminal)!.country !== 'CN';
  const options = FLOWS.flatMap((_, flow) => optionsOf(flow, 1));
  for (const { itinerary, corridor } of options) {
    const way = wayOf(itinerary);
    const modes = chainOf(ridesOf(itinerary).filter(({ service }) => service.mode !== 'road')).join('-');
    const gateway = way.some(isAbroad) ? ` by ${gatewayOf(network, way)}` : '';
    expect(corridor).toBe(`${modes || (gateway && 'road')}${gateway}`);
  }
});
