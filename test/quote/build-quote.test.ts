import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCents, type Cents, cents, writeCents } from '../../src/quote/cents.ts';
import type { QuoteDraft } from '../../src/quote/quote-draft.ts';
import type { QuoteOffer } from '../../src/quote/quote-schema.ts';
import { fen } from '../../src/units/money.ts';
import { AIR, RAIL_SEA, RIVER_SEA, sampleAnswer } from '../builders/sample-answer.ts';
import { answerWith, aQuote, quoted } from './a-quote.ts';

const sumOf = ({ lines, fee }: QuoteOffer): Cents =>
  addCents([...lines.flatMap(({ price }) => price ?? []), fee]);
const onlyOffer = (draft: Partial<QuoteDraft>): QuoteOffer => {
  const [offer] = aQuote({ draft }).offers;
  if (offer === undefined) throw new Error('a quote has an offer');
  return offer;
};
const codes = (draft: Partial<QuoteDraft>): readonly string[] =>
  quoted({ draft }).issues.map(({ code, path }) => `${code} ${path}`);

describe('a quote without a margin', () => {
  it('says what the screen says, to the fen', () => {
    for (const route of [RAIL_SEA, AIR]) {
      const [offer] = aQuote({ routes: [route.id] }).offers;
      expect(offer?.total).toBe(route.invoiceTotal);
      expect(offer?.cost).toBe(route.invoiceTotal);
    }
  });

  it('leaves out what the owner bears unbilled', () => {
    expect(onlyOffer({}).lines.map(({ code }) => code)).not.toContain('CAPITAL');
  });

  it('takes off what measures take off', () => {
    const [first] = RAIL_SEA.charges;
    const before = first?.amount ?? fen(0);
    const relieved = {
      ...RAIL_SEA,
      policy: {
        scenario: 'in-force',
        billedTotal: RAIL_SEA.invoiceTotal,
        afterNational: RAIL_SEA.invoiceTotal,
        saving: fen(1000),
        incremental: fen(1000),
        benefits: [],
        taxes: {},
        lines: [
          {
            charge: 0,
            line: 'rail.lift',
            before,
            afterNational: before,
            after: fen(before - 1000),
            measures: [
              { measure: 'm14b', article: 14, kept: true, gross: fen(1000), incremental: fen(1000) },
              { measure: 'm14a', article: 14, kept: false, gross: fen(1), incremental: fen(1) },
            ],
          },
        ],
        undecided: [],
      },
    };
    const [offer] = aQuote({ answer: answerWith(relieved) }).offers;
    expect(offer?.total).toBe(RAIL_SEA.invoiceTotal - 1000);
    expect(offer?.lines[0]).toMatchObject({ relief: 1000, measures: ['m14b'] });
  });
});

describe('a margin', () => {
  it('in per cent is put on each line and rounded there', () => {
    const { lines, fee } = onlyOffer({ marginPercent: '8.5' });
    expect(fee).toBe(0);
    expect(lines.map(({ price }) => price)).toEqual(
      lines.map(({ cost }) => Math.round(((cost ?? 0) * 1085) / 1000)),
    );
  });

  it('for each line and each box comes on the lines and beside them', () => {
    const plain = onlyOffer({});
    const { lines, fee, total } = onlyOffer({ marginPerLine: '10', marginPerBox: '150' });
    expect(lines.map(({ price }) => price)).toEqual(plain.lines.map(({ price }) => (price ?? 0) + 1000));
    expect(fee).toBe(2 * 15000);
    expect(total).toBe(plain.total + lines.length * 1000 + 30000);
  });

  it('is filled up to its least beside the lines', () => {
    expect(onlyOffer({ marginPerBox: '100', marginLeast: '500' }).fee).toBe(50000);
    expect(onlyOffer({ marginPerBox: '300', marginLeast: '500' }).fee).toBe(60000);
  });

  it('may be a rebate', () => {
    expect(onlyOffer({ marginPercent: '-10' }).total).toBeLessThan(RAIL_SEA.invoiceTotal);
  });
});

describe('a total', () => {
  it('is the sum of its lines, whatever the margin, the currency and the rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 3000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 100, max: 120_000 }),
        fc.constantFrom('0.01', '1', '10', '100') as fc.Arbitrary<QuoteDraft['rounding']>,
        fc.boolean(),
        (tenths, perLine, least, rate, rounding, roundsUp) => {
          const offer = onlyOffer({
            marginPercent: String(tenths / 10),
            marginPerLine: writeCents(cents(perLine)),
            marginLeast: writeCents(cents(least)),
            currency: 'USD',
            rate: String(rate / 10_000),
            rounding,
            roundsUp,
          });
          expect(sumOf(offer)).toBe(offer.total);
          const step = Number(rounding) * 100;
          for (const price of [...offer.lines.map((line) => line.price), offer.fee])
            expect((price ?? 0) % step).toBeCloseTo(0);
        },
      ),
    );
  });

  it('is at least that where the price of a line is not known, and the line says so', () => {
    const [offer] = aQuote({ routes: [RIVER_SEA.id], draft: { marginPercent: '10' } }).offers;
    expect(offer?.isComplete).toBe(false);
    expect(offer?.lines.filter(({ price }) => price === null).map(({ code }) => code)).toEqual([
      'PORT_HANDLING',
    ]);
  });
});

describe('another currency', () => {
  it('is reckoned by the rate given, line by line', () => {
    const { lines } = onlyOffer({ currency: 'EUR', rate: '8', rateDay: '2026-11-30' });
    expect(lines.map(({ price }) => price)).toEqual(lines.map(({ cost }) => Math.round((cost ?? 0) / 8)));
  });

  it('is refused without its rate, and a rate is not read of yuan', () => {
    expect(codes({ currency: 'USD' })).toEqual(['Q03 rate']);
    expect(codes({ currency: 'CNY', rate: 'x' })).toEqual([]);
  });
});

describe('the validity', () => {
  it('ends with the first price to end', () => {
    const [first, ...others] = RAIL_SEA.charges;
    if (first === undefined) throw new Error('the sample has lines');
    const answer = answerWith({ ...RAIL_SEA, charges: [{ ...first, validTo: '2026-12-20' }, ...others] });
    expect(aQuote({ answer }).validUntil).toBe('2026-12-20');
    expect(aQuote({ answer, draft: { validUntil: '2026-12-10' } }).validUntil).toBe('2026-12-10');
  });

  it('is not stretched by a later day, which is said', () => {
    const result = quoted({ draft: { validUntil: '2027-03-01' } });
    expect(result.ok && result.value.validUntil).toBe('2026-12-31');
    expect(codes({ validUntil: '2027-03-01' })).toEqual(['Q06 validUntil']);
  });

  it('is refused where it ends before it begins', () => {
    expect(codes({ validUntil: '2026-11-30' })).toEqual(['Q05 validUntil']);
  });

  it('of several routes is that of the first to end', () => {
    expect(aQuote({ routes: [AIR.id, RAIL_SEA.id] }).offers.map(({ letter }) => letter)).toEqual(['E', 'C']);
  });
});

describe('what was typed', () => {
  it('is refused with every issue at once', () => {
    expect(
      codes({
        marginPercent: '1000',
        marginPerBox: '-5',
        marginLeast: 'x',
        rateDay: 'soon',
        currency: 'USD',
      }),
    ).toEqual(['Q01 marginPercent', 'Q01 marginPerBox', 'Q01 marginLeast', 'Q03 rate', 'Q04 rateDay']);
  });

  it('is asked about where it can be read in two ways', () => {
    expect(codes({ marginPerBox: '1500,500' })).toEqual(['Q02 marginPerBox']);
  });

  it('names routes of the answer, at most four of them', () => {
    expect(quoted({ routes: ['none'] }).issues.map(({ code }) => code)).toEqual(['Q08']);
    const five = sampleAnswer().itineraries.map(({ id }) => id);
    expect(quoted({ routes: five }).issues.map(({ code }) => code)).toEqual(['Q09']);
  });
});
