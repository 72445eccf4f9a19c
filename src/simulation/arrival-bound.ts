import type { HubStep, RideStep } from '../routing/itinerary.ts';
import { present } from '../units/present.ts';
import type { Draws } from './draws.ts';
import { type LastReady, minutesAboard, minutesInHub, phasesOf } from './take-step.ts';

/** Minutes; more than all roundings of clocks together. */
const ROUNDING = 0.01;

/**
 * Writes a time for each draw such that cargo which is ready for the ride then or later is surely handed out no earlier
 * than `arrival`; infinite where no such time is known. It may be surely late without being ready so late.
 */
export type ArrivalBound = (ride: RideStep, handOut: HubStep, arrival: number, ready: Float64Array) => void;

/** The later cargo is ready the later it arrives, in each draw: so a way need not be simulated to its end. */
export const createArrivalBound =
  (draws: Draws, lastReady: LastReady): ArrivalBound =>
  (ride, handOut, arrival, ready) => {
    const aboard = minutesAboard(ride, draws);
    const inHub = minutesInHub(handOut, draws);
    for (let draw = 0; draw < ready.length; draw++) {
      ready[draw] = arrival + ROUNDING - present(inHub[draw]) - present(aboard[draw]);
    }
    lastReady(ride, ready, phasesOf(ride, draws), ready);
    for (let draw = 0; draw < ready.length; draw++) ready[draw] = present(ready[draw]) + 1;
  };
