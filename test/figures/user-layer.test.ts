import { beforeAll, describe, expect, it } from 'vitest';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { AnswerItinerary } from '../../src/contract/answer-schema.ts';
import { layFigures } from '../../src/figures/layers.ts';
import { appliedFigures, type UserFigure } from '../../src/figures/user-figure.ts';
import { userLayer } from '../../src/figures/user-layer.ts';
import type { Network } from '../../src/network/network.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { answerEnquiry } from '../builders/answer-enquiry.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';
import {
  departure,
  dwell,
  emissionFactor,
  hubRule,
  link,
  network,
  parameter,
  service,
  tariff,
} from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const day = (text: string) => text as BeijingDate;

const own = (
  figure: Partial<UserFigure> & Pick<UserFigure, 'target' | 'key' | 'field' | 'value'>,
): UserFigure => ({
  unit: 'CNY/box',
  note: '',
  date: '2026-11-20',
  ...figure,
});

const owned = (base: Network, ...figures: readonly UserFigure[]): Network => {
  const result = layFigures(base, [userLayer(figures)]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.network;
};

const codes = (base: Network, ...figures: readonly UserFigure[]): readonly string[] =>
  layFigures(base, [userLayer(figures)]).issues.map(({ code, path }) => `${code} ${path}`);

const world = network({
  links: [link('A', 'B', { hours: 20 })],
  services: [
    service('inherits', ['A', 'B'], { hours: 20, perWeek: 3 }),
    service('own time', ['A', 'B'], {
      at: {
        1: {
          run: {
            link: 'A-B.rail',
            typicalHours: 15,
            p90Hours: 20,
            ownTime: { status: 'published', source: 'test', year: 2024 },
            tariffs: [],
          },
        },
      },
    }),
    service('stops', ['A', 'B', 'C'], { at: { 1: { dwell: dwell(4, { p90Hours: 10 }) } } }),
    service('back', ['B', 'A'], {
      at: { 1: { run: { link: 'A-B.rail', typicalHours: 20, p90Hours: 30, ownTime: null, tariffs: [] } } },
    }),
    service('printed', ['A', 'B'], { departures: [departure(0, '08:00')] }),
    service('at two hours', ['A', 'B'], { departures: [departure(0, '08:00'), departure(3, '20:00')] }),
  ],
  tariffs: [
    tariff('through', 500, {
      equipment: '40',
      factors: ['discount'],
      low: '400',
      high: '600',
      minimum: '50',
    }),
    tariff('through', 300, { equipment: '20' }),
    tariff('dated', 10, { validTo: day('2025-12-31') }),
    tariff('dated', 12, { validFrom: day('2026-01-01') }),
    tariff('open', null),
  ],
  parameters: [
    parameter('discount', '0.3', { unit: 'discount' }),
    parameter('lpr', '0.035', { unit: 'per_year', validTo: day('2024-12-31') }),
    parameter('lpr', '0.03', { unit: 'per_year', validFrom: day('2025-01-01') }),
  ],
  exchangeRates: [
    {
      currency: 'USD',
      date: day('2024-01-01'),
      cny: '7.15',
      status: 'estimated',
      source: 'test',
      year: 2024,
    },
  ],
  emissionFactors: [emissionFactor('rail', 10)],
  hubRules: [hubRule('origin', { hours: 12, freeDays: 3 })],
});

describe('user’s figures', () => {
  it('leave the network itself where there are none', () => {
    const result = layFigures(world, [userLayer([])]);
    expect(result.ok && result.value.network).toBe(world);
  });

  it('make a new frozen network and leave the shipped one as it is', () => {
    const before = JSON.stringify([...world.tariffs]);
    const mine = owned(
      world,
      own({ target: 'tariff', key: 'open|RAIL_THROUGH|box|*', field: 'unit_price', value: '900' }),
    );
    expect(JSON.stringify([...world.tariffs])).toBe(before);
    expect(mine.tariffs.get('open')).not.toBe(world.tariffs.get('open'));
    expect(mine.tariffs.get('through')).toBe(world.tariffs.get('through'));
    expect(Object.isFrozen(mine.tariffs.get('open')?.[0])).toBe(true);
  });

  it('give a price as billed: exact, without factors, own, in the currency given', () => {
    const figure = own({
      target: 'tariff',
      key: 'through|RAIL_THROUGH|box|40',
      field: 'unit_price',
      value: '1,250.5',
      unit: 'USD/box',
      note: 'contract 7',
    });
    const [forty, twenty] = owned(world, figure).tariffs.get('through') ?? [];
    expect(forty).toMatchObject({
      unitPrice: '1250.5',
      currency: 'USD',
      low: null,
      high: null,
      factors: [],
      minimum: '50',
      status: 'contract',
      source: 'own',
      year: 2026,
      note: { zh: 'contract 7', en: 'contract 7' },
    });
    expect(twenty).toBe(world.tariffs.get('through')?.[1]);
  });

  it('give a list price that goes on to be multiplied', () => {
    const figure = own({
      target: 'tariff',
      key: 'through|RAIL_THROUGH|box|40',
      field: 'list_price',
      value: '450',
    });
    expect(owned(world, figure).tariffs.get('through')?.[0]).toMatchObject({
      unitPrice: '450',
      factors: ['discount'],
    });
  });

  it('give a box a row of its own where it had none', () => {
    const figure = own({
      target: 'tariff',
      key: 'through|RAIL_THROUGH|box|45HQ',
      field: 'unit_price',
      value: '700',
    });
    const rows = owned(world, figure).tariffs.get('through') ?? [];
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({
      equipment: '45HQ',
      unitPrice: '700',
      charge: 'RAIL_THROUGH',
      payee: 'railway',
    });
  });

  it('replace the row of one day, or all of them', () => {
    const prices = (key: string) =>
      owned(world, own({ target: 'tariff', key, field: 'unit_price', value: '99' }))
        .tariffs.get('dated')
        ?.map(({ unitPrice }) => unitPrice);
    expect(prices('dated|RAIL_THROUGH|box|*')).toEqual(['99', '99']);
    expect(prices('dated|RAIL_THROUGH|box|*|2026-01-01')).toEqual(['10', '99']);
    expect(prices('dated|RAIL_THROUGH|box|*|')).toEqual(['99', '12']);
    const rates = (key: string) =>
      owned(world, own({ target: 'parameter', key, field: 'value', value: '0.05', unit: 'per_year' }))
        .parameters.get('lpr')
        ?.map(({ value }) => value);
    expect(rates('lpr')).toEqual(['0.05', '0.05']);
    expect(rates('lpr|2025-01-01')).toEqual(['0.035', '0.05']);
  });

  it('move the runs that take their time from a link, its way alone, and the bad times with the usual', () => {
    const mine = owned(
      world,
      own({ target: 'link', key: 'A-B.rail', field: 'hours_typical', value: '10', unit: 'h' }),
    );
    const run = (id: string) => mine.services.get(id)?.calls[1]?.run;
    expect(mine.links.get('A-B.rail')?.out).toMatchObject({ typicalHours: 10, p90Hours: 15, source: 'own' });
    expect(run('inherits')).toMatchObject({ typicalHours: 10, p90Hours: 15 });
    expect(run('own time')).toMatchObject({ typicalHours: 15 });
    expect(run('back')).toMatchObject({ typicalHours: 20 });
  });

  it('let an own 90th percentile stand whatever the order', () => {
    const both = [
      own({ target: 'link', key: 'A-B.rail', field: 'hours_p90', value: '50', unit: 'h' }),
      own({ target: 'link', key: 'A-B.rail', field: 'hours_typical', value: '40', unit: 'h' }),
    ];
    expect(owned(world, ...both).services.get('inherits')?.calls[1]?.run).toMatchObject({
      typicalHours: 40,
      p90Hours: 50,
    });
  });

  it('give one run of one service a time of its own, and its stop', () => {
    const call = (field: UserFigure['field'], value: string, key = 'stops|2') =>
      own({ target: 'call', key, field, value, unit: 'h' });
    const mine = owned(
      world,
      call('dwell_hours_typical', '6'),
      call('run_hours_p90', '60', 'inherits|2'),
      own({ target: 'link', key: 'A-B.rail', field: 'hours_typical', value: '10', unit: 'h' }),
    );
    expect(mine.services.get('stops')?.calls[1]?.dwell).toMatchObject({
      typicalHours: 6,
      p90Hours: 15,
      status: 'contract',
      source: 'own',
    });
    expect(mine.services.get('inherits')?.calls[1]?.run).toMatchObject({
      p90Hours: 60,
      ownTime: { status: 'contract', source: 'own', year: 2026 },
    });
    expect(codes(world, call('dwell_hours_p90', '3'))).toEqual(['O05 user:0:value']);
    expect(codes(world, call('run_hours_typical', '0'))).toEqual(['O02 user:0:value']);
    expect(codes(world, call('dwell_hours_typical', '3', 'stops|3'))).toEqual(['O01 user:0:key']);
    expect(codes(world, call('run_hours_typical', '3', 'stops|9'))).toEqual(['O01 user:0:key']);
  });

  it('reach every kind of figure', () => {
    const mine = owned(
      world,
      own({ target: 'exchange', key: 'USD', field: 'cny', value: '7.3', unit: 'CNY/USD' }),
      own({ target: 'emission_factor', key: 'rail', field: 'value', value: '8', unit: 'g/tkm' }),
      own({ target: 'service', key: 'inherits', field: 'departures_per_week', value: '5', unit: 'per_week' }),
      own({ target: 'service', key: 'printed', field: 'capacity_teu', value: '80', unit: 'TEU' }),
      own({ target: 'hub_operation', key: 'origin.any...', field: 'free_days', value: '7', unit: 'd' }),
      own({ target: 'link', key: 'A-B.rail', field: 'tariff_km', value: '120', unit: 'km' }),
    );
    expect(mine.exchangeRates[0]?.cny).toBe('7.3');
    expect(mine.emissionFactors.get('rail')?.intensity).toEqual({ low: 8, value: 8, high: 8 });
    expect(mine.services.get('inherits')).toMatchObject({
      timetable: { kind: 'frequency', departuresPerWeek: 5 },
      source: 'own',
    });
    expect(mine.services.get('printed')).toMatchObject({ capacityTeu: 80, source: 'test' });
    expect(mine.hubRules[0]).toMatchObject({ freeDays: 7, source: 'test' });
    expect(mine.links.get('A-B.rail')).toMatchObject({ tariffKm: 120, distanceKm: 100 });
  });

  it('move every printed departure of a service to their hour', () => {
    const hour = own({
      target: 'service',
      key: 'printed',
      field: 'departure_hour',
      value: '18.5',
      unit: 'hour_of_day',
    });
    expect(owned(world, hour).services.get('printed')?.timetable).toMatchObject({
      kind: 'published',
      departures: [{ weekday: 0, minuteOfDay: 18 * 60 + 30, status: 'contract', source: 'own' }],
    });
    expect(codes(world, { ...hour, key: 'inherits' })).toEqual(['O01 user:0:key']);
    expect(codes(world, { ...hour, key: 'at two hours' })).toEqual(['O01 user:0:key']);
    expect(codes(world, { ...hour, value: '24' })).toEqual(['O02 user:0:value']);
  });

  it('say what they stand for', () => {
    const figures = [
      own({ target: 'tariff', key: 'dated|RAIL_THROUGH|box|*', field: 'unit_price', value: '9' }),
      own({ target: 'tariff', key: 'open|RAIL_THROUGH|box|*', field: 'unit_price', value: '9' }),
    ];
    const result = layFigures(world, [userLayer(figures)]);
    expect(
      result.ok &&
        appliedFigures(result.value).map(({ replaced, replacedUnit, rows }) => [
          replaced,
          replacedUnit,
          rows,
        ]),
    ).toEqual([
      ['12', 'CNY/box', 2],
      [null, 'CNY/box', 1],
    ]);
  });

  const price = {
    target: 'tariff',
    key: 'through|RAIL_THROUGH|box|40',
    field: 'unit_price',
    value: '9',
  } as const;
  it.each([
    ['an unknown tariff', own({ ...price, key: 'none|RAIL_THROUGH|box|40' }), 'O01 user:0:key'],
    ['a line the tariff does not bill', own({ ...price, key: 'through|TOLL|box|40' }), 'O01 user:0:key'],
    ['a box nobody builds', own({ ...price, key: 'through|RAIL_THROUGH|box|41HQ' }), 'O01 user:0:key'],
    [
      'a list price for a box that has none',
      own({ ...price, key: 'through|RAIL_THROUGH|box|45HQ', field: 'list_price' }),
      'O01 user:0:key',
    ],
    ['a day without a row', own({ ...price, key: `${price.key}|2020-01-01` }), 'O01 user:0:key'],
    ['a field of another kind', own({ ...price, field: 'cny' }), 'O07 user:0:field'],
    ['a target that there is not', own({ ...price, target: 'tarif' }), 'O06 user:0:target'],
    [
      'departures a week of a printed timetable',
      own({ target: 'service', key: 'printed', field: 'departures_per_week', value: '3', unit: 'per_week' }),
      'O01 user:0:key',
    ],
    ['no figure', own({ ...price, value: 'cheap' }), 'O02 user:0:value'],
    ['less than nothing', own({ ...price, value: '-5' }), 'O02 user:0:value'],
    [
      'a discount above the price',
      own({ target: 'parameter', key: 'discount', field: 'value', value: '1.5', unit: 'discount' }),
      'O02 user:0:value',
    ],
    [
      'half a day free',
      own({ target: 'hub_operation', key: 'origin.any...', field: 'free_days', value: '1.5', unit: 'd' }),
      'O02 user:0:value',
    ],
    ['another basis', own({ ...price, unit: 'CNY/box_km' }), 'O03 user:0:unit'],
    ['a currency without a rate', own({ ...price, unit: 'EUR/box' }), 'E10 user:0:unit'],
    ['a figure that may be two', own({ ...price, value: '1500,500' }), 'E32 user:0:value'],
    ['a day that is none', own({ ...price, date: 'today' }), 'E22 user:0:date'],
    ['a day that may be two', own({ ...price, date: '03/04/2026' }), 'E32 user:0:date'],
    [
      'a bad run faster than a usual one',
      own({ target: 'link', key: 'A-B.rail', field: 'hours_p90', value: '5', unit: 'h' }),
      'O05 user:0:value',
    ],
  ])('are refused for %s', (_, figure, expected) => {
    expect(codes(world, figure)).toEqual([expected]);
  });

  it.each([
    ['812,5', '812.5'],
    ['1,500', '1500'],
    ['０．１２５', '0.125'],
    ['0.15万', '1500'],
  ])('give their figure by the one reader of figures: %s', (value, cny) => {
    const open = owned(world, own({ ...price, value, unit: 'CNY/box' }));
    expect(open.tariffs.get(price.key.split('|')[0] ?? '')?.[0]?.unitPrice).toBe(cny);
  });

  it.each(['2026-11-20', '2026/11/20', '20-Nov-26'])(
    'hold from a day as a spreadsheet writes it: %s',
    (date) => {
      const result = layFigures(world, [userLayer([own({ ...price, date })])]);
      expect(result.ok && appliedFigures(result.value)[0]?.date).toBe('2026-11-20');
    },
  );

  it('are refused all together, with every fault at once', () => {
    expect(
      codes(
        world,
        own(price),
        own({ ...price, value: 'x', unit: 'h' }),
        own({ ...price, field: 'list_price' }),
      ),
    ).toEqual(['O02 user:1:value', 'O03 user:1:unit', 'O04 user:1:key', 'O04 user:2:key']);
  });
});

describe('user’s figures in the shipped network', () => {
  let chongqing: Chongqing;
  const ask = async (of: Network, to: string): Promise<readonly AnswerItinerary[]> => {
    const answer = await answerEnquiry(
      of,
      prepareNetwork(of, { draws: chongqing.prepared.draws }),
      enquiry({ to }),
      PATIENT,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    return [...answer.value.itineraries, ...answer.value.dominated.map(({ itinerary }) => itinerary)];
  };
  beforeAll(async () => {
    chongqing = await openChongqing();
  });

  it('give the same bytes again when they are taken away', async () => {
    const mine = own({
      target: 'tariff',
      key: 'cr.lift|RAIL_LIFT|box|40',
      field: 'unit_price',
      value: '500',
    });
    const before = JSON.stringify(await ask(chongqing.network, 'DEDUI'));
    expect(JSON.stringify(await ask(owned(chongqing.network, mine), 'DEDUI'))).not.toBe(before);
    expect(JSON.stringify(await ask(owned(chongqing.network), 'DEDUI'))).toBe(before);
  });

  it('move the lines of the price they replace, and no other', async () => {
    const mine = own({
      target: 'tariff',
      key: 'cr.lift|RAIL_LIFT|box|40',
      field: 'unit_price',
      value: '310',
    });
    const before = new Map((await ask(chongqing.network, 'SGSIN')).map((each) => [each.id, each]));
    let moved = 0;
    for (const now of await ask(owned(chongqing.network, mine), 'SGSIN')) {
      const then = before.get(now.id);
      for (const [index, charge] of then ? now.charges.entries() : []) {
        if (charge.tariff === 'cr.lift' && charge.code === 'RAIL_LIFT') {
          expect(charge).toMatchObject({ unitPrice: '310', source: 'own', status: 'contract', grade: 'A' });
          moved++;
        } else {
          expect(charge).toEqual(then?.charges[index]);
        }
      }
    }
    expect(moved).toBeGreaterThan(0);
  });
});
