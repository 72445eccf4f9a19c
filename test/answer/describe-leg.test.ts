import { describe, expect, it } from 'vitest';
import { departureStatus, describeLeg } from '../../src/answer/describe-leg.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import { ridesOf } from '../../src/routing/way.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { at } from '../builders/consignment.ts';
import { corridor, FEEDER, TRAIN, TRUCK } from '../builders/corridor.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { departure, link, service } from '../builders/network.ts';

function leg(world: Network, ride: Ride, ready = '2026-12-07T00:00') {
  const [taken] = ridesOf(journey(world, ready, ride));
  if (!taken) throw new Error('no ride');
  return describeLeg(world, taken, 12.3, departuresOf(world).catchDeparture);
}

const withTrain = (own: Partial<Service>): Network =>
  corridor({ services: [{ ...TRAIN, ...own }, TRUCK, FEEDER] });
const BY_TRAIN: Ride = ['train', 'YARD', 'CITY'];

describe('a leg', () => {
  it('is told whole', () => {
    expect(leg(corridor(), BY_TRAIN)).toEqual({
      mode: 'rail',
      from: 'YARD',
      to: 'CITY',
      service: 'train',
      serviceNames: { zh: 'train', en: 'train' },
      carrier: null,
      carrierNames: null,
      timetable: 'published',
      departuresPerWeek: 2,
      departureStatus: 'published',
      distanceKm: 3100,
      departure: '2026-12-07T20:00+08:00',
      cutOff: '2026-12-07T08:00+08:00',
      nextDeparture: '2026-12-10T20:00+08:00',
      arrival: '2026-12-12T12:00+08:00',
      co2eKg: 12.3,
      emissionFactor: ['rail'],
      calls: [
        {
          terminal: 'BORDER',
          operation: 'border',
          arrival: '2026-12-09T02:00+08:00',
          departure: '2026-12-09T08:00+08:00',
          dwellMinutes: 360,
        },
        {
          terminal: 'GAUGE',
          operation: 'gauge_change',
          arrival: '2026-12-09T12:00+08:00',
          departure: '2026-12-10T00:00+08:00',
          dwellMinutes: 720,
        },
      ],
      links: [
        { link: 'YARD-BORDER.rail', from: 'YARD', to: 'BORDER', alignment: null, forward: true },
        { link: 'BORDER-GAUGE.rail', from: 'BORDER', to: 'GAUGE', alignment: null, forward: true },
        { link: 'GAUGE-CITY.rail', from: 'GAUGE', to: 'CITY', alignment: null, forward: true },
      ],
      status: 'published',
      source: 'test',
    });
  });

  it('that leaves on demand has no cut-off, no next departure and no number of them a week', () => {
    expect(leg(corridor(), ['truck', 'DOOR', 'YARD'])).toMatchObject({
      timetable: 'on_demand',
      departuresPerWeek: null,
      cutOff: null,
      nextDeparture: null,
      calls: [],
    });
  });

  it('is left hours before its departure, and at it where it has no cut-off', () => {
    expect(leg(withTrain({ cutOffHours: 0 }), BY_TRAIN)).toMatchObject({
      departure: '2026-12-07T20:00+08:00',
      cutOff: '2026-12-07T20:00+08:00',
      nextDeparture: '2026-12-10T20:00+08:00',
    });
  });

  it('has no next departure where the printed timetable ends with it', () => {
    const last = departure(0, '20:00', { validTo: at('2026-12-07T23:59') });
    const ending = withTrain({ timetable: { kind: 'published', departures: [last] } });
    expect(leg(ending, BY_TRAIN).nextDeparture).toBeNull();
  });

  it('names the stops between its ends alone, a stop without operation too', () => {
    const open = TRAIN.calls.map((call) => ({ ...call, board: true, alight: true }));
    const world = withTrain({ calls: open });
    expect(leg(world, ['train', 'YARD', 'GAUGE']).calls.map(({ terminal }) => terminal)).toEqual(['BORDER']);
    expect(leg(world, ['train', 'GAUGE', 'CITY']).calls).toEqual([]);
    const passing = withTrain({ calls: open.map((call) => ({ ...call, dwell: null })) });
    expect(leg(passing, ['train', 'YARD', 'GAUGE']).calls).toEqual([
      {
        terminal: 'BORDER',
        operation: null,
        arrival: '2026-12-09T02:00+08:00',
        departure: '2026-12-09T02:00+08:00',
        dwellMinutes: 0,
      },
    ]);
  });

  it('runs over a link the other way where it does', () => {
    const back = service('back', ['PORT', 'YARD'], {
      at: {
        1: { run: { link: 'YARD-PORT.rail', typicalHours: 20, p90Hours: 30, ownTime: null, tariffs: [] } },
      },
    });
    const links = [...corridor().links.values()].map((item) => ({ ...item, alignment: 'line' }));
    expect(leg(corridor({ links, services: [back] }), ['back', 'PORT', 'YARD']).links).toEqual([
      { link: 'YARD-PORT.rail', from: 'PORT', to: 'YARD', alignment: 'line', forward: false },
    ]);
  });

  it('names each emission factor once', () => {
    const links = [
      ...corridor().links.values(),
      link('CITY', 'FAR', { mode: 'road', emissionFactor: 'road.diesel' }),
    ];
    const on = service('train', ['YARD', 'BORDER', 'GAUGE', 'CITY', 'FAR'], {
      at: { 4: { run: { link: 'CITY-FAR.road', typicalHours: 2, p90Hours: 3, ownTime: null, tariffs: [] } } },
    });
    expect(leg(corridor({ links, services: [on] }), ['train', 'YARD', 'FAR']).emissionFactor).toEqual([
      'rail',
      'road.diesel',
    ]);
  });
});

describe('departures a week of a leg', () => {
  const season = (to: string) => departure(0, '20:00', { validTo: at(to) });
  const next = departure(3, '20:00', { validFrom: at('2026-12-09T00:00') });

  it('are those of the timetable on the day it leaves', () => {
    const changing = withTrain({
      timetable: { kind: 'published', departures: [season('2026-12-08T23:59'), next] },
    });
    expect(leg(changing, BY_TRAIN).departuresPerWeek).toBe(1);
    const both = withTrain({
      timetable: { kind: 'published', departures: [season('2026-12-31T23:59'), next] },
    });
    expect(leg(both, BY_TRAIN).departuresPerWeek).toBe(1);
    expect(leg(both, BY_TRAIN, '2026-12-08T00:00').departuresPerWeek).toBe(2);
  });

  it('go by the day it leaves its first call, wherever it is boarded', () => {
    const open = TRAIN.calls.map((call) => ({ ...call, board: true, alight: true }));
    const ending = withTrain({
      calls: open,
      timetable: { kind: 'published', departures: [season('2026-12-07T23:59')] },
    });
    const boarded = leg(ending, ['train', 'GAUGE', 'CITY']);
    expect([boarded.departure, boarded.departuresPerWeek]).toEqual(['2026-12-10T00:00+08:00', 1]);
  });

  it('are the frequency where none are printed', () => {
    expect(leg(corridor(), ['feeder', 'YARD', 'PORT'])).toMatchObject({
      timetable: 'frequency',
      departuresPerWeek: 7,
    });
  });
});

describe('the status of departures', () => {
  const printed = (...statuses: readonly Service['status'][]): Service => ({
    ...TRAIN,
    status: 'official',
    timetable: { kind: 'published', departures: statuses.map((status) => departure(0, '20:00', { status })) },
  });

  it('is that of what is printed, and of several the least known', () => {
    expect(departureStatus(printed('published'))).toBe('published');
    expect(departureStatus(printed('official', 'estimated', 'published'))).toBe('estimated');
  });

  it('is assumed where they follow from a frequency, whatever the frequency is', () => {
    expect(departureStatus({ ...FEEDER, status: 'official' })).toBe('assumed');
  });

  it('is that of the service where it leaves on demand', () => {
    expect(departureStatus({ ...TRUCK, status: 'contract' })).toBe('contract');
  });
});
