import type { Consignment } from '../consignment/consignment.ts';
import type { Packing } from '../network/conditions/tariff-condition.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import { boxedSteps } from '../routing/boxed-steps.ts';
import type { HubStep, Itinerary, RideStep, Step } from '../routing/itinerary.ts';
import { billLine, type Charge, isBilled } from '../tariff/charge.ts';
import { isDuePacked } from '../tariff/due.ts';
import { eventCharges } from '../tariff/event-charges.ts';
import { hubQuantities } from '../tariff/hub-quantities.ts';
import type { QuantityLine } from '../tariff/quantity.ts';
import type { RateBook } from '../tariff/rate-book.ts';
import { rideQuantities } from '../tariff/ride-quantities.ts';
import { beijingDate, beijingDay, type Instant } from '../units/instant.ts';
import { createStorageBilling } from './bill-storage.ts';
import { insideFreight } from './inside-freight.ts';

/** A charge and the position of the itinerary's step that caused it. */
export interface LedgerRow {
  readonly charge: Charge;
  readonly step: number;
}

export type BillItinerary = (itinerary: Itinerary) => readonly LedgerRow[];

/** The steps before and after one; null at either end, and where the way goes on is not known yet. */
export interface StepsAround {
  readonly before: Step | null;
  readonly after: Step | null;
}

/** The charges of a step, the storage before it included, given the steps around it and whether the goods are in a box. */
export type BillStep = (step: Step, around: StepsAround, packing: Packing) => readonly Charge[];

export const stepsAround = (steps: readonly Step[], index: number): StepsAround => ({
  before: steps[index - 1] ?? null,
  after: steps[index + 1] ?? null,
});

type Bill = (line: QuantityLine, at: Instant) => Charge;

export function createLedger(network: Network, consignment: Consignment, rates: RateBook): BillItinerary {
  const billStep = createStepBilling(network, consignment, rates);
  return (itinerary) => {
    const { steps } = itinerary;
    const packing = packingOf(itinerary);
    return steps.flatMap((step, index) =>
      billStep(step, stepsAround(steps, index), packing(index)).map((charge) => ({ charge, step: index })),
    );
  };
}

/** How goods travel at each step of an itinerary: in a box unless they fly. */
export function packingOf(itinerary: Pick<Itinerary, 'steps'>): (step: number) => Packing {
  if (!fliesOn(itinerary.steps)) return () => 'boxed';
  const boxed = boxedSteps(itinerary);
  return (step) => (boxed[step] === true ? 'boxed' : 'loose');
}

const fliesOn = (steps: readonly Step[]): boolean =>
  steps.some((step) => step.kind === 'ride' && step.service.mode === 'air');

/**
 * Bills itineraries step by step, on the day each charge's event happens: a ride on its departure, hub work when it
 * starts, storage when the wait that caused it ends; what a contract freight of the user has inside is not billed by the
 * terminal. What itineraries have in common is billed once.
 */
export function createStepBilling(network: Network, consignment: Consignment, rates: RateBook): BillStep {
  const events = stepEventsOf(network, consignment);
  const known = new Map<string, readonly Charge[]>();
  const once = (key: string, make: () => readonly Charge[]): readonly Charge[] => {
    const charges = known.get(key) ?? make().filter(isBilled);
    known.set(key, charges);
    return charges;
  };
  const bill: Bill = (line, at) => {
    const date = beijingDate(at);
    return billLine(line, rates.rateOn(line, date), consignment, date);
  };
  const handling = ({ rule, terminal, start }: HubStep, packing: Packing): readonly Charge[] =>
    once(`${rule.id} ${terminal} ${beijingDay(start)} ${packing}`, () =>
      hubQuantities(network, rule, terminal)
        .filter((line) => rates.isDue(line) && isDuePacked(network, line.tariff, packing))
        .map((line) => bill(line, start)),
    );
  const carriage = ({ service, board, alight, departure }: RideStep): readonly Charge[] =>
    once(`${service.id} ${board} ${alight} ${beijingDay(departure)}`, () =>
      [
        ...rideQuantities(network, service, board, alight).filter(rates.isDue),
        ...eventCharges(network, events, { service, board, alight }, beijingDate(departure), consignment),
      ].map((line) => bill(line, departure)),
    );
  const billStorage = createStorageBilling(network, consignment, rates);

  const isInside = insideFreight(network, consignment);

  return (step, { before, after }, packing) =>
    step.kind === 'hub'
      ? handling(step, packing).filter(
          ({ code, place, toPlace }) =>
            !isInside(before, 'to', code, place) && !isInside(after, 'from', code, toPlace),
        )
      : [
          ...(before?.kind === 'hub' ? billStorage(before, step.ready, step.departure) : []),
          ...carriage(step),
        ];
}
