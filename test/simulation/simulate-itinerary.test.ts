import { beforeAll, describe, expect, it } from 'vitest';
import type { Itinerary, Step } from '../../src/routing/itinerary.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { spreadOf } from '../../src/simulation/duration-spread.ts';
import { createSimulation, type ItinerarySpread } from '../../src/simulation/simulate-itinerary.ts';
import type { CatchDepartures } from '../../src/simulation/take-step.ts';
import { at } from '../builders/consignment.ts';
import { hubRule, network, service } from '../builders/network.ts';

const START = at('2026-12-07T18:00');
const north = service('north', ['A', 'B'], { perWeek: 2, hours: 30 });
const south = service('south', ['B', 'C'], { perWeek: 3, hours: 50 });
const other = service('other', ['B', 'D'], { perWeek: 5, hours: 20 });
const take = hubRule('origin', { hours: 12 });
const shift = hubRule('transfer', { hours: 8 });
const world = network({ services: [north, south, other], hubRules: [take, shift] });
const { catchDeparture, catchDepartures } = departuresOf(world);

const hub = (rule: typeof take, terminal: string): Step => ({
  kind: 'hub',
  rule,
  terminal,
  toTerminal: terminal,
  start: START,
  end: START,
});
const ride = (own: typeof north): Step => ({
  kind: 'ride',
  service: own,
  board: 0,
  alight: 1,
  ready: START,
  departure: START,
  arrival: START,
});
const way = (...steps: readonly Step[]): Itinerary => ({ steps, start: START, arrival: START });

const toC = way(hub(take, 'A'), ride(north), hub(shift, 'B'), ride(south));
const toD = way(hub(take, 'A'), ride(north), hub(shift, 'B'), ride(other));
const toB = way(hub(take, 'A'), ride(north));

const told = ({ steps, waitMinutes, ...figures }: ItinerarySpread) => ({ ...figures, steps, waitMinutes });
/** Departures looked up one by one, and nothing kept from any other itinerary. */
const oneByOne: CatchDepartures = (ride, ready, phases, departures) =>
  ready.forEach((time, draw) => {
    departures[draw] = catchDeparture(ride, time, phases?.[draw] ?? 0);
  });
const alone = (itinerary: Itinerary) =>
  told(createSimulation(createDraws(42, 512), oneByOne)(itinerary, START));

describe('a simulation', () => {
  let simulate: ReturnType<typeof createSimulation>;
  beforeAll(() => {
    simulate = createSimulation(createDraws(42, 512), catchDepartures);
  });

  it('says of an itinerary what it would say of it alone, whatever it has simulated before', () => {
    for (const itinerary of [toC, toD, toB, toC])
      expect(told(simulate(itinerary, START))).toEqual(alone(itinerary));
  });

  it('keeps starts apart', () => {
    const later = { ...toC, start: at('2026-12-09T06:00') };
    expect(told(simulate(later, START))).toEqual(alone(later));
    expect(simulate(later, START).p50Minutes).not.toBe(simulate(toC, START).p50Minutes);
  });

  it('describes an itinerary late as it would have at once', () => {
    const early = simulate(toC, START);
    for (let day = 0; day < 120; day++)
      simulate({ ...toD, start: at('2026-12-09') + day } as Itinerary, null);
    expect(told(early)).toEqual(alone(toC));
  });

  it('goes on alike when it has forgotten what it began with', () => {
    for (let day = 0; day < 120; day++)
      simulate({ ...toC, start: at('2026-12-09') + day } as Itinerary, null);
    expect(told(simulate(toC, START))).toEqual(alone(toC));
  });
});

describe('a wait', () => {
  it('is none, and never less, where a truck leaves on demand within the minute', () => {
    const first = service('first', ['A', 'B'], { onDemand: true, hours: 1.01 });
    const second = service('second', ['B', 'C'], { onDemand: true, hours: 2.01 });
    const roads = network({ services: [first, second], hubRules: [take, shift] });
    const draws = createDraws(42, 512);
    const { steps, waitMinutes } = createSimulation(draws, departuresOf(roads).catchDepartures)(
      way(hub(take, 'A'), ride(first), hub(shift, 'B'), ride(second)),
      null,
    );
    expect(waitMinutes.low).toBeGreaterThanOrEqual(0);
    for (const { wait } of steps) if (wait) expect(wait.low).toBeGreaterThanOrEqual(0);
  });
});

describe('draws', () => {
  it('are the same after others have taken their place', () => {
    const draws = createDraws(7, 8);
    const first = [...draws.durations('run', spreadOf(10, 20))];
    for (let key = 0; key < 2000; key++) draws.phases(String(key));
    expect([...draws.durations('run', spreadOf(10, 20))]).toEqual(first);
  });

  it('are a bare figure where a duration does not vary', () => {
    expect([...createDraws(7, 3).durations('run', spreadOf(10, 10))]).toEqual([600, 600, 600]);
  });
});
