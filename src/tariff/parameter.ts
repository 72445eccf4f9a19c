import type { Network, Parameter } from '../network/network.ts';
import { complement } from '../units/decimal.ts';
import type { BeijingDate } from '../units/instant.ts';
import { entryOn } from './dated.ts';

/** A factor of a price on a day: its effect as a multiplier, with span. */
export interface PriceFactor {
  readonly parameter: Parameter;
  readonly multiplier: string;
  readonly low: string;
  readonly high: string;
  readonly inForce: boolean;
}

export const parameterOn = (network: Network, id: string, date: BeijingDate) =>
  entryOn(network.parameters.get(id) ?? [], date);

/** Unit `discount` multiplies by 1 - value (so its high value makes the low price); any other by the value itself. */
export function priceFactorOn(network: Network, id: string, date: BeijingDate): PriceFactor | null {
  const found = parameterOn(network, id, date);
  if (!found) return null;
  const { entry: parameter, inForce } = found;
  return parameter.unit === 'discount'
    ? {
        parameter,
        inForce,
        multiplier: complement(parameter.value),
        low: complement(parameter.high),
        high: complement(parameter.low),
      }
    : { parameter, inForce, multiplier: parameter.value, low: parameter.low, high: parameter.high };
}
