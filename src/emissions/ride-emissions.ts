import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { addRates, carriageRate, type EmissionRate, liftRate, NO_EMISSION } from './emission-rate.ts';

/**
 * Well-to-wheel emissions of a ride per tonne of cargo and per TEU: the sum over its runs of activity distance
 * times intensity (ISO 14083 transport chain elements), and two lifts wherever the box changes wagons on the way.
 */
export function rideEmissions(
  network: Network,
  service: Service,
  board: number,
  alight: number,
): EmissionRate {
  let total = NO_EMISSION;
  for (let index = board + 1; index <= alight; index++) {
    const call = service.calls[index];
    const link = call?.run ? network.links.get(call.run.link) : undefined;
    const factor = link && network.emissionFactors.get(link.emissionFactor);
    if (link && factor) total = addRates(total, carriageRate(factor, link.distanceKm));
    const operation = index < alight ? call?.dwell?.operation : undefined;
    if (operation === 'gauge_change' || operation === 'transhipment')
      total = addRates(total, liftRate(network, 2));
  }
  return total;
}
