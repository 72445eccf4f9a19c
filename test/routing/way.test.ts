import { describe, expect, it } from 'vitest';
import { familyOf } from '../../src/compare/route-family.ts';
import type { Network } from '../../src/network/network.ts';
import {
  bordersOf,
  chainOf,
  endsOf,
  gatewayOf,
  isFeeder,
  mainModeOf,
  mainRides,
  rideDistanceKm,
  ridesOf,
  terminalOf,
  wayOf,
} from '../../src/routing/way.ts';
import { km } from '../../src/units/distance.ts';
import { corridor, FEEDER, SHIP, TRAIN, TRUCK } from '../builders/corridor.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { hubRule, network, service, terminal } from '../builders/network.ts';

const READY = '2026-12-07T00:00';
const WORLD = corridor();
const trip = (...rides: readonly Ride[]) => journey(WORLD, READY, ...rides);
const BY_TRAIN = trip(['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
const BY_SHIP = trip(['feeder', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR']);

describe('the ends of a ride', () => {
  it('are the terminals where it is boarded and left, however far the service goes on', () => {
    expect(endsOf({ service: TRAIN, board: 0, alight: 1 })).toEqual({ from: 'YARD', to: 'BORDER' });
    expect(ridesOf(BY_TRAIN).map(endsOf)).toEqual([
      { from: 'DOOR', to: 'YARD' },
      { from: 'YARD', to: 'CITY' },
    ]);
  });

  it('do not lie where the service does not call', () => {
    expect(() => endsOf({ service: TRAIN, board: 0, alight: 9 })).toThrow('has no call 9');
  });
});

describe('the way of an itinerary', () => {
  it('touches every terminal in order, stops of through services in, none twice in a row', () => {
    expect(wayOf(BY_TRAIN)).toEqual(['DOOR', 'YARD', 'BORDER', 'GAUGE', 'CITY']);
    expect(wayOf(BY_SHIP)).toEqual(['YARD', 'PORT', 'HARBOUR']);
  });

  it('holds the part of a service that is ridden, and both ends of a shuttle', () => {
    const rules = [...WORLD.hubRules, hubRule('transfer', { terminal: 'YARD', toTerminal: 'PORT' })];
    const world = corridor({ hubRules: rules });
    const shuttled = journey(world, READY, ['truck', 'DOOR', 'YARD'], ['ship', 'PORT', 'HARBOUR']);
    expect(wayOf(shuttled)).toEqual(['DOOR', 'YARD', 'PORT', 'HARBOUR']);
    const open = { ...TRAIN, calls: TRAIN.calls.map((call) => ({ ...call, board: true, alight: true })) };
    const part = journey(corridor({ services: [open] }), READY, ['train', 'BORDER', 'GAUGE']);
    expect(wayOf(part)).toEqual(['BORDER', 'GAUGE']);
  });

  it('counts the kilometres of links for a ride, not those of the tariff', () => {
    expect(ridesOf(BY_TRAIN).map((ride) => rideDistanceKm(WORLD, ride))).toEqual([60, 3100]);
  });
});

/** Terminals named for their countries: `CN1` lies in China. */
const world = (...ids: readonly string[]): Network =>
  network({ terminals: ids.map((id) => terminal(id, { country: id.slice(0, 2) })) });
const gateway = (...way: readonly string[]) => gatewayOf(world(...way), way);

describe('the gateway', () => {
  it('of goods that leave China is the last Chinese terminal before the first foreign one', () => {
    expect(gateway('CN1', 'CN2', 'CN3', 'KZ1', 'DE1')).toBe('CN3');
    expect(gateway('CN1', 'KZ1')).toBe('CN1');
  });

  it('of goods that come to China is the first Chinese terminal after the last foreign one', () => {
    expect(gateway('TH1', 'LA1', 'CN1', 'CN2')).toBe('CN1');
    expect(gateway('TH1', 'CN1')).toBe('CN1');
  });

  it('of goods that leave China and pass it again is where they first leave it', () => {
    expect(gateway('CN1', 'VN1', 'CN2', 'KZ1')).toBe('CN1');
  });

  it('of goods that come by way of China twice is where they enter for good', () => {
    expect(gateway('TH1', 'CN1', 'VN1', 'CN2', 'CN3')).toBe('CN2');
  });

  it('of goods that pass through China from abroad to abroad is where they end', () => {
    expect(gateway('TH1', 'CN1', 'CN2', 'KZ1')).toBe('KZ1');
  });

  it('within China, and wholly abroad, is the last terminal', () => {
    expect(gateway('CN1', 'CN2', 'CN3')).toBe('CN3');
    expect(gateway('SG1', 'DE1')).toBe('DE1');
  });
});

describe('borders', () => {
  it.each([
    [0, ['CN1', 'CN2']],
    [1, ['CN1', 'CN2', 'KZ1']],
    [2, ['CN1', 'KZ1', 'KZ2', 'DE1']],
    [2, ['CN1', 'VN1', 'CN2']],
  ])('crossed are %i on the way %j', (count, way) => {
    expect(bordersOf(world(...way), way)).toBe(count);
  });
});

describe('a feeder', () => {
  const truckOf = (distanceKm: number, mode: 'road' | 'rail' = 'road') => {
    const links = [...WORLD.links.values()].map((item) =>
      item.mode === 'road' ? { ...item, distanceKm: km(distanceKm) } : item,
    );
    const made = corridor({ links, services: [{ ...TRUCK, mode }, TRAIN] });
    const [ride] = ridesOf(journey(made, READY, ['truck', 'DOOR', 'YARD']));
    return ride !== undefined && isFeeder(made, ride);
  };

  it('is a truck ride of 150 km at the most', () => {
    expect([truckOf(150), truckOf(150.1)]).toEqual([true, false]);
    expect(truckOf(60, 'rail')).toBe(false);
  });

  it('does not characterise a route, unless there is nothing else', () => {
    const modes = (itinerary: typeof BY_TRAIN) =>
      mainRides(WORLD, itinerary).map(({ service: { id } }) => id);
    expect(modes(BY_TRAIN)).toEqual(['train']);
    expect(modes(trip(['truck', 'DOOR', 'YARD']))).toEqual(['truck']);
    expect(modes(BY_SHIP)).toEqual(['feeder', 'ship']);
  });
});

describe('the modes of a route', () => {
  it('stand in order, none twice in a row', () => {
    const rail = service('on', ['CITY', 'FAR']);
    const made = corridor({ services: [TRUCK, TRAIN, FEEDER, SHIP, rail] });
    const long = journey(
      made,
      READY,
      ['truck', 'DOOR', 'YARD'],
      ['train', 'YARD', 'CITY'],
      ['on', 'CITY', 'FAR'],
    );
    expect(chainOf(ridesOf(long))).toEqual(['road', 'rail']);
    expect(chainOf(ridesOf(BY_SHIP))).toEqual(['rail', 'sea']);
  });

  it('have as main mode the one that carries the goods farthest in all', () => {
    expect(mainModeOf(WORLD, BY_TRAIN)).toBe('rail');
    expect(mainModeOf(WORLD, BY_SHIP)).toBe('sea');
    const links = [...WORLD.links.values()].map((item) =>
      item.mode === 'sea' ? { ...item, distanceKm: km(1500) } : item,
    );
    const back = service('back', ['HARBOUR', 'INLAND']);
    const made = corridor({ links, services: [FEEDER, SHIP, back] });
    const both = journey(
      made,
      READY,
      ['feeder', 'YARD', 'PORT'],
      ['ship', 'PORT', 'HARBOUR'],
      ['back', 'HARBOUR', 'INLAND'],
    );
    expect(mainModeOf(made, both)).toBe('sea');
    const longer = corridor({
      links: [...links, ...network({ services: [back] }).links.values()].map((item) =>
        item.from === 'HARBOUR' ? { ...item, distanceKm: km(701) } : item,
      ),
      services: [FEEDER, SHIP, back],
    });
    expect(mainModeOf(longer, both)).toBe('rail');
  });
});

describe('the family of a route', () => {
  it('is its modes and its gateway, a printed timetable of a single mode apart', () => {
    expect(familyOf(WORLD, BY_TRAIN)).toBe('printed rail by BORDER');
    const byRule = corridor({
      services: [TRUCK, { ...TRAIN, timetable: { kind: 'frequency', departuresPerWeek: 7 } }],
    });
    const ordinary = journey(byRule, READY, ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
    expect(familyOf(byRule, ordinary)).toBe('rail by BORDER');
    expect(familyOf(WORLD, BY_SHIP)).toBe('rail-sea by PORT');
    const printed = corridor({ services: [{ ...FEEDER, timetable: TRAIN.timetable }, SHIP] });
    const both = journey(printed, READY, ['feeder', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR']);
    expect(familyOf(printed, both)).toBe('rail-sea by PORT');
  });
});

describe('a terminal that the network does not hold', () => {
  it('is an error and not another terminal', () => {
    expect(terminalOf(WORLD, 'YARD').kind).toBe('rail_yard');
    expect(() => terminalOf(WORLD, 'NOWHERE')).toThrow('no terminal "NOWHERE"');
    expect(() => gatewayOf(WORLD, ['YARD', 'NOWHERE'])).toThrow('no terminal "NOWHERE"');
  });
});
