import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFen, extend, fen, formatFen, parseFen } from '../../src/units/money.ts';

describe('money', () => {
  it('multiplies in decimals and rounds half away from zero to the fen', () => {
    expect(extend(3, '0.335', '1')).toBe(101);
    expect(extend(1, '1.005', '1')).toBe(101);
    expect(extend(2, '1980.00', '7.08')).toBe(2_803_680);
  });

  it('rounds as decimals do however near the half an amount lies', () => {
    const thousandths = fc.integer({ min: -2_000, max: 2_000_000 }).map((value) => value / 1000);
    const text = fc.integer({ min: 0, max: 2_000_000 }).map((value) => String(value / 1000));
    const nearHalf = fc.tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 8 }));
    const halves = nearHalf.map(([whole, zeros]) => `${whole}.005${'0'.repeat(zeros)}${zeros % 3 || ''}`);
    fc.assert(
      fc.property(
        thousandths,
        fc.oneof(text, halves),
        fc.oneof(text, fc.constant('1')),
        (quantity, price, rate) => {
          const exact = new Big(quantity).times(price).times(rate).times(100).round(0, Big.roundHalfUp);
          expect(extend(quantity, price, rate)).toBe(exact.toNumber());
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(halves, (price) => {
        expect(extend(1, price, '1')).toBe(new Big(price).times(100).round(0, Big.roundHalfUp).toNumber());
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what is no decimal number instead of taking it for nothing', () => {
    expect(() => extend(1, '', '1')).toThrow();
    expect(() => extend(Number.NaN, '1', '1')).toThrow();
  });

  it('writes two places and keeps the sign', () => {
    expect(formatFen(fen(5))).toBe('0.05');
    expect(formatFen(fen(-123_456))).toBe('-1234.56');
    expect(formatFen(fen(0))).toBe('0.00');
  });

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        expect(parseFen(formatFen(fen(amount)))).toBe(amount);
      }),
    );
  });

  it('adds whole fen, so a total is exactly the sum of its lines', () => {
    expect(addFen([fen(10), fen(20), fen(-5)])).toBe(25);
  });
});
