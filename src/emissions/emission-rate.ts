import { type Consignment, cargoTonnes, teuOf } from '../consignment/consignment.ts';
import type { EmissionFactor } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import { exact, type Range, scaleRange } from '../units/range.ts';

/** Grams of CO2e, well to wheel, for each tonne of cargo and each TEU carried. */
export interface EmissionRate {
  readonly perTonne: Range;
  readonly perTeu: Range;
}

/** Keys of `emission-factors.csv` that operations use by themselves. */
export const ROAD_FACTOR = 'road.diesel';
export const LIFT_FACTOR = 'terminal.lift';

const NONE: Range = exact(0);
export const NO_EMISSION: EmissionRate = { perTonne: NONE, perTeu: NONE };

export const addRates = (a: EmissionRate, b: EmissionRate): EmissionRate => ({
  perTonne: addRange(a.perTonne, b.perTonne),
  perTeu: addRange(a.perTeu, b.perTeu),
});

const addRange = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  value: a.value + b.value,
  high: a.high + b.high,
});

export function carriageRate(factor: EmissionFactor, distanceKm: number): EmissionRate {
  const grams = scaleRange(factor.intensity, distanceKm);
  return factor.unit === 'g/tkm' ? { perTonne: grams, perTeu: NONE } : { perTonne: NONE, perTeu: grams };
}

export function liftRate(network: Network, moves: number): EmissionRate {
  const factor = network.emissionFactors.get(LIFT_FACTOR);
  return factor ? { perTonne: NONE, perTeu: scaleRange(factor.intensity, moves * 1000) } : NO_EMISSION;
}

/** Kilograms of CO2e of a consignment at a rate, with their span. */
export function emissionsKg(rate: EmissionRate, consignment: Consignment): Range {
  const mass = scaleRange(rate.perTonne, cargoTonnes(consignment) / 1000);
  const boxes = scaleRange(rate.perTeu, teuOf(consignment) / 1000);
  return addRange(mass, boxes);
}
