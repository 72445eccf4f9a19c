import type { Consignment } from '../consignment/consignment.ts';
import { type EmissionRate, emissionsKg } from '../emissions/emission-rate.ts';
import { hubEmissions } from '../emissions/hub-emissions.ts';
import { rideEmissions } from '../emissions/ride-emissions.ts';
import { type BillItinerary, createLedger, type StepCharge } from '../ledger/bill-itinerary.ts';
import { economicLines } from '../ledger/economic-lines.ts';
import type { Network } from '../network/network.ts';
import { GRADES, type Grade, gradeOf } from '../network/provenance.ts';
import type { Itinerary, Step } from '../routing/itinerary.ts';
import { wayOf } from '../routing/way.ts';
import type { Draws } from '../simulation/draws.ts';
import type { ItinerarySpread, SimulateItinerary } from '../simulation/simulate-itinerary.ts';
import type { CatchDeparture, CatchDepartures } from '../simulation/take-step.ts';
import { type Charge, totalOf } from '../tariff/charge.ts';
import type { RateBook } from '../tariff/rate-book.ts';
import { addFen, type Fen } from '../units/money.ts';
import type { Range } from '../units/range.ts';

/** An itinerary with everything that is said of it: its ledger, its spread of time, its emissions. */
export interface Assessment {
  readonly itinerary: Itinerary;
  readonly billed: readonly StepCharge[];
  readonly economic: readonly Charge[];
  readonly spread: ItinerarySpread;
  /** Kilograms of each step, and of the whole. */
  readonly stepCo2e: readonly Range[];
  readonly co2e: Range;
  readonly invoiceTotal: Fen;
  readonly economicTotal: Fen;
  readonly complete: boolean;
  readonly gradeShares: Readonly<Record<Grade, number>>;
  readonly grade: Grade;
}

/** What assessing the itineraries of one consignment needs; what they have in common is worked out once. */
export interface AssessmentContext extends Simulator {
  readonly network: Network;
  readonly consignment: Consignment;
  readonly bill: BillItinerary;
  /** Kilograms that a step emits. */
  readonly stepEmissions: (step: Step) => Range;
}

/** How itineraries of a network are run through the draws. */
export interface Simulator {
  readonly draws: Draws;
  readonly catchDeparture: CatchDeparture;
  readonly catchDepartures: CatchDepartures;
  readonly simulate: SimulateItinerary;
}

export function assessmentContext(
  network: Network,
  { draws, catchDeparture, catchDepartures, simulate }: Simulator,
  consignment: Consignment,
  rates: RateBook,
): AssessmentContext {
  return {
    network,
    consignment,
    draws,
    catchDeparture,
    catchDepartures,
    simulate,
    bill: createLedger(network, consignment, rates),
    stepEmissions: createStepEmissions(network, consignment),
  };
}

export function assessItinerary(context: AssessmentContext, itinerary: Itinerary): Assessment {
  const { network, consignment } = context;
  const billed = context.bill(itinerary);
  const spread = context.simulate(itinerary, consignment.deadline);
  const way = wayOf(itinerary);
  const economic = economicLines(network, consignment, spread, {
    start: itinerary.start,
    arrival: itinerary.arrival,
    from: way[0] ?? '',
    to: way.at(-1) ?? '',
  });
  const stepCo2e = itinerary.steps.map(context.stepEmissions);
  const invoiceTotal = totalOf(billed.map(({ charge }) => charge));
  const gradeShares = sharesByGrade(billed);
  return {
    itinerary,
    billed,
    economic,
    spread,
    stepCo2e,
    co2e: sumRanges(stepCo2e),
    invoiceTotal,
    economicTotal: addFen([invoiceTotal, totalOf(economic)]),
    complete: billed.every(({ charge }) => charge.amount !== null),
    gradeShares,
    grade: worstGrade(gradeShares),
  };
}

function createStepEmissions(network: Network, consignment: Consignment): (step: Step) => Range {
  const known = new Map<string, Range>();
  return (step) => {
    const key = step.kind === 'hub' ? step.rule.id : `${step.service.id} ${step.board} ${step.alight}`;
    const emitted = known.get(key) ?? emissionsKg(stepRate(network, step), consignment);
    known.set(key, emitted);
    return emitted;
  };
}

const stepRate = (network: Network, step: Step): EmissionRate =>
  step.kind === 'hub'
    ? hubEmissions(network, step.rule)
    : rideEmissions(network, step.service, step.board, step.alight);

const sumRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, range) => ({
      low: sum.low + range.low,
      value: sum.value + range.value,
      high: sum.high + range.high,
    }),
    { low: 0, value: 0, high: 0 },
  );

/** Shares of the invoice total that rest on figures of each grade. */
function sharesByGrade(billed: readonly StepCharge[]): Record<Grade, number> {
  const shares: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0 };
  let total = 0;
  for (const { charge } of billed) {
    const grade = gradeOf(charge.rate.status);
    if (grade === null || charge.amount === null) continue;
    shares[grade] += charge.amount;
    total += charge.amount;
  }
  if (total > 0)
    for (const grade of GRADES) shares[grade] = Math.round((shares[grade] / total) * 10_000) / 10_000;
  return shares;
}

/** The worst grade that at least a tenth of the invoice rests on. */
const WEIGHTY_SHARE = 0.1;

const worstGrade = (shares: Readonly<Record<Grade, number>>): Grade =>
  [...GRADES].reverse().find((grade) => shares[grade] >= WEIGHTY_SHARE) ?? 'A';
