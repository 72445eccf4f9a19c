import { describe, expect, it } from 'vitest';
import { describeExclusion } from '../../src/answer/describe-exclusion.ts';
import { describeItinerary } from '../../src/answer/describe-itinerary.ts';
import { describeTimeline } from '../../src/answer/describe-timeline.ts';
import { assessItinerary } from '../../src/compare/assess.ts';
import type { Network } from '../../src/network/network.ts';
import { assessed, contextOf } from '../builders/assessed.ts';
import { at, consignment } from '../builders/consignment.ts';
import { corridor, TRAIN, TRUCK, unbilled } from '../builders/corridor.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { hubRule } from '../builders/network.ts';

const READY = '2026-12-07T00:00';
const ENDS = { origins: ['DOOR'], destinations: ['CITY'] };
const BOX = consignment({ boxes: 1, gross: 13.9, ...ENDS });
const RIDES: readonly Ride[] = [
  ['truck', 'DOOR', 'YARD'],
  ['train', 'YARD', 'CITY'],
];
const byTrain = (world: Network) => journey(world, READY, ...RIDES);

/** With everything taking as long as it typically does, never longer. */
function punctual(): Network {
  const world = corridor();
  const even = <T extends { readonly typicalHours: number }>(item: T): T => ({
    ...item,
    p90Hours: item.typicalHours,
  });
  return corridor({
    hubRules: world.hubRules.map(even),
    services: [...world.services.values()].map((item) => ({
      ...item,
      calls: item.calls.map((call) => ({
        ...call,
        run: call.run && even(call.run),
        dwell: call.dwell && even(call.dwell),
      })),
    })),
  });
}

describe('the timeline of an itinerary', () => {
  it('is its hub work, waits and legs in time order', () => {
    const world = punctual();
    const elements = describeTimeline(assessed(world, byTrain(world), BOX));
    const told = elements.map(
      ({ kind, leg, terminal, toTerminal, start, end, cutOff, rule, co2eKg }) =>
        `${kind} ${leg} ${terminal}>${toTerminal} ${start.slice(5, 16)} ${end.slice(5, 16)} ${cutOff?.slice(5, 16) ?? '-'} ${rule ?? '-'} ${co2eKg}`,
    );
    expect(told).toEqual([
      'origin null DOOR>DOOR 12-07T00:00 12-07T06:00 - in 4',
      'leg 0 DOOR>YARD 12-07T06:00 12-07T08:00 - - 48',
      'transfer null YARD>YARD 12-07T08:00 12-07T12:00 - change 8',
      'wait 1 YARD>YARD 12-07T12:00 12-10T20:00 12-10T08:00 - 0',
      'leg 1 YARD>CITY 12-10T20:00 12-15T12:00 - - 318',
      'destination null CITY>CITY 12-15T12:00 12-15T17:00 - out 4',
    ]);
  });

  it('has every end at both tenths where nothing varies', () => {
    const world = punctual();
    for (const { end, p10End, p90End } of describeTimeline(assessed(world, byTrain(world), BOX)))
      expect([p10End, p90End]).toEqual([end, end]);
  });

  it('has a span around each end where it does', () => {
    const world = corridor();
    for (const { p10End, p90End } of describeTimeline(assessed(world, byTrain(world), BOX)))
      expect(p10End <= p90End).toBe(true);
  });

  it('has a span of the wait where the days of departure follow from a rule', () => {
    const world = corridor();
    const trip = journey(world, READY, ['ship', 'PORT', 'HARBOUR']);
    const wait = describeTimeline(assessed(world, trip, BOX)).find(({ kind }) => kind === 'wait');
    expect([wait?.start, wait?.p10End, wait?.p90End].map((end) => end?.slice(5, 10))).toEqual([
      '12-07',
      '12-08',
      '12-11',
    ]);
  });

  it('has no wait where the goods leave at once, and no cut-off where nobody keeps one', () => {
    const world = corridor();
    const onDemand = journey(world, READY, ['truck', 'DOOR', 'YARD']);
    const kinds = describeTimeline(assessed(world, onDemand, BOX)).map(({ kind }) => kind);
    expect(kinds).toEqual(['origin', 'leg', 'destination']);
  });

  it('names both ends of a shuttle', () => {
    const { hubRules } = corridor();
    const world = corridor({
      hubRules: [
        ...hubRules,
        hubRule('transfer', { id: 'shuttle', terminal: 'YARD', toTerminal: 'PORT', hours: 3 }),
      ],
    });
    const trip = journey(world, READY, ['truck', 'DOOR', 'YARD'], ['ship', 'PORT', 'HARBOUR']);
    const [, , moved] = describeTimeline(assessed(world, trip, BOX));
    expect(moved).toMatchObject({ kind: 'transfer', terminal: 'YARD', toTerminal: 'PORT', rule: 'shuttle' });
  });
});

describe('an itinerary in an answer', () => {
  const described = (world: Network, own: Parameters<typeof consignment>[0] = {}) => {
    const context = contextOf(world, consignment({ boxes: 1, gross: 13.9, ...ENDS, ...own }));
    return describeItinerary(context, assessItinerary(context, byTrain(world)));
  };

  it('says by what it goes, where it leaves, when, and how often it changes and crosses a border', () => {
    expect(described(punctual())).toMatchObject({
      names: { zh: '铁路（全程时刻表） 经关', en: 'Timetabled rail via Border' },
      gateway: 'BORDER',
      mainMode: 'rail',
      modes: ['road', 'rail'],
      departure: '2026-12-07T06:00+08:00',
      arrival: '2026-12-15T17:00+08:00',
      plannedMinutes: (8 * 24 + 17) * 60,
      p50Minutes: (8 * 24 + 17) * 60,
      waitMinutes: 80 * 60,
      waitRangeMinutes: { low: 80 * 60, high: 80 * 60 },
      transhipments: 1,
      borders: 2,
      complete: true,
      missing: [],
      grade: 'B',
      co2eKg: 382,
    });
  });

  it('has its slack to the deadline from the median arrival, and its share on time', () => {
    const arrival = at('2026-12-15T17:00');
    expect(described(punctual())).toMatchObject({ slackMinutes: null, onTimeShare: null });
    expect(described(punctual(), { deadline: arrival })).toMatchObject({ slackMinutes: 0, onTimeShare: 1 });
    expect(described(punctual(), { deadline: at('2026-12-15T16:00') })).toMatchObject({
      slackMinutes: -60,
      onTimeShare: 0,
    });
  });

  it('names what has no price and where, and is incomplete by it', () => {
    expect(described(corridor({ services: [unbilled(TRUCK), TRAIN] }))).toMatchObject({
      complete: false,
      missing: [{ code: 'ROAD_HAUL', place: 'DOOR', toPlace: 'YARD' }],
    });
  });

  it('has emissions as the sum of its steps, with the span of their factors', () => {
    const { co2eKg, co2eRangeKg, legs } = described(corridor());
    expect(legs.map((leg) => leg.co2eKg)).toEqual([48, 318]);
    // Rail at 8 to 15 g/tkm on 31,000 tkm, lifts at 2 to 3 kg, six of two TEU: 24 and 36 kg.
    expect({ co2eKg, co2eRangeKg }).toEqual({
      co2eKg: 48 + 310 + 24,
      co2eRangeKg: { low: 48 + 248 + 24, high: 48 + 465 + 36 },
    });
  });

  it('has emissions to the tenth of a kilogram', () => {
    const { legs, co2eKg } = described(corridor(), { gross: 13.95 });
    expect(legs.map((leg) => leg.co2eKg)).toEqual([48.2, 319.6]);
    expect(co2eKg).toBe(383.8);
  });
});

describe('an excluded route', () => {
  it('says why, by what name and over which legs', () => {
    const world = corridor();
    const refusal = { reason: 'X01', values: { service: 'train' } };
    expect(describeExclusion(world, { itinerary: byTrain(world), refusal })).toEqual({
      reason: 'X01',
      values: { service: 'train' },
      names: { zh: '铁路（全程时刻表） 经关', en: 'Timetabled rail via Border' },
      legs: [
        { mode: 'road', from: 'DOOR', to: 'YARD', service: 'truck' },
        { mode: 'rail', from: 'YARD', to: 'CITY', service: 'train' },
      ],
    });
  });
});
