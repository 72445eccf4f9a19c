import { describe, expect, it } from 'vitest';
import { capacityIssues } from '../../src/compare/capacity-issues.ts';
import { partialShipments } from '../../src/compare/partial-shipments.ts';
import type { Consignment } from '../../src/consignment/consignment.ts';
import type { RoomWindow } from '../../src/network/events/room-window.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { formatInstant } from '../../src/units/instant.ts';
import { at, consignment } from '../builders/consignment.ts';
import { corridor, FEEDER, SHIP, TRAIN, TRUCK } from '../builders/corridor.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { departure, hubRule } from '../builders/network.ts';

const READY = '2026-12-07T00:00';
const BY_TRAIN: readonly Ride[] = [['train', 'YARD', 'CITY']];

/** Each part as `service: n x teu, last departure > last arrival`. */
function parts(
  world: Network,
  goods: Consignment,
  rides: readonly Ride[] = BY_TRAIN,
  room: readonly RoomWindow[] = [],
) {
  const { catchDeparture } = departuresOf(world);
  return partialShipments(journey(world, READY, ...rides), goods, catchDeparture, () => room).map(
    ({ ride, departures, capacityTeu, last }) => {
      const when = last ? `${short(last.departure)} > ${short(last.arrival)}` : 'never';
      return `${ride.service.id}: ${departures} x ${capacityTeu}, ${when}`;
    },
  );
}

const short = (moment: Parameters<typeof formatInstant>[0]): string => formatInstant(moment).slice(5, 16);
const with40HQ = (boxes: number) => consignment({ boxes });
const withTrain = (own: Partial<Service>): Network =>
  corridor({ services: [TRUCK, { ...TRAIN, ...own }, FEEDER, SHIP] });

describe('a consignment too big for one departure', () => {
  it('is one from the first TEU past the capacity on', () => {
    expect(parts(corridor(), with40HQ(50))).toEqual([]);
    expect(parts(corridor(), with40HQ(51))).toEqual(['train: 2 x 100, 12-10T20:00 > 12-15T12:00']);
  });

  it('takes one departure after the other from the planned one on, as the timetable has them', () => {
    // Mondays and Thursdays: 100 TEU on the 7th, 10th, 14th and the rest on the 17th.
    expect(parts(corridor(), with40HQ(200))).toEqual(['train: 4 x 100, 12-17T20:00 > 12-22T12:00']);
    expect(parts(corridor(), with40HQ(201))).toEqual(['train: 5 x 100, 12-21T20:00 > 12-26T12:00']);
  });

  it('misses no departure for a cut-off longer than the time between them', () => {
    const daily = [0, 1, 2, 3, 4, 5, 6].map((weekday) => departure(weekday, '20:00'));
    const strict = withTrain({ cutOffHours: 60, timetable: { kind: 'published', departures: daily } });
    expect(parts(strict, with40HQ(150))).toEqual(['train: 3 x 100, 12-11T20:00 > 12-16T12:00']);
  });

  it('goes in whole boxes', () => {
    const longer = consignment({ equipment: '45HQ', boxes: 88 });
    expect(parts(corridor(), longer)).toEqual(['train: 2 x 100, 12-10T20:00 > 12-15T12:00']);
    expect(parts(corridor(), { ...longer, boxes: 89 })[0]).toContain('train: 3 x 100');
  });

  it('is none where no capacity is known, nor where a service leaves as soon as it is loaded', () => {
    expect(parts(withTrain({ capacityTeu: null }), with40HQ(2000))).toEqual([]);
    const onDemand = withTrain({ timetable: { kind: 'on_demand' }, capacityTeu: 2 });
    expect(parts(onDemand, with40HQ(2000))).toEqual([]);
  });

  it('never goes where a departure does not hold a single box', () => {
    expect(parts(withTrain({ capacityTeu: 1 }), with40HQ(1))).toEqual(['train: null x 1, never']);
    expect(parts(withTrain({ capacityTeu: 2 }), with40HQ(1))).toEqual([]);
  });

  it('takes more departures while events leave less room', () => {
    const half = { from: at('2026-12-01T00:00'), until: at('2026-12-11T00:00'), share: 0.5 };
    // 50 TEU on the 7th and 10th, then 100.
    expect(parts(corridor(), with40HQ(26), BY_TRAIN, [half])).toEqual([
      'train: 2 x 50, 12-10T20:00 > 12-15T12:00',
    ]);
    expect(parts(corridor(), with40HQ(100), BY_TRAIN, [half])).toEqual([
      'train: 3 x 50, 12-14T20:00 > 12-19T12:00',
    ]);
    const hardly = { from: at('2026-12-01T00:00'), until: Number.POSITIVE_INFINITY, share: 0.001 };
    expect(parts(corridor(), with40HQ(1), BY_TRAIN, [hardly])).toEqual(['train: 53 x 0.1, never']);
  });

  it('is left behind where the printed timetable ends', () => {
    const last = departure(0, '20:00', { validTo: at('2026-12-20T23:59') });
    const ending = withTrain({ timetable: { kind: 'published', departures: [last] } });
    expect(parts(ending, with40HQ(100))).toEqual(['train: 2 x 100, 12-14T20:00 > 12-19T12:00']);
    expect(parts(ending, with40HQ(101))).toEqual(['train: 3 x 100, never']);
  });
});

describe('the last part of it', () => {
  const RIDES: readonly Ride[] = [
    ['feeder', 'YARD', 'PORT'],
    ['ship', 'PORT', 'HARBOUR'],
  ];
  const world = (feederTeu: number | null, shipTeu: number | null) => {
    const daily = [0, 1, 2, 3, 4, 5, 6].map((weekday) => departure(weekday, '20:00'));
    return corridor({
      services: [
        { ...FEEDER, capacityTeu: feederTeu, timetable: { kind: 'published', departures: daily } },
        {
          ...SHIP,
          capacityTeu: shipTeu,
          timetable: { kind: 'published', departures: [departure(4, '12:00')] },
        },
      ],
    });
  };

  it('may miss the ship of the first, and then waits for the next', () => {
    // Fridays at noon, a day's cut-off; the feeder of the 8th is the last in time for the 11th.
    expect(parts(world(10, null), with40HQ(10), RIDES)).toEqual([
      'feeder: 2 x 10, 12-08T20:00 > 12-09T16:00',
    ]);
    expect(parts(world(10, 20), with40HQ(10), RIDES)).toEqual(['feeder: 2 x 10, 12-08T20:00 > 12-09T16:00']);
    expect(parts(world(10, 19), with40HQ(10), RIDES)).toEqual([
      'feeder: 2 x 10, 12-08T20:00 > 12-09T16:00',
      'ship: 2 x 19, 12-18T12:00 > 12-23T12:00',
    ]);
    expect(parts(world(2, 19), with40HQ(10), RIDES)).toEqual([
      'feeder: 10 x 2, 12-16T20:00 > 12-17T16:00',
      'ship: 2 x 19, 12-25T12:00 > 12-30T12:00',
    ]);
  });

  it('stands at the terminal as long as the first does before it can go on', () => {
    const lastShip = (hours: number) => {
      const hubRules = [hubRule('origin'), hubRule('transfer', { hours }), hubRule('destination')];
      return parts({ ...world(2, 17), hubRules }, with40HQ(9), RIDES).at(-1);
    };
    // The last part is at the port on Wednesday at 16:00 and has to be delivered by Thursday noon.
    expect(lastShip(0)).toBe('ship: 2 x 17, 12-18T12:00 > 12-23T12:00');
    expect(lastShip(20)).toBe('ship: 2 x 17, 12-18T12:00 > 12-23T12:00');
    expect(lastShip(21)).toBe('ship: 2 x 17, 12-25T12:00 > 12-30T12:00');
  });
});

describe('the warning', () => {
  const warnings = (world: Network, goods: Consignment) => {
    const trips = [READY, '2026-12-08T00:00'].map((ready) => journey(world, ready, ...BY_TRAIN));
    return capacityIssues(trips, goods, departuresOf(world).catchDeparture, () => []);
  };

  it('is one for each service, with how many departures it takes and when the last is there', () => {
    expect(warnings(corridor(), with40HQ(51))).toEqual([
      {
        severity: 'warning',
        code: 'E56',
        path: 'boxes',
        values: {
          service: 'train',
          service_zh: 'train',
          service_en: 'train',
          from: 'YARD',
          to: 'CITY',
          teu: 102,
          c: 100,
          n: 2,
          d: '2026-12-10T20:00+08:00',
          e: '2026-12-15T12:00+08:00',
        },
      },
    ]);
    expect(warnings(corridor(), with40HQ(50))).toEqual([]);
  });

  it('says where the timetable ends before, and where nothing fits', () => {
    const last = departure(0, '20:00', { validTo: at('2026-12-20T23:59') });
    const ending = withTrain({ timetable: { kind: 'published', departures: [last] } });
    expect(warnings(ending, with40HQ(101))).toMatchObject([{ code: 'E57', values: { n: 3 } }]);
    expect(warnings(withTrain({ capacityTeu: 1 }), with40HQ(1))).toMatchObject([{ code: 'E58' }]);
  });
});
