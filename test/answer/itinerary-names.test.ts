import { describe, expect, it } from 'vitest';
import { itineraryNames } from '../../src/answer/itinerary-names.ts';
import type { Network } from '../../src/network/network.ts';
import { MODES, type Mode } from '../../src/network/terminal.ts';
import { gatewayOf, wayOf } from '../../src/routing/way.ts';
import { km } from '../../src/units/distance.ts';
import { corridor, FEEDER, SHIP, TRAIN, TRUCK } from '../builders/corridor.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { network, service } from '../builders/network.ts';

const READY = '2026-12-07T00:00';

function nameOf(world: Network, ...rides: readonly Ride[]) {
  const itinerary = journey(world, READY, ...rides);
  return itineraryNames(world, itinerary, gatewayOf(world, wayOf(itinerary)));
}

const TRUCK_TO_YARD: Ride = ['truck', 'DOOR', 'YARD'];
const TRAIN_TO_CITY: Ride = ['train', 'YARD', 'CITY'];

describe('the name of a route', () => {
  it('is its mode and the gateway, the short truck to the yard left out', () => {
    const byRule = corridor({
      services: [TRUCK, { ...TRAIN, timetable: { kind: 'frequency', departuresPerWeek: 2 } }],
    });
    expect(nameOf(byRule, TRUCK_TO_YARD, TRAIN_TO_CITY)).toEqual({
      zh: '铁路 经关',
      en: 'Rail via Border',
    });
  });

  it('says so where its timetable is printed', () => {
    expect(nameOf(corridor(), TRUCK_TO_YARD, TRAIN_TO_CITY)).toEqual({
      zh: '铁路（全程时刻表） 经关',
      en: 'Timetabled rail via Border',
    });
  });

  it('is a chain of its modes where there are several, printed or not', () => {
    const printed = corridor({ services: [{ ...FEEDER, timetable: TRAIN.timetable }, SHIP] });
    for (const world of [corridor(), printed]) {
      expect(nameOf(world, ['feeder', 'YARD', 'PORT'], ['ship', 'PORT', 'HARBOUR'])).toEqual({
        zh: '铁海联运 经港',
        en: 'Rail–sea via Port',
      });
    }
  });

  it('names no mode twice in a row', () => {
    const on = service('on', ['CITY', 'FAR']);
    const world = corridor({
      services: [{ ...TRAIN, timetable: { kind: 'frequency', departuresPerWeek: 2 } }, on],
    });
    expect(nameOf(world, TRAIN_TO_CITY, ['on', 'CITY', 'FAR']).en).toBe('Rail via Border');
  });

  it('is that of the truck where there is nothing else, and of a long haul beside a train', () => {
    expect(nameOf(corridor(), TRUCK_TO_YARD)).toEqual({ zh: '公路 到场', en: 'Road to Yard' });
    const links = [...corridor().links.values()].map((item) =>
      item.mode === 'road' ? { ...item, distanceKm: km(151) } : item,
    );
    expect(nameOf(corridor({ links }), TRUCK_TO_YARD, TRAIN_TO_CITY)).toEqual({
      zh: '公铁联运 经关',
      en: 'Road–rail via Border',
    });
  });

  it('names the place of the gateway, not its yard', () => {
    const world = corridor();
    const placed = {
      ...world,
      places: new Map(
        [...world.places].map(([code, item]) => [
          code,
          { ...item, names: { zh: `${code}市`, en: `${code} City` } },
        ]),
      ),
    };
    expect(nameOf(placed, TRUCK_TO_YARD)).toEqual({ zh: '公路 到YARD市', en: 'Road to YARD City' });
  });

  it.each<[Mode, string, string]>([
    ['rail', '铁路 到B', 'Rail to B'],
    ['sea', '海运 到B', 'Sea to B'],
    ['river', '江运 到B', 'River to B'],
    ['road', '公路 到B', 'Road to B'],
    ['air', '航空 到B', 'Air to B'],
  ])('by %s alone is %s, %s', (mode, zh, en) => {
    expect(nameOf(network({ services: [service('s', ['A', 'B'], { mode })] }), ['s', 'A', 'B'])).toEqual({
      zh,
      en,
    });
  });

  it('of every mode in a chain has a word of its own', () => {
    const stops = ['A', 'B', 'C', 'D', 'E', 'F'];
    const services = MODES.map((mode, index) =>
      service(mode, [stops[index] ?? '', stops[index + 1] ?? ''], { mode }),
    );
    const rides = services.map(
      ({ id, calls }): Ride => [id, calls[0]?.terminal ?? '', calls[1]?.terminal ?? ''],
    );
    expect(nameOf(network({ services }), ...rides)).toEqual({
      zh: '铁海江空联运 到F',
      en: 'Rail–sea–river–air to F',
    });
  });
});
