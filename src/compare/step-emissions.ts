import type { Consignment } from '../consignment/consignment.ts';
import { type EmissionRate, emissionsKg } from '../emissions/emission-rate.ts';
import { hubEmissions } from '../emissions/hub-emissions.ts';
import { rideEmissions } from '../emissions/ride-emissions.ts';
import type { Network } from '../network/network.ts';
import type { Step } from '../routing/itinerary.ts';
import type { Range } from '../units/range.ts';

/** Kilograms of CO2e that a step emits for a consignment; what itineraries have in common is reckoned once. */
export function createStepEmissions(network: Network, consignment: Consignment): (step: Step) => Range {
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
