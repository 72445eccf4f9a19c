import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/routing/itinerary.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { createStepMoments } from '../../src/simulation/step-moments.ts';
import { instant } from '../../src/units/instant.ts';
import { at } from '../builders/consignment.ts';
import { departure, hubRule, network, service } from '../builders/network.ts';

const START = at('2026-12-07T18:00');
const HOUR = 60;
const DAY = 24 * HOUR;

const printed = service('printed', ['A', 'B'], { departures: [departure(4, '12:00')], hours: 30 });
const assumed = service('assumed', ['B', 'C'], { perWeek: 3, hours: 50 });
const take = hubRule('origin', { hours: 12 });
const shift = hubRule('transfer', { hours: 8 });
const { catchDepartures } = departuresOf(network({ services: [printed, assumed], hubRules: [take, shift] }));
const moments = createStepMoments(createDraws(42, 256), catchDepartures);

const hub = (rule: typeof take, terminal: string): Step => ({
  kind: 'hub',
  rule,
  terminal,
  toTerminal: terminal,
  start: START,
  end: START,
});
const ride = (own: typeof printed): Step => ({
  kind: 'ride',
  service: own,
  board: 0,
  alight: 1,
  ready: START,
  departure: START,
  arrival: START,
});
const steps = [hub(take, 'A'), ride(printed), hub(shift, 'B'), ride(assumed)];

describe('the moments at which a step begins', () => {
  it('are the hand-over itself for the taking in', () => {
    expect(new Set(moments(steps, 0, START))).toEqual(new Set([START]));
  });

  it('are the departures for a ride: the printed Friday at noon, or a later one', () => {
    const friday = at('2026-12-11T12:00');
    const weeks = [...moments(steps, 1, START)].map((moment) => (moment - friday) / (7 * DAY));
    expect(Math.min(...weeks)).toBe(0);
    expect(weeks.every(Number.isInteger)).toBe(true);
  });

  it('never come sooner, in any draw, for goods handed over later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: steps.length - 1 }),
        fc.integer({ min: 0, max: 60 * DAY }),
        fc.integer({ min: 0, max: 20 * DAY }),
        (index, first, delay) => {
          const sooner = moments(steps, index, instant(START + first));
          const later = moments(steps, index, instant(START + first + delay));
          expect(later.every((moment, draw) => moment >= (sooner[draw] ?? 0))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
