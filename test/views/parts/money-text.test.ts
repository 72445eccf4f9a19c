import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, formatFen, parseFen } from '../../../src/units/money.ts';
import { amountText, fenOf } from '../../../src/views/parts/money-text.ts';

const amounts = fc.integer({ min: -1e12, max: 1e12 });

describe('money as the answer writes it', () => {
  it('is read to the same fen as the decimal library reads it', () => {
    fc.assert(
      fc.property(amounts, (amount) => fenOf(formatFen(fen(amount))) === parseFen(formatFen(fen(amount)))),
    );
  });

  it('is written as the engine writes it', () => {
    fc.assert(fc.property(amounts, (amount) => amountText(amount) === formatFen(fen(amount))));
  });

  it('keeps the sign of amounts under one yuan', () => {
    expect(fenOf('-0.05')).toBe(-5);
    expect(amountText(-5)).toBe('-0.05');
  });
});
