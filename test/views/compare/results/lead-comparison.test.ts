import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerItinerary } from '../../../../src/contract/answer-schema.ts';
import { extend } from '../../../../src/units/money.ts';
import { compare, findingOf } from '../../../../src/views/compare/results/lead-comparison.ts';
import { DEFAULT_VIEW } from '../../../../src/views/compare/results/result-view.ts';
import { amountText, fenOf } from '../../../../src/views/parts/money-text.ts';
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

describe('the switch value', () => {
  it('is where the invoice difference is worth the days between the means', () => {
    const { switching, invoiceFen } = compare(TRAIN, RAIL_SEA);
    expect(invoiceFen).toBe(fenOf(TRAIN.invoiceTotal) - fenOf(RAIL_SEA.invoiceTotal));
    expect(switching).toEqual({ dayCostFen: Math.round(invoiceFen / (35.9 - 18.6)), leadWins: 'above' });
  });

  it('says "below" for a slower and cheaper lead', () => {
    expect(compare(RAIL_SEA, TRAIN).switching).toMatchObject({ leadWins: 'below' });
  });

  it('is none where one is both dearer and slower', () => {
    const fastAndCheap = priced('A', '100.00', 500, '10.00');
    const slowAndDear = priced('B', '200.00', 900, '10.00');
    expect(compare(fastAndCheap, slowAndDear).switching).toBeNull();
  });

  it('parts the day costs at which each has the lower economic total', () => {
    const price = fc.integer({ min: 1000, max: 90_000_000 }).map(amountText);
    fc.assert(
      fc.property(
        price,
        price,
        fc.integer({ min: 100, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        (a, b, fast, more) => {
          const lead = priced('A', a, fast, '1000.00');
          const other = priced('B', b, fast + more, '1000.00');
          const { switching } = compare(lead, other);
          if (switching === null) return fenOf(a) <= fenOf(b);
          const economicAt = (dayCost: number, freight: string, hundredths: number): number =>
            fenOf(freight) + extend(hundredths / 100, amountText(dayCost), '1');
          // One fen of the day's cost either way moves the difference by the days between; rounding by one fen a line.
          const margin = Math.ceil(300 / more) + 1;
          const above = switching.dayCostFen + margin;
          const below = Math.max(0, switching.dayCostFen - margin);
          return (
            switching.leadWins === 'above' &&
            economicAt(above, a, fast) <= economicAt(above, b, fast + more) &&
            (below === 0 || economicAt(below, a, fast) >= economicAt(below, b, fast + more))
          );
        },
      ),
    );
  });

  it('counts what does not depend on the day, such as lateness, to the side that bears it', () => {
    const late = charge({
      code: 'LATENESS',
      group: 'economic',
      basis: 'day',
      quantity: 10,
      unitPrice: '1000.00',
    });
    const lateSea = {
      ...RAIL_SEA,
      charges: [...RAIL_SEA.charges, late],
      economicTotal: amountText(fenOf(RAIL_SEA.economicTotal) + 1_000_000),
    };
    const { switching, invoiceFen } = compare(TRAIN, lateSea);
    expect(switching?.dayCostFen).toBe(Math.round((invoiceFen - 1_000_000) / (35.9 - 18.6)));
  });

  it('stands beside differences that follow the shown figures', () => {
    expect(compare(AIR, TRAIN).minutes).toBe(AIR.p50Minutes - TRAIN.p50Minutes);
  });
});
