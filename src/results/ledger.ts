import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { HubStep, Itinerary, RideStep, Step } from '../routing/itinerary.ts';
import { billLine, type Charge, isBilled } from '../tariff/charge.ts';
import { hubQuantities } from '../tariff/hub-quantities.ts';
import { type QuantityLine, tariffLines } from '../tariff/quantity.ts';
import type { RateBook } from '../tariff/rate-book.ts';
import { rideQuantities } from '../tariff/ride-quantities.ts';
import { storageDays } from '../tariff/storage.ts';
import { beijingDate, type Instant } from '../units/instant.ts';

/** A charge and the step of the itinerary that caused it. */
export interface StepCharge {
  readonly charge: Charge;
  readonly step: number;
}

/**
 * Bills an itinerary step by step, on the day each charge's event happens: a ride on its departure, hub work
 * when it starts, storage when the wait that caused it ends.
 */
export function billItinerary(
  network: Network,
  consignment: Consignment,
  rates: RateBook,
  itinerary: Itinerary,
): readonly StepCharge[] {
  return itinerary.steps.flatMap((step, index) => {
    const bill = (line: QuantityLine, at: Instant): Charge => {
      const date = beijingDate(at);
      return billLine(line, rates.rateOn(line, date), consignment, date);
    };
    return stepCharges(network, step, itinerary.steps[index - 1], bill)
      .filter(isBilled)
      .map((charge) => ({ charge, step: index }));
  });
}

type Bill = (line: QuantityLine, at: Instant) => Charge;

function stepCharges(
  network: Network,
  step: Step,
  previous: Step | undefined,
  bill: Bill,
): readonly Charge[] {
  if (step.kind === 'hub') {
    return hubQuantities(network, step.rule, step.terminal).map((line) => bill(line, step.start));
  }
  const carriage = rideQuantities(network, step.service, step.board, step.alight);
  const storage = previous?.kind === 'hub' ? storageLines(network, previous, step) : [];
  return [
    ...storage.map((line) => bill(line, step.departure)),
    ...carriage.map((line) => bill(line, step.departure)),
  ];
}

/** Days a box stands at the terminal past its free time, waiting for its departure. */
function storageLines(network: Network, hub: HubStep, ride: RideStep): readonly QuantityLine[] {
  const { storageTariff, freeDays } = hub.rule;
  const days = storageDays(ride.departure - ride.ready, freeDays);
  if (storageTariff === null || days === 0) return [];
  return tariffLines(network.tariffs.get(storageTariff) ?? []).map(({ charge, basis }) => ({
    tariff: storageTariff,
    charge,
    basis,
    perUnit: days,
    mode: null,
    place: hub.toTerminal,
    toPlace: hub.toTerminal,
  }));
}
