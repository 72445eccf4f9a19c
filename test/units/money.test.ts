import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFen, extend, fen, formatFen, parseFen } from '../../src/units/money.ts';

describe('money', () => {
  it('multiplies in decimals and rounds half away from zero to the fen', () => {
    expect(extend(3, '0.335', '1')).toBe(101);
    expect(extend(1, '1.005', '1')).toBe(101);
    expect(extend(2, '1980.00', '7.08')).toBe(2_803_680);
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
