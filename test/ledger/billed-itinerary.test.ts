import { describe, expect, it } from 'vitest';
import { createLedger, type LedgerRow } from '../../src/ledger/bill-itinerary.ts';
import { billItinerary } from '../../src/ledger/billed-itinerary.ts';
import { gradeOfShares, gradeShares } from '../../src/ledger/grade-shares.ts';
import type { Network } from '../../src/network/network.ts';
import type { Status } from '../../src/network/provenance.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { fen } from '../../src/units/money.ts';
import { consignment } from '../builders/consignment.ts';
import { corridor, TRAIN, TRUCK, unbilled } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';
import { hubRule } from '../builders/network.ts';

const BOX = consignment({ boxes: 1, gross: 13.9 });

function billed(world: Network) {
  const trip = journey(world, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD']);
  return billItinerary(createLedger(world, BOX, createRateBook(world, BOX)), trip);
}

describe('a billed itinerary', () => {
  it('costs the sum of its rows', () => {
    const { rows, invoiceTotal, complete } = billed(corridor());
    expect(rows.map(({ charge }) => charge.amount)).toEqual([
      30_000, 15_000, 10_000, 5000, 50_000, 8000, 30_000, 12_000, 5000,
    ]);
    expect([invoiceTotal, complete]).toEqual([165_000, true]);
  });

  it('is incomplete while a row has no price, and costs at least the others', () => {
    const { invoiceTotal, complete, grade } = billed(corridor({ services: [unbilled(TRUCK), TRAIN] }));
    expect([invoiceTotal, complete, grade]).toEqual([107_000, false, 'B']);
  });

  it('has no grade where nothing is priced', () => {
    const hubRules = [hubRule('origin', { tariffs: null }), hubRule('destination', { tariffs: null })];
    const unknown = billed(corridor({ hubRules, services: [unbilled(TRUCK)] }));
    expect([unknown.invoiceTotal, unknown.complete, unknown.grade]).toEqual([0, false, null]);
    expect(unknown.gradeShares).toEqual({ A: 0, B: 0, C: 0, D: 0 });
  });
});

describe('the grade of an invoice', () => {
  /** Rows of so many fen, each known as said. */
  const rowsOf = (...rows: readonly (readonly [number | null, Status])[]): LedgerRow[] => {
    const [first] = billed(corridor()).rows;
    if (!first) throw new Error('a bill without rows');
    return rows.map(([amount, status]) => ({
      ...first,
      charge: {
        ...first.charge,
        amount: amount === null ? null : fen(amount),
        rate: { ...first.charge.rate, status },
      },
    }));
  };

  it('follows from the shares of its money that rest on figures of each grade', () => {
    const rows = rowsOf(
      [600, 'official'],
      [200, 'contract'],
      [150, 'published'],
      [30, 'estimated'],
      [20, 'assumed'],
    );
    expect(gradeShares(rows)).toEqual({ A: 0.8, B: 0.15, C: 0.03, D: 0.02 });
  });

  it('leaves what is unknown out of the shares', () => {
    expect(gradeShares(rowsOf([500, 'official'], [null, 'unknown'], [500, 'estimated']))).toEqual({
      A: 0.5,
      B: 0,
      C: 0.5,
      D: 0,
    });
  });

  it('has shares to the hundredth of a percent', () => {
    expect(gradeShares(rowsOf([1, 'official'], [2, 'estimated']))).toMatchObject({ A: 0.3333, C: 0.6667 });
  });

  it('is the worst that at least a tenth rests on', () => {
    const grade = (A: number, B: number, C: number, D: number) => gradeOfShares({ A, B, C, D });
    expect(grade(0.9, 0, 0, 0.1)).toBe('D');
    expect(grade(0.9001, 0, 0, 0.0999)).toBe('A');
    expect(grade(0.5, 0.35, 0.08, 0.07)).toBe('B');
    expect(grade(0, 0, 1, 0)).toBe('C');
    expect(grade(0, 0, 0, 0)).toBeNull();
  });
});
