import { describe, expect, it } from 'vitest';
import type { TargetAsked } from '../../../src/contract/demand/target.ts';
import { readTarget } from '../../../src/matrix/target/read-target.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { openFlow } from '../../builders/ways.ts';
import { policyLibrary } from '../../policy/policy-files.ts';

const NOTHING: TargetAsked = {
  move: '',
  from: '',
  to: '',
  keep: '',
  flow: '',
  outlay: '',
  worse: '',
  changes: [],
};
const resolved = resolveScenario(policyLibrary(), 'in-force');
if (!resolved.ok) throw new Error('the scenario does not stand');
const on = {
  flows: [openFlow('f1', 10).handed.flow],
  scenario: resolved.value,
  day: '2026-06-01' as BeijingDate,
};
const read = (asked: Partial<TargetAsked>) => readTarget({ ...NOTHING, ...asked }, on);
const MOVE = { move: '3万', from: 'road', to: 'rail' };
const codesOf = (asked: Partial<TargetAsked>): readonly string[] =>
  read(asked).issues.map(({ code, path }) => `${code} ${path}`);

describe('a target as typed', () => {
  it('is a move between groups of corridors within limits', () => {
    expect(read({ ...MOVE, outlay: '8,000万', worse: '1%' })).toMatchObject({
      ok: true,
      value: {
        goal: {
          kind: 'move',
          teu: 30_000,
          from: ['road', 'coast_road'],
          to: ['rail_sea', 'china_europe', 'coast_rail'],
        },
        limits: { outlay: 8_000_000_000, worse: 0.01 },
      },
    });
  });

  it('is a corridor that is to keep what it has, of one flow or of all', () => {
    expect(read({ keep: '长江', flow: 'f1' })).toMatchObject({
      ok: true,
      value: { goal: { kind: 'keep', corridors: ['river'], flow: 'f1' } },
    });
  });

  it('has spans of parameters from what they are, and measures that are off', () => {
    const result = read({
      ...MOVE,
      changes: [
        'a14.port_fee_guidance.handling_cut=0.3',
        'a01.rail_sea.price_per_teu_before=10..100',
        'a03.shared_car_liner',
        'a14.volume_price.discount_agreed=0..30%, tier_mode=flat',
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        changes: [
          { path: 'a14.port_fee_guidance.handling_cut', from: 0, to: 0.3 },
          { path: 'a01.rail_sea.price_per_teu_before', from: 10, to: 100 },
          { kind: 'measure', measure: 'a03.shared_car_liner' },
          { path: 'a14.volume_price.discount_agreed', from: 0, to: 0.3, beside: { tier_mode: 'flat' } },
        ],
      },
    });
  });

  it('has what a planner would move first where no change is named: support of trains, tolls, handling', () => {
    const result = read(MOVE);
    if (!result.ok) throw new Error('the target is refused');
    expect(result.value.changes.map((change) => ({ ...change, kind: undefined, beside: undefined }))).toEqual(
      [
        { path: 'a01.rail_sea.price_per_teu_before', from: 0, to: 180 },
        { path: 'a02.full_timetable_train.fee_per_teu_before', from: 0, to: 3500 },
        { path: 'a05.new_trains.price_per_teu_before', from: 0, to: 180 },
        { path: 'a14.container_toll.bus_class3_per_km', from: 1.5, to: 1 },
        { path: 'a14.port_fee_guidance.handling_cut', from: 0, to: 0.5 },
      ],
    );
  });

  it('says of each usual change why it is moved as far', () => {
    const usual = [...policyLibrary().measures.values()].flatMap(({ params }) =>
      [...params.values()].flatMap(({ usualTo }) => usualTo ?? []),
    );
    expect(usual.length).toBeGreaterThan(3);
    for (const { source } of usual) expect(source.length).toBeGreaterThan(20);
  });
});

describe('a target that cannot be read', () => {
  it('is refused with everything that is wrong at once', () => {
    expect(
      codesOf({
        move: 'many',
        from: 'road, canal',
        to: 'road',
        outlay: '-5',
        worse: '1 mile',
        changes: [
          'a14.port_fee_guidanc',
          'a14.port_fee_guidance.handling_cot=0.2',
          'a14.port_fee_guidance.handling_cut=7',
          'a14.port_fee_guidance.handling_cut',
          'a14.volume_price.tier_mode=0..1',
          'a14.container_toll',
          '???',
        ],
      }),
    ).toEqual([
      'T02 from',
      'T03 to',
      'T01 move',
      'T01 outlay',
      'T01 worse',
      'T06 change.1',
      'T06 change.2',
      'T08 change.3',
      'T05 change.4',
      'T07 change.5',
      'T15 change.6',
      'T05 change.7',
    ]);
  });

  it('names the nearest flow, measure and parameter', () => {
    expect(read({ keep: 'river', flow: 'f2', changes: ['a14.port_fee_guidanc'] }).issues).toMatchObject([
      { code: 'T04', values: { nearest: 'f1' } },
      { code: 'T06', values: { nearest: 'a14.port_fee_guidance' } },
    ]);
  });

  it.each([
    [{}, 'T09 goal'],
    [{ ...MOVE, keep: 'river' }, 'T09 goal'],
    [{ ...MOVE, move: '' }, 'T01 move'],
    [{ ...MOVE, move: '0' }, 'T01 move'],
    [{ ...MOVE, from: '' }, 'T02 from'],
    [{ flow: 'f1' }, 'T02 keep'],
  ])('is one that does not say what is sought: %j', (asked, issue) => {
    expect(codesOf(asked)).toEqual([issue]);
  });

  it('is one that names a change twice, or more than can be tried together', () => {
    const one = 'a14.port_fee_guidance.handling_cut=0.2';
    expect(codesOf({ ...MOVE, changes: [one, one] })).toEqual(['T14 change']);
    const many = Array.from(
      { length: 13 },
      (_, index) => `a14.port_fee_guidance.handling_cut=0.${index + 10}`,
    );
    expect(codesOf({ ...MOVE, changes: many })).toContain('T10 change');
  });
});
