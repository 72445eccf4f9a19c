import { ENGINE_EMISSION_FACTORS } from '../network/engine-keys.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import { addRates, carriageRate, type EmissionRate, emissionFactorOf, liftRate } from './emission-rate.ts';

/** Emissions of a hub operation: one lift in or out, two for a transfer, and its shuttle by truck. */
export function hubEmissions(network: Network, rule: HubRule): EmissionRate {
  const lifts = liftRate(network, rule.activity === 'transfer' ? 2 : 1);
  const truck = emissionFactorOf(network, ENGINE_EMISSION_FACTORS.truck.key);
  return addRates(lifts, carriageRate(truck, rule.distanceKm));
}
