import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  departurePattern,
  generateDepartures,
  longestHeadway,
  nextDeparture,
  plannedTimes,
} from '../../../src/network/clock/calendar.ts';
import type { ZoneOffset } from '../../../src/network/network.ts';
import type { Service } from '../../../src/network/service.ts';
import { formatInstant, parseInstant } from '../../../src/units/instant.ts';
import { departure, dwell, network, service, terminal } from '../../builders/network.ts';

const at = (text: string) => parseInstant(text)!;
const utcMinute = (text: string) => Date.parse(text) / 60_000;

/** Central European time through 2026: clocks jump on 29 March and fall back on 25 October, 01:00 UTC. */
const BERLIN: readonly ZoneOffset[] = [
  { fromUtcMinute: utcMinute('2025-10-26T01:00Z'), offsetMinutes: 60 },
  { fromUtcMinute: utcMinute('2026-03-29T01:00Z'), offsetMinutes: 120 },
  { fromUtcMinute: utcMinute('2026-10-25T01:00Z'), offsetMinutes: 60 },
];

function pattern(item: Service, timezone = 'Asia/Shanghai') {
  const terminals = [terminal(item.calls[0]!.terminal, { timezone })];
  return departurePattern(network({ terminals, services: [item], zones: { 'Europe/Berlin': BERLIN } }), item);
}

const leaves = (item: Service, earliest: string, timezone?: string) => {
  const next = nextDeparture(pattern(item, timezone), at(earliest));
  return next === null ? null : formatInstant(next);
};

describe('nextDeparture of a printed timetable', () => {
  const monday18 = service('S', ['A', 'B'], { departures: [departure(0, '18:00')] });

  it('takes a departure of the very minute', () => {
    expect(leaves(monday18, '2026-12-07T18:00')).toBe('2026-12-07T18:00+08:00');
  });

  it('waits a week for cargo one minute late', () => {
    expect(leaves(monday18, '2026-12-07T18:01')).toBe('2026-12-14T18:00+08:00');
  });

  it('crosses midnight', () => {
    const early = service('S', ['A', 'B'], { departures: [departure(1, '00:00'), departure(2, '00:30')] });
    expect(leaves(early, '2026-12-07T23:59')).toBe('2026-12-08T00:00+08:00');
    expect(leaves(early, '2026-12-08T00:01')).toBe('2026-12-09T00:30+08:00');
  });

  it('crosses the end of the year and skips the days without service', () => {
    expect(leaves(monday18, '2026-12-29T09:00')).toBe('2027-01-04T18:00+08:00');
  });

  it('never leaves with an empty timetable', () => {
    expect(leaves(service('S', ['A', 'B'], { departures: [] }), '2026-12-07')).toBeNull();
  });

  it('keeps to the dates a departure is valid', () => {
    const seasonal = service('S', ['A', 'B'], {
      departures: [
        departure(0, '18:00', { validFrom: at('2026-06-01'), validTo: at('2026-08-31T23:59') }),
        departure(3, '06:00', { validFrom: at('2026-08-01') }),
      ],
    });
    expect(leaves(seasonal, '2026-01-01')).toBe('2026-06-01T18:00+08:00');
    expect(leaves(seasonal, '2026-08-30')).toBe('2026-08-31T18:00+08:00');
    expect(leaves(seasonal, '2026-08-31T18:01')).toBe('2026-09-03T06:00+08:00');
  });

  it('ends with the last valid departure', () => {
    const ended = service('S', ['A', 'B'], {
      departures: [departure(0, '18:00', { validTo: at('2026-12-07T18:00') })],
    });
    expect(leaves(ended, '2026-12-07T18:00')).toBe('2026-12-07T18:00+08:00');
    expect(leaves(ended, '2026-12-07T18:01')).toBeNull();
  });
});

describe('nextDeparture where clocks change', () => {
  const sundays = (time: string) => service('S', ['A', 'B'], { departures: [departure(6, time)] });

  it('keeps the local hour before and after', () => {
    expect(leaves(sundays('12:00'), '2026-03-22T10:00Z', 'Europe/Berlin')).toBe('2026-03-22T19:00+08:00');
    expect(leaves(sundays('12:00'), '2026-03-29T00:30Z', 'Europe/Berlin')).toBe('2026-03-29T18:00+08:00');
  });

  it('leaves as the clocks jump when its hour is skipped', () => {
    expect(leaves(sundays('02:30'), '2026-03-29T01:00Z', 'Europe/Berlin')).toBe('2026-03-29T09:00+08:00');
    expect(leaves(sundays('02:30'), '2026-03-29T01:01Z', 'Europe/Berlin')).toBe('2026-04-05T08:30+08:00');
  });

  it('leaves once, the first time, when its hour is run twice', () => {
    expect(leaves(sundays('02:30'), '2026-10-25T00:30Z', 'Europe/Berlin')).toBe('2026-10-25T08:30+08:00');
    expect(leaves(sundays('02:30'), '2026-10-25T00:31Z', 'Europe/Berlin')).toBe('2026-11-01T09:30+08:00');
  });

  it('never lets later cargo leave earlier, nor anything leave before it is ready', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 10079 }), { minLength: 1, maxLength: 8 });
    const around = fc.constantFrom(...BERLIN.map((row) => row.fromUtcMinute));
    const near = fc.tuple(around, fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 600 }));
    fc.assert(
      fc.property(days, near, (minutes, [change, offset, later]) => {
        const item = service('S', ['A', 'B'], {
          departures: minutes.map((minute) => departure(Math.floor(minute / 1440), `00:${minute % 1440}`)),
        });
        const times = pattern(item, 'Europe/Berlin');
        const first = nextDeparture(times, change + offset)!;
        const second = nextDeparture(times, change + offset + later)!;
        expect(first).toBeGreaterThanOrEqual(change + offset);
        expect(second).toBeGreaterThanOrEqual(first);
        expect(nextDeparture(times, first)).toBe(first);
      }),
    );
  });
});

describe('generated departures', () => {
  it('spread over the week on whole hours, the same for the same service', () => {
    const { cycle, departures } = generateDepartures('wlsc.tjc-qzh', 3);
    expect(cycle).toBe(10080);
    expect(departures).toHaveLength(3);
    expect(departures.every((minute) => minute % 60 === 0)).toBe(true);
    expect(departures[1]! - departures[0]!).toBe(3360);
    expect(generateDepartures('wlsc.tjc-qzh', 3)).toEqual({ cycle, departures });
    expect(generateDepartures('wlsc.qzh-tjc', 3).departures).not.toEqual(departures);
  });

  it.each([
    { perWeek: 0.5, weeks: 2, count: 1 },
    { perWeek: 0.25, weeks: 4, count: 1 },
    { perWeek: 2.5, weeks: 2, count: 5 },
    { perWeek: 12 / 52, weeks: 13, count: 3 },
    { perWeek: 21, weeks: 1, count: 21 },
    { perWeek: 1000, weeks: 1, count: 168 },
  ])('hold $count in $weeks weeks for $perWeek a week', ({ perWeek, weeks, count }) => {
    const { cycle, departures } = generateDepartures('S', perWeek);
    expect({ weeks: cycle / 10080, count: departures.length }).toEqual({ weeks, count });
  });

  it('never leave when there is none a week', () => {
    expect(generateDepartures('S', 0).departures).toEqual([]);
  });

  it('move with a shift, which printed ones do not', () => {
    const generated = pattern(service('S', ['A', 'B'], { perWeek: 1 }));
    const first = nextDeparture(generated, at('2026-12-07'))!;
    expect(nextDeparture(generated, first, 90)).toBe(first + 90);
    const printed = pattern(service('S', ['A', 'B'], { departures: [departure(0, '18:00')] }));
    expect(nextDeparture(printed, at('2026-12-07'), 90)).toBe(at('2026-12-07T18:00'));
    expect([generated.assumed, printed.assumed]).toEqual([true, false]);
  });

  it('never keep cargo longer than the longest headway', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.integer({ min: 0, max: 99 }),
        (perWeek, days) => {
          const times = pattern(service('S', ['A', 'B'], { perWeek }));
          const first = nextDeparture(times, at('2026-01-01') + days * 1440)!;
          expect(nextDeparture(times, first + 1)! - first).toBeLessThanOrEqual(longestHeadway(times));
        },
      ),
    );
  });
});

describe('a service on demand', () => {
  it('leaves at once and has no headway', () => {
    const truck = service('S', ['A', 'B'], { onDemand: true });
    expect(leaves(truck, '2026-12-31T23:59')).toBe('2026-12-31T23:59+08:00');
    expect(longestHeadway(pattern(truck))).toBe(0);
  });
});

describe('plannedTimes', () => {
  it('adds runs and dwells up in order of travel', () => {
    const train = service('S', ['A', 'B', 'C'], { hours: [10, 20], at: { 1: { dwell: dwell(6) } } });
    expect(plannedTimes(train)).toEqual({ arrive: [0, 600, 2160], depart: [0, 960, 2160] });
  });
});
