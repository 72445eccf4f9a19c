import type { Draws } from '../simulation/draws.ts';
import type { SimulateItinerary } from '../simulation/simulate-itinerary.ts';
import type { CatchDeparture, CatchDepartures } from '../simulation/take-step.ts';

/** How itineraries of a network are run through the draws. */
export interface Simulator {
  readonly draws: Draws;
  readonly catchDeparture: CatchDeparture;
  readonly catchDepartures: CatchDepartures;
  readonly simulate: SimulateItinerary;
}
