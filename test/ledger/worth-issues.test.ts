import { describe, expect, it } from 'vitest';
import { worthIssues } from '../../src/ledger/worth-issues.ts';
import { yuan } from '../builders/consignment.ts';

const totals = (...amounts: number[]) => amounts.map((amount) => ({ invoiceTotal: yuan(amount) }));

describe('goods and what it costs to carry them', () => {
  it('are spoken of where some route costs more than they are worth, with the cheapest of those', () => {
    expect(worthIssues(totals(900, 1500, 1200), yuan(1000))).toMatchObject([
      { code: 'E60', values: { worth: 1000, n: 2, m: 3, a: 1200 } },
    ]);
  });

  it('are not where no route costs more, nor where nobody said what they are worth', () => {
    expect(worthIssues(totals(900, 1000), yuan(1000))).toEqual([]);
    expect(worthIssues(totals(900), yuan(0))).toEqual([]);
    expect(worthIssues([], yuan(10))).toEqual([]);
  });
});
