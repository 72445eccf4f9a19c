import { type Consignment, cargoTonnes, emittingTeu } from '../consignment/consignment.ts';
import { ENGINE_EMISSION_FACTORS } from '../network/engine-keys.ts';
import { entryOf } from '../network/entry-of.ts';
import type { EmissionFactor } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import { exact, type Range, scaleRange } from '../units/range.ts';

/** Grams of CO2e, well to wheel, for each tonne of cargo and each TEU carried. */
export interface EmissionRate {
  readonly perTonne: Range;
  readonly perTeu: Range;
}

const GRAMS_PER_KG = 1000;
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
  const { intensity } = emissionFactorOf(network, ENGINE_EMISSION_FACTORS.lift.key);
  return { perTonne: NONE, perTeu: scaleRange(intensity, moves * GRAMS_PER_KG) };
}

/** Throws where the network has no such factor, which loading rules out. */
export const emissionFactorOf = (network: Network, key: string): EmissionFactor =>
  entryOf(network.emissionFactors, key, 'emission factor');

/** Kilograms of CO2e of a consignment at a rate, with their span. */
export function emissionsKg(rate: EmissionRate, consignment: Consignment): Range {
  const mass = scaleRange(rate.perTonne, cargoTonnes(consignment) / GRAMS_PER_KG);
  const boxes = scaleRange(rate.perTeu, emittingTeu(consignment) / GRAMS_PER_KG);
  return addRange(mass, boxes);
}
