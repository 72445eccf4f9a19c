import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RideStep } from '../../src/routing/itinerary.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { at } from '../builders/consignment.ts';
import { departure, network, service, terminal } from '../builders/network.ts';

const START = at('2026-10-01');
const season = { validFrom: at('2026-10-10'), validTo: at('2026-11-20T23:59') };
/** Clocks go back an hour on 25 October 2026. */
const ROME = [
  { fromUtcMinute: 0, offsetMinutes: 120 },
  { fromUtcMinute: at('2026-10-25T09:00'), offsetMinutes: 60 },
];

const services = [
  service('weekly', ['A', 'B'], { perWeek: 1, cutOffHours: 24 }),
  service('often', ['A', 'B', 'C'], { perWeek: 19, cutOffHours: 6 }),
  service('rare', ['E', 'F'], { perWeek: 0.3 }),
  service('abroad', ['E', 'F', 'G'], { perWeek: 5, cutOffHours: 12 }),
  service('printed', ['E', 'F'], { departures: [departure(1, '02:30'), departure(4, '23:00')] }),
  service('season', ['A', 'B'], { departures: [departure(2, '08:00', season)] }),
  service('truck', ['A', 'B'], { onDemand: true, cutOffHours: 4 }),
];
const world = network({
  terminals: ['E', 'F', 'G'].map((id) => terminal(id, { timezone: 'Europe/Rome' })),
  services,
  zones: { 'Europe/Rome': ROME },
});
const { catchDeparture, catchDepartures } = departuresOf(world);

const ride = (own: (typeof services)[number], board: number): RideStep => ({
  kind: 'ride',
  service: own,
  board,
  alight: board + 1,
  ready: START,
  departure: START,
  arrival: START,
});

describe('catching departures for all draws at once', () => {
  it('gives each draw what it would catch alone, across changes of clocks, and goes on where a season ends', () => {
    const boardings = services.flatMap((own) =>
      own.calls.slice(0, -1).map((_, board) => [own, board] as const),
    );
    const draw = fc.record({
      minutes: fc.oneof(
        { weight: 20, arbitrary: fc.double({ min: 0, max: 90 * 1440, noNaN: true }) },
        fc.constant(Number.NaN),
      ),
      phase: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...boardings),
        fc.array(draw, { minLength: 1, maxLength: 40 }),
        ([own, board], draws) => {
          const step = ride(own, board);
          const ready = Float64Array.from(draws, ({ minutes }) => START + minutes);
          const phases =
            own.timetable.kind === 'frequency' ? Float64Array.from(draws, ({ phase }) => phase) : null;
          const alone = Float64Array.from(ready, (time, index) =>
            catchDeparture(step, time, phases?.[index] ?? 0),
          );
          const found = new Float64Array(ready.length);
          const half = Math.floor(ready.length / 2);
          catchDepartures(step, ready, phases, found, 0, half);
          catchDepartures(step, ready, phases, found, half);
          for (const [index, departure] of found.entries()) {
            const isCarriedOn = Number.isNaN(alone[index]) && !Number.isNaN(ready[index]);
            if (isCarriedOn) expect(departure).toBeGreaterThan(season.validTo);
            else expect(departure).toBe(alone[index]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('carries on the timetable printed last for a draw that misses its end, and not the one before', () => {
    const summer = { validFrom: at('2026-04-01'), validTo: at('2026-10-31T23:59') };
    const winter = { validFrom: at('2026-11-01'), validTo: at('2026-11-20T23:59') };
    const seasons = network({
      services: [
        service('seasons', ['A', 'B'], {
          departures: [departure(0, '06:00', summer), departure(2, '08:00', winter)],
        }),
      ],
    });
    const [own] = [...seasons.services.values()];
    if (!own) throw new Error('no such service');
    const { catchDepartures, catchDeparture } = departuresOf(seasons);
    const ready = Float64Array.of(at('2026-10-20'), at('2026-11-17'), at('2026-11-19'), at('2027-03-03'));
    catchDepartures(ride(own, 0), ready, null, ready);
    expect([...ready]).toEqual([
      at('2026-10-26T06:00'),
      at('2026-11-18T08:00'),
      at('2026-11-25T08:00'),
      at('2027-03-03T08:00'),
    ]);
    expect(catchDeparture(ride(own, 0), at('2026-11-19'), 0)).toBeNaN();
  });
});
