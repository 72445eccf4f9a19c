import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ResultView, SORT_KEYS } from '../../../../src/state/enquiry/result-view.ts';
import {
  listedItineraries,
  sortBy,
  visibleItineraries,
} from '../../../../src/views/compare/results/result-view.ts';
import { ORDINARY_TRAIN, RAIL_SEA, SLOWER_RAIL_SEA, sampleAnswer } from '../../../builders/sample-answer.ts';

const letters = (view: Partial<ResultView>): string =>
  visibleItineraries(sampleAnswer(), { ...DEFAULT_VIEW, ...view })
    .map((item) => item.letter)
    .join('');

describe('the order of the list', () => {
  it('is by economic total at first', () => {
    expect(letters({})).toBe('ABCED');
  });

  it.each([
    ['invoice', 'CBAED'],
    ['time', 'EABCD'],
    ['departure', 'ECBAD'],
    ['co2e', 'CABED'],
  ] as const)('can be by %s', (sort, expected) => {
    expect(letters({ sort })).toBe(expected);
  });

  it('starts with the likeliest to be on time when that is asked for', () => {
    expect(letters(sortBy(DEFAULT_VIEW, 'on_time'))).toBe('EABCD');
  });

  it('puts an incomplete itinerary last in either direction of any column', () => {
    for (const sort of SORT_KEYS) {
      expect(letters({ sort }).at(-1), sort).toBe('D');
      expect(letters({ sort, descending: true }).at(-1), sort).toBe('D');
    }
  });

  it('puts an itinerary without a grade after those with one in either direction', () => {
    const answer = sampleAnswer();
    const itineraries = answer.itineraries.map((item) =>
      item.letter === 'B' ? { ...item, grade: null } : item,
    );
    for (const descending of [false, true]) {
      const view: ResultView = { ...DEFAULT_VIEW, sort: 'grade', descending };
      const order = visibleItineraries({ ...answer, itineraries }, view).map(({ letter }) => letter);
      expect(order.slice(-2), String(descending)).toEqual(['B', 'D']);
    }
  });

  it('turns round when the same column is asked for again, and back', () => {
    const once = sortBy(DEFAULT_VIEW, 'economic');
    expect(letters(once)).toBe('ECBAD');
    expect(sortBy(once, 'economic')).toEqual(DEFAULT_VIEW);
  });
});

describe('the filters of the list', () => {
  it('keep what reaches the deadline at P50', () => {
    expect(letters({ onTimeOnly: true })).toBe('ABE');
  });

  it('keep the main modes asked for', () => {
    expect(letters({ modes: ['sea'] })).toBe('CD');
    expect(letters({ modes: ['sea', 'air'] })).toBe('CED');
  });

  it('keep all of an answer without a deadline', () => {
    const answer = sampleAnswer();
    const open = answer.itineraries.map((item) => ({ ...item, slackMinutes: null, onTimeShare: null }));
    const view = { ...DEFAULT_VIEW, onTimeOnly: true };
    expect(visibleItineraries({ ...answer, itineraries: open }, view)).toHaveLength(5);
  });
});

describe('the rows of the list', () => {
  const ids = (view: Partial<ResultView>, pins: readonly string[]): readonly string[] =>
    listedItineraries(sampleAnswer(), { ...DEFAULT_VIEW, ...view }, pins).map(({ id }) => id);
  const pins = [RAIL_SEA.id, ORDINARY_TRAIN.id];

  it('have the pinned on top, in the order of the list among themselves', () => {
    expect(ids({}, pins).slice(0, 2)).toEqual([ORDINARY_TRAIN.id, RAIL_SEA.id]);
    expect(ids({ sort: 'invoice' }, pins).slice(0, 2)).toEqual([RAIL_SEA.id, ORDINARY_TRAIN.id]);
    expect(ids({}, pins).toSorted()).toEqual(ids({}, []).toSorted());
  });

  it('keep a pinned one that a filter leaves out, and one that the answer folds away', () => {
    expect(ids({ modes: ['air'] }, pins)).toEqual([...pins.toReversed(), ...ids({ modes: ['air'] }, [])]);
    expect(ids({}, [SLOWER_RAIL_SEA.id])[0]).toBe(SLOWER_RAIL_SEA.id);
  });

  it('are what they are without a pin that the answer has not', () => {
    expect(ids({}, ['gone'])).toEqual(ids({}, []));
  });
});
