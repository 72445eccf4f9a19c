import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveRate } from '../../../src/tariff/rate.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { consignment } from '../../builders/consignment.ts';
import {
  type Asked,
  changed,
  codes,
  granted,
  lever,
  PRICE_OF_LIFTS,
  PRICE_SOUTH,
  SCALE_NORTH,
  underLevers,
  WORLD,
} from './lever-world.ts';

const op = (operation: string, figure = 'service.departures_per_week', by = 'k') => [
  { services: { corridor: ['north'] }, change: [{ figure, op: operation, by }] },
];
const teu = {
  unit: 'CNY/TEU',
  limits: [-100000, 100000],
  values: { '2024-01-01': { value: 0, kind: 'P', range: [-9, 9] } },
};
const hours = {
  unit: 'hour',
  limits: [-1000, 1000],
  values: { '2024-01-01': { value: 0, kind: 'P', range: [-9, 9] } },
};
const perWeek = {
  unit: '1/week',
  limits: [0.01, 1000],
  values: { '2024-01-01': { value: 7, kind: 'P', range: [1, 9] } },
};
const withUnit = (k: object) => ({ params: { k } });

describe('a lever', () => {
  it('changes nothing at its neutral value: the network is the very one', () => {
    const { billed, searched, edits } = granted(
      underLevers([lever('freq', SCALE_NORTH), lever('price', PRICE_SOUTH)]),
    );
    expect(edits).toEqual([]);
    expect(billed.network).toBe(WORLD);
    expect(searched.network).toBe(WORLD);
  });

  it('changes the figure it names in the rows it selects, and leaves the shipped ones', () => {
    expect(changed([lever('freq', SCALE_NORTH)], { set: { freq: 2 } })).toEqual([
      'service north departures_per_week 2 > 4',
    ]);
    expect(WORLD.services.get('north')?.timetable).toEqual({ kind: 'frequency', departuresPerWeek: 2 });
  });

  it('moves the price of one service alone where two are billed by one tariff', () => {
    const { billed, searched } = granted(underLevers([lever('price', PRICE_SOUTH)], { set: { price: 0.9 } }));
    expect(searched.network).toBe(WORLD);
    const price = (service: 'north' | 'south') => {
      const [own = ''] = billed.network.services.get(service)?.calls[1]?.run?.tariffs ?? [];
      const line = { tariff: own, charge: 'RAIL_BASE', basis: 'box', mode: 'rail' } as const;
      return resolveRate(billed.network, line, consignment(), '2026-06-01' as BeijingDate).unitPrice;
    };
    expect([price('north'), price('south')]).toEqual(['1000', '900']);
  });

  it('adds to a price by TEU, by kilometre or once for the goods: two 40 ft boxes are four TEU', () => {
    const add = (per: string, unit: string, k: number) =>
      changed(
        [
          lever(
            'price',
            [
              {
                services: { id: ['south'] },
                change: [{ figure: 'tariff.unit_price', op: 'add', by: 'k', per }],
              },
            ],
            withUnit({ ...teu, unit }),
          ),
        ],
        { set: { price: k } },
      );
    expect(add('TEU', 'CNY/TEU', 50)).toEqual([
      'tariff shared@south|RAIL_BASE|box|40HQ unit_price 1000 > 1100',
    ]);
    expect(add('km', 'CNY/km', -0.5)).toEqual([
      'tariff shared@south|RAIL_RUN|box_km|40HQ unit_price 2 > 1.5',
    ]);
    expect(add('consignment', 'CNY', 300)).toEqual([
      'tariff shared@south|RAIL_BASE|box|40HQ unit_price 1000 > 1150',
    ]);
  });

  it('takes what is more than a base price off the price by distance, for two levers together as for one', () => {
    const off = (name: string) =>
      lever(
        name,
        [{ services: { id: ['south'] }, change: [{ figure: 'tariff.unit_price', op: 'add', by: 'k' }] }],
        withUnit(teu),
      );
    const both = [
      'tariff shared@south|RAIL_BASE|box|40HQ unit_price 1000 > 0',
      'tariff shared@south|RAIL_RUN|box_km|40HQ unit_price 2 > 0.75',
    ];
    expect(changed([off('a')], { set: { a: -1000 } })).toEqual(both);
    expect(changed([off('a'), off('b')], { set: { a: -300, b: -700 } })).toEqual(both);
    expect(codes(underLevers([off('a')], { set: { a: -1400 } }))).toEqual(['M83']);
  });

  it('shifts a time and its 90th percentile alike, and gives a terminal rules of its own', () => {
    const edits = [
      {
        operations: { activity: ['transfer'], at: ['P'] },
        change: [{ figure: 'hub_operation.hours_typical', op: 'add', by: 'k' }],
      },
    ];
    expect(changed([lever('port', edits, withUnit(hours))], { set: { port: -4 } })).toEqual([
      'hub_operation transfer.any...@P.rail-sea hours_typical 10 > 6',
      'hub_operation transfer.any...@P.rail-sea hours_p90 20 > 16',
    ]);
  });

  it('is over at once where it takes off more time than there is, and says so', () => {
    const edits = [
      {
        operations: { activity: ['origin'], at: ['A'] },
        change: [{ figure: 'hub_operation.hours_typical', op: 'add', by: 'k' }],
      },
    ];
    const result = underLevers([lever('gate', edits, withUnit(hours))], { set: { gate: -9 } });
    expect(granted(result).edits.map(({ value }) => value)).toEqual(['0', '3']);
    expect(codes(result)).toEqual(['M85']);
  });

  it('holds from its first to its last day, and for the goods of its conditions', () => {
    const rail = lever('freq', SCALE_NORTH, {
      applies_when: [{ test: "goods == 'car'", reason: 'goods_excluded' }],
    });
    const asked = { set: { freq: 2 } };
    expect(changed([rail], { ...asked, facts: { goods: 'car' } })).toHaveLength(1);
    expect(changed([rail], { ...asked, facts: { goods: 'ore' } })).toEqual([]);
    expect(changed([rail], { ...asked, facts: { goods: 'car' }, day: '2026-12-31' })).toHaveLength(1);
    expect(changed([rail], { ...asked, facts: { goods: 'car' }, day: '2027-01-01' })).toEqual([]);
  });

  it('is left out and named where it is not known whether it is for the goods', () => {
    const asked = lever('freq', SCALE_NORTH, { applies_when: [{ test: 'in_key_park', reason: 'park' }] });
    const { edits, undecided } = granted(underLevers([asked], { set: { freq: 2 } }));
    expect(edits).toEqual([]);
    expect(undecided.map(({ measure, missing }) => [measure.id, missing])).toEqual([
      ['x1.freq', ['in_key_park']],
    ]);
    expect(granted(underLevers([asked])).undecided).toEqual([]);
  });

  it('has part of its factor while it fades out', () => {
    const asked = {
      set: { freq: 3 },
      day: '2027-02-15',
      scenario: { after_expiry: { 'x1.freq': { taper_months: 4 } } },
    };
    expect(changed([lever('freq', SCALE_NORTH)], asked)).toEqual(['service north departures_per_week 2 > 5']);
  });

  it('closes a service, and opens it', () => {
    const shut = [
      { services: { id: ['no*'] }, change: [{ figure: 'service.bookable', op: 'set', by: 'k' }] },
    ];
    const { billed } = granted(underLevers([lever('shut', shut)], { set: { shut: 0 } }));
    expect(billed.network.services.get('north')?.closedReason).not.toBeNull();
    expect(codes(underLevers([lever('shut', shut)], { set: { shut: 1 } }))).toEqual(['M81']);
  });
});

describe('the key of what levers come to', () => {
  const keyOf = (own: Asked, edits: readonly object[] = PRICE_OF_LIFTS) =>
    granted(underLevers([lever('lift', edits)], own)).leverKey;
  const cut = { set: { lift: 0.9 } };

  it('is another where a price of another date makes another figure of the same lever', () => {
    expect(changed([lever('lift', PRICE_OF_LIFTS)], { ...cut, day: '2026-06-30' })).not.toEqual(
      changed([lever('lift', PRICE_OF_LIFTS)], { ...cut, day: '2026-07-01' }),
    );
    expect(keyOf({ ...cut, day: '2026-07-01' })).not.toBe(keyOf({ ...cut, day: '2026-06-30' }));
  });

  it('stays as long as the figures do, whatever the day', () => {
    expect(keyOf({ ...cut, day: '2026-06-02' })).toBe(keyOf({ ...cut, day: '2026-06-30' }));
    expect(keyOf({ set: { lift: 0.8 } })).not.toBe(keyOf(cut));
  });

  it('is none where no lever is set', () => {
    expect(keyOf({})).toBeNull();
  });
});

describe('several levers on one figure', () => {
  const levers = [
    lever('a', op('scale')),
    lever('b', op('add'), withUnit({ ...perWeek, limits: [-10, 10] })),
    lever('c', op('max'), withUnit(perWeek)),
    lever('d', op('min'), withUnit(perWeek)),
  ];

  it('come to the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(levers, { minLength: 4 }), (shuffled) => {
        expect(changed(shuffled, { set: { a: 2, b: 1, c: 3, d: 6 } })).toEqual([
          'service north departures_per_week 2 > 5',
        ]);
      }),
    );
  });

  it('are refused where they contradict each other', () => {
    const set = [lever('a', op('set'), withUnit(perWeek)), lever('b', op('set'), withUnit(perWeek))];
    expect(codes(underLevers(set, { set: { a: 3, b: 4 } }))).toEqual(['M82']);
    expect(changed(set, { set: { a: 3, b: 3 } })).toHaveLength(1);
    expect(codes(underLevers(levers, { set: { a: 1, b: 0, c: 9, d: 3 } }))).toEqual(['M82']);
  });

  it('are refused where parameters lead round in a circle', () => {
    const index = (of: string) => ({ k: { unit: 'factor', index: { sum: [of] } } });
    const circle = [
      lever('a', SCALE_NORTH, { params: index('x1.b.k') }),
      lever('b', SCALE_NORTH, { params: index('x1.a.k') }),
    ];
    expect(codes(underLevers(circle))).toContain('M16');
  });
});

describe('what a lever cannot do', () => {
  it('takes no figure beyond its bounds, and says it once for all figures', () => {
    const all = [{ services: {}, change: [{ figure: 'service.departures_per_week', op: 'scale', by: 'k' }] }];
    const result = underLevers([lever('much', all)], { set: { much: 1000 } });
    expect(result.issues).toMatchObject([
      { code: 'M83', values: { before: '3', value: '3000', most: 2000, count: 1 } },
    ]);
    expect(codes(underLevers([lever('price', PRICE_SOUTH)], { set: { price: -1 } }))).toEqual(['M83']);
  });

  it('names no figure that there is not', () => {
    const edits = (figure: string) => [{ services: {}, change: [{ figure, op: 'scale', by: 'k' }] }];
    expect(codes(underLevers([lever('a', edits('service.colour'))]))).toEqual(['M04']);
    expect(codes(underLevers([lever('a', edits('emission_factor.value'))]))).toEqual(['M80']);
  });

  it('has no unit but that of its figure', () => {
    expect(codes(underLevers([lever('a', op('add'))]))).toEqual(['M13']);
  });

  it('says when it finds nothing', () => {
    const nowhere = [{ services: { corridor: ['west'] }, change: SCALE_NORTH[0]!.change }];
    expect(codes(underLevers([lever('a', nowhere)], { set: { a: 2 } }))).toEqual(['M81']);
  });

  it('stands on what the user holds, and says so', () => {
    const mine = {
      target: 'service',
      key: 'north',
      field: 'departures_per_week',
      value: '5',
      unit: 'per_week',
    };
    const result = underLevers([lever('freq', SCALE_NORTH)], {
      set: { freq: 2 },
      userFigures: [{ ...mine, note: '', date: '2026-06-01' }],
    });
    expect(granted(result).edits).toMatchObject([{ before: '5', value: '10', over: 'user' }]);
    expect(granted(result).billed.layers.map(({ name }) => name)).toEqual(['scenario', 'user']);
    expect(result.issues).toMatchObject([{ code: 'M84', severity: 'notice' }]);
  });
});
