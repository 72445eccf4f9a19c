import { callAt, runTo } from '../network/call-at.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import {
  addRates,
  carriageRate,
  type EmissionRate,
  emissionFactorOf,
  liftRate,
  NO_EMISSION,
} from './emission-rate.ts';

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
    const link = entryOf(network.links, runTo(service, index).link, 'link');
    total = addRates(total, carriageRate(emissionFactorOf(network, link.emissionFactor), link.distanceKm));
    const operation = index < alight ? callAt(service, index).dwell?.operation : undefined;
    if (operation === 'gauge_change' || operation === 'transhipment')
      total = addRates(total, liftRate(network, 2));
  }
  return total;
}
