import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StepEvents } from '../../src/network/events/step-events.ts';
import type { Service } from '../../src/network/service.ts';
import type { RideStep } from '../../src/routing/itinerary.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { eventfulDepartures } from '../../src/simulation/eventful-departures.ts';
import { minutesInHub, phasesOf } from '../../src/simulation/take-step.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { at } from '../builders/consignment.ts';
import { departure, event, hubRule, network, service } from '../builders/network.ts';

const DAY = 1440;
const WEEK = 7 * DAY;
const READY = at('2026-12-07T00:00');
const day = (text: string) => text as BeijingDate;
const printed = service('printed', ['A', 'B'], { departures: [departure(0, '12:00')] });
const assumed = service('assumed', ['A', 'B'], { perWeek: 2 });
const loaded = service('loaded', ['A', 'B'], { mode: 'road', onDemand: true });
const draws = createDraws(42, 4096);

const rideOf = (own: Service): RideStep => ({
  kind: 'ride',
  service: own,
  board: 0,
  alight: 1,
  ready: READY,
  departure: READY,
  arrival: READY,
});

/** When each draw leaves, with cargo that is there at `ready`, if only a share of the usual goods finds room. */
function leaving(own: Service, share: number, ready: number | Float64Array, to: string | null = null) {
  const world = network({ services: [own], hubRules: [hubRule('origin', { hours: 12 })] });
  const less = event('less', {
    affected: { kind: 'service', id: own.id },
    effect: { kind: 'capacity_share', share },
    to: to === null ? null : day(to),
  });
  const found = eventfulDepartures(departuresOf(world), new StepEvents(world, [less]), draws);
  const from = typeof ready === 'number' ? new Float64Array(draws.count).fill(ready) : ready;
  const departures = new Float64Array(draws.count);
  found.catchDepartures(rideOf(own), from, phasesOf(rideOf(own), draws), departures);
  return { departures, planned: found.catchDeparture(rideOf(own), READY, 0) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('where a share of the usual goods finds room', () => {
  it.each([0.3, 0.5, 0.8])('the rest waits for departure after departure (share %d)', (share) => {
    const noon = at('2026-12-07T12:00');
    const { departures, planned } = leaving(printed, share, READY);
    const weeks = [...departures].map((one) => (one - noon) / WEEK);
    expect(weeks.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
    expect(weeks.filter((one) => one === 0).length / weeks.length).toBeCloseTo(share, 1);
    // As much as comes over what there is room for, less the departure that all would have taken.
    expect(Math.abs(mean(weeks) / (1 / share - 1) - 1)).toBeLessThan(0.1);
    expect(planned).toBe(noon);
  });

  it('everybody finds room once it is over', () => {
    const { departures } = leaving(printed, 0.1, READY, '2026-12-20');
    expect(Math.max(...departures)).toBe(at('2026-12-21T12:00'));
  });

  it('nobody waits for ever, however little room there is', () => {
    const { departures } = leaving(printed, 0.0001, READY);
    expect(Math.max(...departures)).toBeLessThanOrEqual(READY + 208 * DAY);
  });

  it('what leaves on demand looks again on the next day', () => {
    const { departures } = leaving(loaded, 0.4, READY);
    const days = [...departures].map((one) => Math.floor(one / DAY) - Math.floor(READY / DAY));
    expect(days.filter((one) => one === 0).length / days.length).toBeCloseTo(0.4, 1);
    expect(Math.abs(mean(days) / 1.5 - 1)).toBeLessThan(0.1);
  });

  it('comes out the same in every world and order', () => {
    expect(leaving(assumed, 0.4, READY).departures).toEqual(leaving(assumed, 0.4, READY).departures);
  });

  it('who comes later never leaves sooner, and more room never makes later', () => {
    const taken = minutesInHub(
      {
        kind: 'hub',
        rule: hubRule('origin', { hours: 12 }),
        terminal: 'A',
        toTerminal: 'A',
        start: READY,
        end: READY,
      },
      draws,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(printed, assumed, loaded),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.09, noNaN: true }),
        fc.integer({ min: 0, max: 30 * DAY }),
        (own, share, more, delay) => {
          const ready = taken.map((minutes) => READY + minutes);
          const sooner = leaving(own, share, ready, '2027-01-20').departures;
          const later = leaving(
            own,
            share,
            ready.map((time) => time + delay),
            '2027-01-20',
          ).departures;
          const roomier = leaving(own, share + more, ready, '2027-01-20').departures;
          expect(later.every((one, draw) => one >= (sooner[draw] ?? 0))).toBe(true);
          expect(roomier.every((one, draw) => one <= (sooner[draw] ?? 0))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('a printed timetable that ends within a closure goes on for draws when that is over, and for no plan', () => {
  const ending = service('ending', ['A', 'B'], {
    departures: [departure(0, '12:00', { validTo: at('2026-12-15T23:59') })],
  });
  const world = network({ services: [ending] });
  const shut = event('shut', {
    affected: { kind: 'service', id: 'ending' },
    from: day('2026-12-10'),
    to: day('2026-12-20'),
  });
  const found = eventfulDepartures(departuresOf(world), new StepEvents(world, [shut]), draws);
  const ready = new Float64Array(draws.count).fill(at('2026-12-08T00:00'));
  found.catchDepartures(rideOf(ending), ready, null, ready);
  expect(new Set(ready)).toEqual(new Set([at('2026-12-21T12:00')]));
  expect(found.catchDeparture(rideOf(ending), at('2026-12-08T00:00'), 0)).toBeNaN();
});
