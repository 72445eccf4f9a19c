import { describe, expect, it } from 'vitest';
import type { AnswerPolicy } from '../../src/contract/answer-schema.ts';
import { withPolicy } from '../../src/measures/with-policy.ts';
import { parseFen } from '../../src/units/money.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';

const policyOf = (own: Partial<AnswerPolicy>): AnswerPolicy => ({
  scenario: 'in-force',
  billedTotal: '0.00',
  afterNational: '0.00',
  saving: '0.00',
  incremental: '0.00',
  benefits: [],
  taxes: {},
  lines: [],
  undecided: [],
  ...own,
});
const answer = sampleAnswer();
const [first, second] = answer.itineraries;
if (!first || !second) throw new Error('the sample has two itineraries');
const gap = (parseFen(second.economicTotal) - parseFen(first.economicTotal)) / 100;

describe('an answer under measures', () => {
  it('takes the saving off invoice and economic total, and leaves every charge as billed', () => {
    const [priced] = withPolicy(answer, { [first.id]: policyOf({ saving: '100.00' }) }).itineraries;
    expect(parseFen(first.invoiceTotal) - parseFen(priced!.invoiceTotal)).toBe(10_000);
    expect(parseFen(first.economicTotal) - parseFen(priced!.economicTotal)).toBe(10_000);
    expect(priced!.charges).toEqual(first.charges);
  });

  it('takes benefits off the economic total alone', () => {
    const benefit = { line: 'tax.import', eventDate: '2026-12-20', amount: '50.00', measures: [] };
    const [priced] = withPolicy(answer, { [first.id]: policyOf({ benefits: [benefit] }) }).itineraries;
    expect(priced!.invoiceTotal).toBe(first.invoiceTotal);
    expect(parseFen(first.economicTotal) - parseFen(priced!.economicTotal)).toBe(5_000);
  });

  it('puts first what has become cheapest, with the badge that says so', () => {
    const relieved = withPolicy(answer, { [second.id]: policyOf({ saving: (gap + 1).toFixed(2) }) });
    expect(relieved.itineraries.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(relieved.itineraries[0]!.badges).toContain('lowest_economic');
    expect(relieved.itineraries[1]!.badges).not.toContain('lowest_economic');
  });

  it('leaves an answer without pricing in its order, totals untouched', () => {
    const same = withPolicy(answer, {});
    expect(same.itineraries.map(({ id, invoiceTotal }) => [id, invoiceTotal])).toEqual(
      answer.itineraries.map(({ id, invoiceTotal }) => [id, invoiceTotal]),
    );
  });
});
