import { describe, expect, it } from 'vitest';
import type { AnswerCharge, AnswerItinerary } from '../../src/contract/answer-schema.ts';
import { changesSince, differenceOf, isUnchanged, type OfferChange } from '../../src/quote/changes-since.ts';
import { fen } from '../../src/units/money.ts';
import { charge } from '../builders/answer.ts';
import { RAIL_SEA, sampleAnswer } from '../builders/sample-answer.ts';
import { answerWith, aQuote } from './a-quote.ts';

const LEVEL = { series: 'scfi', pricedOn: '2026-11-20', factor: '1', held: null };

/** A line as it is billed at another rate or price. */
const billed = (line: AnswerCharge, change: Partial<AnswerCharge>): AnswerCharge => {
  const next = { ...line, ...change };
  const amount =
    next.unitPrice === null
      ? null
      : fen(Math.round(next.quantity * Number(next.unitPrice) * Number(next.exchangeRate) * 100));
  return { ...next, amount };
};

function changed(before: AnswerItinerary, after: AnswerItinerary | null): OfferChange {
  const quote = aQuote({ answer: answerWith(before) });
  const answer = after === null ? { ...sampleAnswer(), itineraries: [], dominated: [] } : answerWith(after);
  const [offer] = changesSince(quote, answer).offers;
  if (offer === undefined) throw new Error('a quote has an offer');
  return offer;
}

const ocean = (change: Partial<AnswerCharge>): AnswerItinerary => ({
  ...RAIL_SEA,
  charges: RAIL_SEA.charges.map((line) => (line.code === 'OCEAN_FREIGHT' ? billed(line, change) : line)),
});

const reasons = ({ lines }: OfferChange): readonly string[] =>
  lines.flatMap(({ number, reasons: all }) =>
    all.map(({ kind, from, to, amount }) => [number ?? 'new', kind, from, to, amount].join(' ')),
  );

describe('a quote reckoned anew on the same figures', () => {
  it('is the same to the fen', () => {
    const quote = aQuote({ draft: { marginPercent: '7' } });
    expect(isUnchanged(changesSince(quote, sampleAnswer()))).toBe(true);
  });
});

describe('a line that costs something else', () => {
  it('says that its tariff changed', () => {
    expect(reasons(changed(RAIL_SEA, ocean({ unitPrice: '1500.00' })))).toEqual([
      '4 tariff 1450.00 1500.00 70800',
    ]);
  });

  it('says that its old price has run out', () => {
    const after = ocean({ unitPrice: '1500.00', eventDate: '2027-01-10', validTo: '2027-06-30' });
    expect(reasons(changed(RAIL_SEA, after))).toEqual(['4 rate_expired 1450.00 1500.00 70800']);
  });

  it('tells what the level of prices makes of it from what the exchange rate does', () => {
    const before = ocean({ move: LEVEL });
    const after = ocean({ unitPrice: '1595.00', exchangeRate: '7.2', move: { ...LEVEL, factor: '1.1' } });
    expect(reasons(changed(before, after))).toEqual([
      '4 price_level 1 1.1 205320',
      '4 exchange_rate 7.0800 7.2 38280',
    ]);
  });

  it('gives reasons that are all of the difference', () => {
    const after = ocean({ unitPrice: '1611.11', exchangeRate: '7.333', quantity: 3 });
    const change = changed(RAIL_SEA, after);
    const [line] = change.lines;
    expect(differenceOf(change)).toBe((line?.after ?? 0) - (line?.before ?? 0));
  });

  it('says that a figure of one’s own stood there', () => {
    expect(reasons(changed(ocean({ source: 'own', unitPrice: '1000.00' }), RAIL_SEA))).toEqual([
      '4 own_figure 1000.00 1450.00 637200',
    ]);
  });

  it('says that its price is not known any more', () => {
    const [line] = changed(RAIL_SEA, ocean({ unitPrice: null })).lines;
    expect(line?.reasons.map(({ kind, amount }) => [kind, amount])).toEqual([['price_unknown', null]]);
  });
});

describe('what measures take off', () => {
  const relieved = (measure: string, relief: number): AnswerItinerary => {
    const before = RAIL_SEA.charges[0]?.amount ?? fen(0);
    const given = { measure, article: 14, kept: true, gross: fen(relief), incremental: fen(relief) };
    const after = fen(before - relief);
    return {
      ...RAIL_SEA,
      policy: {
        scenario: 'in-force',
        billedTotal: RAIL_SEA.invoiceTotal,
        afterNational: RAIL_SEA.invoiceTotal,
        saving: fen(relief),
        incremental: fen(relief),
        benefits: [],
        taxes: {},
        lines: [{ charge: 0, line: 'rail.lift', before, afterNational: before, after, measures: [given] }],
        undecided: [],
      },
    };
  };

  it('ends with the measure', () => {
    expect(reasons(changed(relieved('m14b', 3430), RAIL_SEA))).toEqual(['1 measure_ended m14b  3430']);
  });

  it('begins, and changes', () => {
    expect(reasons(changed(RAIL_SEA, relieved('m14b', 3430)))).toEqual(['1 measure_began  m14b -3430']);
    expect(reasons(changed(relieved('m14b', 3430), relieved('m14b', 3000)))).toEqual([
      '1 measure_changed m14b m14b 430',
    ]);
  });
});

describe('events', () => {
  const surcharged: AnswerItinerary = {
    ...RAIL_SEA,
    charges: [...RAIL_SEA.charges, charge({ code: 'WAR_RISK', group: 'main_leg', unitPrice: '500.00' })],
  };

  it('bring lines and take them', () => {
    expect(reasons(changed(RAIL_SEA, surcharged))).toEqual(['new event_began   100000']);
    expect(reasons(changed(surcharged, RAIL_SEA))).toEqual(['6 event_over   -100000']);
  });
});

describe('a route', () => {
  it('is known by its services and stops on another day', () => {
    const quote = aQuote();
    const later = { ...RAIL_SEA, id: 'i-another-day' };
    expect(isUnchanged(changesSince(quote, { ...sampleAnswer(), itineraries: [later] }))).toBe(true);
  });

  it('may be offered no more', () => {
    expect(changed(RAIL_SEA, null)).toMatchObject({ isOffered: false, after: null });
  });
});

describe('a line by a rate of one’s own', () => {
  const RATE = { tariff: 'own.sea.CNQZH.SGSIN.x', source: 'own', status: 'contract' } as const;
  const own = (change: Partial<AnswerCharge> = {}) => ocean({ ...RATE, validTo: '2026-12-31', ...change });

  it('says that the rate changed', () => {
    expect(reasons(changed(own(), own({ unitPrice: '1500.00' })))).toEqual([
      '4 own_rate_changed 1450.00 1500.00 70800',
    ]);
  });

  it('says that the rate has ended, though it is billed as it was', () => {
    const change = changed(own(), own({ eventDate: '2027-01-10' }));
    expect(reasons(change)).toEqual(['4 own_rate_ended 2026-12-31 2027-01-10 0']);
    expect(differenceOf(change)).toBe(0);
  });

  it('says that it is not in the book any more, and what is billed instead', () => {
    expect(reasons(changed(own(), RAIL_SEA)).map((text) => text.split(' ')[1])).toEqual([
      'own_rate_gone',
      'line_new',
    ]);
    expect(reasons(changed(RAIL_SEA, own())).map((text) => text.split(' ')[1])).toEqual([
      'line_gone',
      'own_rate_new',
    ]);
  });
});
