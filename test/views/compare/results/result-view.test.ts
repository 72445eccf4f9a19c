import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ResultView, SORT_KEYS } from '../../../../src/state/enquiry/result-view.ts';
import { sortBy, visibleItineraries } from '../../../../src/views/compare/results/result-view.ts';
import { sampleAnswer } from '../../../builders/sample-answer.ts';

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
