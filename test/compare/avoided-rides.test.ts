import { describe, expect, it } from 'vitest';
import { AvoidedRides } from '../../src/compare/avoided-rides.ts';
import { exclusionsOf } from '../../src/compare/exclusions.ts';
import { readAvoid } from '../../src/enquiry/read-avoid.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import { corridor, SHIP, TRAIN, TRUCK } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';
import { link, strait } from '../builders/network.ts';

const WORLD = corridor();

/** YARD - BORDER (CN) - GAUGE (KZ) - far away in DE, over Russia and Belarus without a stop. */
const THROUGH = corridor({
  straits: [strait('narrows', { names: { zh: '窄水道', en: 'Narrows' }, aliases: ['the gap'] })],
  links: [
    link('DOOR', 'YARD', { mode: 'road', countries: ['CN'], straits: [] }),
    link('YARD', 'BORDER', { countries: ['CN'], straits: [] }),
    link('BORDER', 'GAUGE', { countries: ['CN', 'KZ'], straits: [] }),
    link('GAUGE', 'CITY', { countries: ['KZ', 'RU', 'BY', 'PL', 'DE'], straits: [] }),
    link('YARD', 'PORT', { countries: ['CN'], straits: [] }),
    link('PORT', 'HARBOUR', { mode: 'sea', countries: [], straits: ['narrows'] }),
  ],
});

function refusal(
  world: Network,
  item: Service,
  words: readonly string[],
  board = 0,
  alight = item.calls.length - 1,
) {
  const avoided = AvoidedRides.of(world, readAvoid(world, words, []));
  const ride = { service: item, board, alight };
  const found = avoided?.refusalOf(ride) ?? null;
  expect(avoided?.has(ride) ?? false).toBe(found !== null);
  return found;
}

describe('what is to be avoided', () => {
  it.each([
    ['a mode', 'rail', 'rail'],
    ['a mode in capitals', 'RAIL', 'rail'],
    ['a country it stops in', 'KZ', 'KZ'],
    ['a country in small letters', 'kz', 'KZ'],
    ['a terminal it only passes', 'BORDER', 'BORDER'],
  ])('is known by %s', (_, typed, found) => {
    expect(refusal(WORLD, TRAIN, [typed])).toMatchObject({ reason: 'X03', values: { x: found } });
  });

  it('does not bind a service that does not go there', () => {
    expect(refusal(WORLD, TRUCK, ['rail', 'KZ', 'BORDER'])).toBeNull();
    expect(refusal(WORLD, SHIP, ['rail', 'KZ', 'BORDER'])).toBeNull();
  });

  it('is named by the first that binds: mode, then call by call', () => {
    expect(refusal(WORLD, TRAIN, ['DE', 'KZ'])?.values.x).toBe('KZ');
    expect(refusal(WORLD, TRAIN, ['KZ', 'rail'])?.values.x).toBe('rail');
    expect(refusal(WORLD, TRAIN, ['CITY', 'CN'])?.values.x).toBe('CN');
  });

  it.each(['RU', 'Russia', '俄罗斯'])(
    'binds a train that crosses %s without a stop, and says where',
    (word) => {
      expect(refusal(THROUGH, TRAIN, [word])).toMatchObject({
        reason: 'X04',
        values: {
          x: 'RU',
          x_zh: '俄罗斯',
          x_en: 'Russia',
          link: 'GAUGE-CITY.rail',
          from_zh: 'GAUGE',
          to_en: 'City',
        },
      });
    },
  );

  it('does not bind the part of a train that ends before it', () => {
    expect(refusal(THROUGH, TRAIN, ['RU'], 0, 2)).toBeNull();
    expect(refusal(THROUGH, TRAIN, ['CITY'], 0, 2)).toBeNull();
    expect(refusal(THROUGH, TRAIN, ['YARD'], 1, 3)).toBeNull();
    expect(refusal(THROUGH, TRAIN, ['KZ'], 2, 3)).toMatchObject({ reason: 'X03' });
  });

  it.each(['narrows', 'Narrows', '窄水道', 'The Gap'])('binds a ship through a strait called %s', (word) => {
    expect(refusal(THROUGH, SHIP, [word])).toMatchObject({
      reason: 'X04',
      values: { x: 'narrows', link: 'PORT-HARBOUR.sea' },
    });
    expect(refusal(THROUGH, TRAIN, [word])).toBeNull();
  });

  it.each(['CN-KZ', 'KZ–CN', '中国—哈萨克斯坦', 'china/kazakhstan'])(
    'binds at a border written %s',
    (word) => {
      expect(refusal(THROUGH, TRAIN, [word])).toMatchObject({
        reason: 'X04',
        values: { x: 'CN-KZ', x_en: 'China–Kazakhstan', link: 'BORDER-GAUGE.rail' },
      });
      expect(refusal(THROUGH, TRAIN, [word], 0, 1)).toBeNull();
    },
  );

  it('is said of the route that is lost by it, with the link', () => {
    const train = journey(THROUGH, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
    const avoided = AvoidedRides.of(THROUGH, readAvoid(THROUGH, ['BY'], []));
    expect(exclusionsOf([train], { services: new Map(), avoided, closures: null })).toMatchObject([
      { refusal: { reason: 'X04', values: { service: 'train', x: 'BY', link: 'GAUGE-CITY.rail' } } },
    ]);
  });
});
