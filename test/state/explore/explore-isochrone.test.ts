import { describe, expect, it } from 'vitest';
import {
  answers,
  bandOf,
  comparedWith,
  type IsochroneInputs,
  limitIn,
  questionOf,
  reachedWithin,
} from '../../../src/state/explore/explore-isochrone.ts';
import { exploreBeginning } from '../../../src/state/explore/explore-link.ts';
import { reachedBy } from '../explore-sample.ts';

const inputs = (own: Partial<IsochroneInputs> = {}): IsochroneInputs => ({
  ...exploreBeginning('2026-12-07T18:00').isochrone,
  ...own,
});
const found = (terminal: string, days: number, state: 'within' | 'beyond' = 'within') => {
  const by = reachedBy(days);
  return { terminal, state, fastest: by, surest: by, cheapest: by };
};

describe('an isochrone', () => {
  it('asks for one box with the limit as typed', () => {
    const question = questionOf(inputs({ measure: 'invoice', cnyPerBox: '9000' }), '2026-11-23T09:00');
    expect(question.limit).toEqual({ measure: 'invoice', cnyPerBox: '9000' });
    expect(question.enquiry).toMatchObject({ from: 'CNCKG-TJC', boxes: '1', asOf: '2026-11-23T09:00' });
    expect(question.enquiry).not.toHaveProperty('to');
  });

  it('keeps out the modes that are not to be used, as Compare would, and is another question for it', () => {
    const byLand = inputs({ avoidModes: ['air', 'sea'] });
    expect(questionOf(byLand, '2026-11-23T09:00').enquiry.avoid).toEqual(['air', 'sea']);
    expect(comparedWith(byLand, 'DEDUI').avoid).toEqual(['air', 'sea']);
    expect(answers(inputs(), byLand)).toBe(false);
    expect(answers(inputs({ avoidModes: ['sea', 'air'] }), byLand)).toBe(true);
  });

  it('reads its limit in minutes or fen, and says why it reads nothing', () => {
    expect(limitIn(inputs({ days: '2.5' }))).toMatchObject({ value: { measure: 'p50', most: 3600 } });
    expect(limitIn(inputs({ measure: 'invoice', cnyPerBox: '9000' }))).toMatchObject({
      value: { measure: 'invoice', most: 900_000 },
    });
    const codes = ['', '0', '-3', 'ten', '201'].map((days) => limitIn(inputs({ days })).issues[0]?.code);
    expect(codes).toEqual(['E40', 'E17', 'E17', 'E31', 'E17']);
  });

  it('lists what is within, nearest first, by the measure asked', () => {
    const all = [found('far', 6), found('near', 2), found('out', 4, 'beyond')];
    const names = (limit: number, measure: 'p50' | 'p90') =>
      reachedWithin(all, { measure, most: limit }).map(({ terminal }) => terminal);
    expect(names(6 * 1440, 'p50')).toEqual(['near', 'far']);
    expect(names(6 * 1440, 'p90')).toEqual(['near']);
  });

  it('colours by quarters of the limit, the ends of a quarter to the nearer one', () => {
    expect([0, 25, 26, 50, 75, 76, 100].map((figure) => bandOf(figure, 100))).toEqual([0, 0, 1, 1, 2, 3, 3]);
  });

  it('still answers a narrower limit, but no wider one and no other box', () => {
    const asked = inputs({ days: '10' });
    expect(answers(asked, inputs({ days: '7' }))).toBe(true);
    expect(answers(asked, inputs({ days: '11' }))).toBe(false);
    expect(answers(asked, inputs({ days: '7', equipment: '20GP' }))).toBe(false);
    expect(answers(asked, inputs({ days: '7', measure: 'p90' }))).toBe(false);
  });

  it('opens Compare with all that it was measured by', () => {
    expect(comparedWith(inputs(), 'SGSIN')).toMatchObject({
      from: 'CNCKG-TJC',
      to: 'SGSIN',
      boxes: '1',
      valueCny: '300000',
      ready: '2026-12-07T18:00',
      deadline: '',
    });
  });
});
