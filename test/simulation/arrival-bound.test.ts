import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HubStep, RideStep } from '../../src/routing/itinerary.ts';
import { createArrivalBound } from '../../src/simulation/arrival-bound.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { passages } from '../../src/simulation/take-step.ts';
import { at } from '../builders/consignment.ts';
import { departure, hubRule, network, service, terminal } from '../builders/network.ts';

const START = at('2026-10-01');
const DRAWS = 64;
/** Clocks go back an hour on 25 October 2026. */
const ROME = [
  { fromUtcMinute: 0, offsetMinutes: 120 },
  { fromUtcMinute: at('2026-10-25T09:00'), offsetMinutes: 60 },
];
const services = [
  service('weekly', ['A', 'B'], { perWeek: 1, cutOffHours: 24 }),
  service('often', ['A', 'B', 'C'], { perWeek: 19, cutOffHours: 6 }),
  service('abroad', ['E', 'F', 'G'], { perWeek: 5, cutOffHours: 12 }),
  service('printed', ['E', 'F'], { departures: [departure(1, '02:30')] }),
  service('truck', ['A', 'B'], { onDemand: true, cutOffHours: 4 }),
];
const world = network({
  terminals: ['E', 'F', 'G'].map((id) => terminal(id, { timezone: 'Europe/Rome' })),
  services,
  zones: { 'Europe/Rome': ROME },
});
const { catchDepartures, lastReady } = departuresOf(world);
const draws = createDraws(7, DRAWS);
const boundOf = createArrivalBound(draws, lastReady);
const passageOf = passages(draws, catchDepartures);

const boardings = services.flatMap((own) => own.calls.slice(0, -1).map((_, board) => [own, board] as const));
const rideOf = ([own, board]: (typeof boardings)[number]): RideStep => ({
  kind: 'ride',
  service: own,
  board,
  alight: board + 1,
  ready: START,
  departure: START,
  arrival: START,
});
const handOut: HubStep = {
  kind: 'hub',
  terminal: 'B',
  toTerminal: 'B',
  rule: hubRule('destination', { hours: 6 }),
  start: START,
  end: START,
};

/** When each draw is handed out that is ready for the ride at `ready`. */
function handedOut(ride: RideStep, ready: Float64Array): Float64Array {
  const clock = new Float64Array(DRAWS);
  passageOf(ride)(ready, clock);
  passageOf(handOut)(clock, clock);
  return clock;
}

const bounded = (ride: RideStep, arrival: number): Float64Array => {
  const ready = new Float64Array(DRAWS);
  boundOf(ride, handOut, arrival, ready);
  return ready;
};

describe('the bound of an arrival', () => {
  it('is a time from which on no draw is handed out any earlier, across changes of clocks', () => {
    const minutes = fc.double({ min: 0, max: 60 * 1440, noNaN: true });
    const late = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...boardings), minutes, late, (boarding, after, delay) => {
        const ride = rideOf(boarding);
        const arrival = START + after;
        const ready = bounded(ride, arrival);
        const isKnown = (draw: number) => Number.isFinite(ready[draw]);
        const out = handedOut(
          ride,
          ready.map((time, draw) => (isKnown(draw) ? time + delay : START)),
        );
        for (const [draw, time] of out.entries())
          if (isKnown(draw)) expect(time).toBeGreaterThanOrEqual(arrival);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['weekly', 'a week', 7 * 1440],
    ['truck', 'its time for loading and a minute', 4 * 60 + 1],
  ])('of %s lies no more than %s too late', (id, __, slack) => {
    const boarding = boardings.find(([own]) => own.id === id)!;
    const ride = rideOf(boarding);
    const arrival = START + 20 * 1440;
    const early = bounded(ride, arrival).map((time) => time - slack - 2);
    expect(Math.max(...handedOut(ride, early))).toBeLessThan(arrival);
  });

  it('is not known where departures are printed', () => {
    const boarding = boardings.find(([own]) => own.id === 'printed')!;
    expect(new Set(bounded(rideOf(boarding), START))).toEqual(new Set([Number.POSITIVE_INFINITY]));
  });
});
