import type { Consignment } from '../consignment/consignment.ts';
import { type BillItinerary, createLedger } from '../ledger/bill-itinerary.ts';
import { type BillStorage, createStorageBilling } from '../ledger/bill-storage.ts';
import { type BilledItinerary, billItinerary } from '../ledger/billed-itinerary.ts';
import { economicLines } from '../ledger/economic-lines.ts';
import { type InsuranceTerms, insuranceTerms } from '../ledger/insurance.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary, Step } from '../routing/itinerary.ts';
import { wayOf } from '../routing/way.ts';
import type { ArrivalSpread, ItinerarySpread } from '../simulation/simulate-itinerary.ts';
import { type Charge, totalOf } from '../tariff/charge.ts';
import type { RateBook } from '../tariff/rate-book.ts';
import { addFen, type Fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import type { Range } from '../units/range.ts';
import { eventfulSimulator } from './eventful-simulator.ts';
import type { Simulator } from './simulator.ts';
import { createStepEmissions } from './step-emissions.ts';

/** A billed itinerary with everything else that is judged by: its spread of time, what the owner bears, its emissions. */
export interface Assessment extends BilledItinerary {
  /** Borne costs that no one bills; they stand below the invoice total. */
  readonly economic: readonly Charge[];
  readonly spread: ItinerarySpread;
  /** Kilograms of each step, and of the whole. */
  readonly stepCo2e: readonly Range[];
  readonly co2e: Range;
  readonly economicTotal: Fen;
}

/** What assessing the itineraries of one consignment needs; what they have in common is worked out once. */
export interface AssessmentContext extends Simulator {
  readonly network: Network;
  readonly consignment: Consignment;
  readonly bill: BillItinerary;
  readonly billStorage: BillStorage;
  readonly insurance: InsuranceTerms | null;
  /** Kilograms that a step emits. */
  readonly stepEmissions: (step: Step) => Range;
}

export function assessmentContext(
  network: Network,
  simulator: Simulator,
  consignment: Consignment,
  rates: RateBook,
): AssessmentContext {
  const events = stepEventsOf(network, consignment);
  const { draws, catchDeparture, catchDepartures, simulate } = eventfulSimulator(simulator, events);
  return {
    network,
    consignment,
    draws,
    catchDeparture,
    catchDepartures,
    simulate,
    bill: createLedger(network, consignment, rates),
    billStorage: createStorageBilling(network, consignment, rates),
    insurance: insuranceTerms(network, consignment),
    stepEmissions: createStepEmissions(network, consignment),
  };
}

export function assessItinerary(context: AssessmentContext, itinerary: Itinerary): Assessment {
  const { consignment } = context;
  const billed = billItinerary(context.bill, itinerary, context.insurance);
  const spread = context.simulate(itinerary, consignment.deadline);
  const economic = borneLines(context, itinerary, spread);
  const stepCo2e = itinerary.steps.map(context.stepEmissions);
  return {
    ...billed,
    economic,
    spread,
    stepCo2e,
    co2e: sumRanges(stepCo2e),
    economicTotal: addFen([billed.invoiceTotal, totalOf(economic)]),
  };
}

/** What the owner of the goods bears on the way, by when they are expected. */
export function borneLines(
  { network, consignment }: Pick<AssessmentContext, 'network' | 'consignment'>,
  itinerary: Itinerary,
  spread: ArrivalSpread,
): readonly Charge[] {
  const way = wayOf(itinerary);
  return economicLines(network, consignment, spread, {
    start: itinerary.start,
    arrival: itinerary.arrival,
    from: present(way[0]),
    to: present(way.at(-1)),
  });
}

/** The ledger whole: what is billed, then what the owner bears. Places in it are those of the answer's charges. */
export const chargesOf = ({ rows, economic }: Assessment): readonly Charge[] => [
  ...rows.map(({ charge }) => charge),
  ...economic,
];

const sumRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, range) => ({
      low: sum.low + range.low,
      value: sum.value + range.value,
      high: sum.high + range.high,
    }),
    { low: 0, value: 0, high: 0 },
  );
