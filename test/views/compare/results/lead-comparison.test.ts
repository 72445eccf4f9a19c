import { describe, expect, it } from 'vitest';
import type { AnswerItinerary } from '../../../../src/contract/answer-schema.ts';
import { compare, findingOf } from '../../../../src/views/compare/results/lead-comparison.ts';
import { DEFAULT_VIEW } from '../../../../src/views/compare/results/result-view.ts';
import { answerOf, charge, itinerary } from '../../../builders/answer.ts';
import {
  AIR,
  ORDINARY_TRAIN,
  RAIL_SEA,
  RIVER_SEA,
  sampleAnswer,
  TRAIN,
} from '../../../builders/sample-answer.ts';

/** An itinerary of one freight line, one line by the day and no other. */
function _priced(letter: string, freight: string, hundredths: number, dayCost: string): AnswerItinerary {
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

describe('the switch value', () => {
  const pair = answerOf([TRAIN, RAIL_SEA]);

  it('is that of the answer, whichever of the two it names first', () => {
    const [point] = pair.switchingPoints;
    const { switching, invoice } = compare(pair, TRAIN, RAIL_SEA);
    expect(invoice).toBe(TRAIN.invoiceTotal - RAIL_SEA.invoiceTotal);
    expect(switching).toEqual({ dayCost: point?.dayCostCny, leadWins: 'above' });
    expect(compare(pair, RAIL_SEA, TRAIN).switching).toEqual({
      dayCost: point?.dayCostCny,
      leadWins: 'below',
    });
  });

  it('is none where the answer has none', () => {
    expect(compare({ ...pair, switchingPoints: [] }, TRAIN, RAIL_SEA).switching).toBeNull();
  });

  it('stands beside differences that follow the shown figures', () => {
    expect(compare(pair, AIR, TRAIN).minutes).toBe(AIR.p50Minutes - TRAIN.p50Minutes);
  });
});
