import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import { addRates, carriageRate, type EmissionRate, liftRate, ROAD_FACTOR } from './emission-rate.ts';

/** Emissions of a hub operation: one lift in or out, two for a transfer, and its shuttle by truck. */
export function hubEmissions(network: Network, rule: HubRule): EmissionRate {
  const lifts = liftRate(network, rule.activity === 'transfer' ? 2 : 1);
  const truck = network.emissionFactors.get(ROAD_FACTOR);
  return truck && rule.distanceKm > 0 ? addRates(lifts, carriageRate(truck, rule.distanceKm)) : lifts;
}
