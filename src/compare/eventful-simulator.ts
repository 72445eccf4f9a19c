import type { StepEvents } from '../network/events/step-events.ts';
import { eventfulDepartures } from '../simulation/eventful-departures.ts';
import { createSimulation } from '../simulation/simulate-itinerary.ts';
import type { Simulator } from './simulator.ts';

/** What simulators become by events, kept for the next enquiry that knows of the same. */
const known = new WeakMap<StepEvents, WeakMap<Simulator['simulate'], Simulator>>();

/** A simulator whose runs meet events; the same where there are none. */
export function eventfulSimulator(simulator: Simulator, events: StepEvents): Simulator {
  if (events.isEmpty) return simulator;
  const ofEvents = known.get(events) ?? new WeakMap<Simulator['simulate'], Simulator>();
  known.set(events, ofEvents);
  const made = ofEvents.get(simulator.simulate) ?? make(simulator, events);
  ofEvents.set(simulator.simulate, made);
  return made;
}

function make({ draws, catchDeparture, catchDepartures }: Simulator, events: StepEvents): Simulator {
  const departures = eventfulDepartures({ catchDeparture, catchDepartures }, events, draws);
  return { draws, ...departures, simulate: createSimulation(draws, departures.catchDepartures, events) };
}
