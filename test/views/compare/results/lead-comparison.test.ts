import { describe, expect, it } from 'vitest';
import type { Answer, AnswerItinerary } from '../../../../src/contract/answer-schema.ts';
import { DEFAULT_VIEW } from '../../../../src/state/enquiry/result-view.ts';
import { parseFen } from '../../../../src/units/money.ts';
import { compare, findingOf } from '../../../../src/views/compare/results/lead-comparison.ts';
import { answerOf, charge, itinerary } from '../../../builders/answer.ts';
import { AIR, ORDINARY_TRAIN, RIVER_SEA, sampleAnswer, TRAIN } from '../../../builders/sample-answer.ts';

/** An itinerary of one freight line, one line by the day and no other. */
function priced(letter: string, freight: string, hundredths: number, dayCost: string): AnswerItinerary {
  const mean = Math.round(hundredths * 14.4);
  return itinerary({
    letter,
    names: { zh: letter, en: letter },
    modes: [letter === 'A' ? 'rail' : 'sea'],
    p50: mean,
    p90: mean,
    mean,
    charges: [
      charge({ code: 'RAIL_THROUGH', group: 'main_leg', quantity: 1, unitPrice: freight }),
      charge({
        code: 'CAPITAL',
        group: 'economic',
        basis: 'value_day',
        quantity: hundredths / 100,
        unitPrice: dayCost,
      }),
    ],
  });
}

describe('the finding of an answer', () => {
  it('compares the lead with the best that goes another way, not with its own kind', () => {
    const finding = findingOf(sampleAnswer(), DEFAULT_VIEW);
    expect(finding).toMatchObject({ kind: 'pair', lead: { letter: 'A' }, other: { letter: 'C' } });
  });

  it('falls back on its own kind where there is no other', () => {
    const finding = findingOf(answerOf([TRAIN, ORDINARY_TRAIN]), DEFAULT_VIEW);
    expect(finding).toMatchObject({ kind: 'pair', lead: { letter: 'A' }, other: { letter: 'B' } });
  });

  it('is by economic total however the list is sorted', () => {
    const finding = findingOf(sampleAnswer(), { ...DEFAULT_VIEW, sort: 'co2e', descending: true });
    expect(finding).toMatchObject({ kind: 'pair', lead: { letter: 'A' } });
  });

  it('heeds the filters', () => {
    const finding = findingOf(sampleAnswer(), { ...DEFAULT_VIEW, modes: ['sea'] });
    expect(finding).toMatchObject({ kind: 'single', lead: { letter: 'C' }, incomplete: 1 });
  });

  it('never compares with a total that is only an "at least"', () => {
    const finding = findingOf(answerOf([TRAIN, RIVER_SEA]), DEFAULT_VIEW);
    expect(finding).toMatchObject({ kind: 'single', lead: { letter: 'A' }, incomplete: 1 });
  });

  it('says so when no total is known, and when there is no itinerary', () => {
    expect(findingOf(answerOf([RIVER_SEA]), DEFAULT_VIEW)).toMatchObject({
      kind: 'all_incomplete',
      count: 1,
    });
    expect(findingOf(answerOf([]), DEFAULT_VIEW)).toEqual({ kind: 'none', excluded: 0 });
  });
});

describe('advice by the cost of a day', () => {
  const pairOf = (answer: Answer) => {
    const finding = findingOf(answer, DEFAULT_VIEW);
    return finding.kind === 'pair' ? finding : null;
  };
  const waysAt = (dayCost: string) =>
    [
      priced('A', '1000.00', 3000, dayCost),
      priced('B', '2000.00', 2000, dayCost),
      priced('C', '9000.00', 1000, dayCost),
    ] as const;
  const at = (dayCost: string, items = waysAt(dayCost) as readonly AnswerItinerary[]) => {
    const answer = answerOf(items);
    return { ...answer, query: { ...answer.query, dayCostCny: parseFen(dayCost) } };
  };

  it('says between which costs nothing is better, and names what takes over at the nearer of them', () => {
    expect(pairOf(at('200.00'))).toMatchObject({
      lead: { letter: 'B' },
      other: { letter: 'A' },
      switching: { from: parseFen('100.00'), to: parseFen('700.00'), dayCost: parseFen('100.00') },
    });
    expect(pairOf(at('600.00'))).toMatchObject({ lead: { letter: 'B' }, other: { letter: 'C' } });
  });

  it('names a route that is folded away where that one is next', () => {
    const [slow, middle, fast] = waysAt('600.00');
    const folded = {
      ...at('600.00'),
      itineraries: [middle, slow],
      dominated: [{ itinerary: fast, by: middle.id, kind: 'beaten' as const, reason: 'invoice' }],
    };
    expect(pairOf(folded)).toMatchObject({ other: { letter: 'C' } });
  });

  it('passes over a variant of its own way to what takes over after it', () => {
    const [slow, middle, fast] = waysAt('600.00');
    const answer = at(
      '600.00',
      [slow, middle, fast].map((way) => (way === fast ? { ...way, names: middle.names } : way)),
    );
    expect(pairOf(answer)?.switching?.dayCost).not.toBe(parseFen('700.00'));
    expect(pairOf(answer)).toMatchObject({ other: { letter: 'A' } });
  });

  it('is none where the lead is not the best now, where there is no point, or where a filter hides some', () => {
    expect(pairOf(at('50.00', waysAt('200.00')))?.switching).toBeNull();
    expect(pairOf({ ...at('200.00'), switchingPoints: [] })?.switching).toBeNull();
    const filtered = findingOf(at('200.00'), { ...DEFAULT_VIEW, onTimeOnly: true });
    expect(filtered).toMatchObject({ kind: 'pair', switching: null });
  });

  it('stands beside differences that follow the shown figures', () => {
    const { minutes, invoice } = compare(AIR, TRAIN, null);
    expect(minutes).toBe(AIR.p50Minutes - TRAIN.p50Minutes);
    expect(invoice).toBe(AIR.invoiceTotal - TRAIN.invoiceTotal);
  });
});
