import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/contract/answer-schema.ts';
import { z } from '../../src/network/zod.ts';
import { addFen } from '../../src/units/money.ts';
import { sampleAnswer } from './sample-answer.ts';

describe('the sample answer', () => {
  const answer = sampleAnswer();
  const itineraries = [...answer.itineraries, ...answer.dominated.map((item) => item.itinerary)];

  it('is an answer as the schema has it', () => {
    expect(answerSchema.safeParse(z.encode(answerSchema, answer)).error?.issues ?? []).toEqual([]);
  });

  it('shows totals that are the sums of its lines', () => {
    for (const item of itineraries) {
      const sum = (lines: typeof item.charges) => addFen(lines.flatMap((line) => line.amount ?? []));
      expect(item.economicTotal, item.id).toBe(sum(item.charges));
      expect(item.invoiceTotal, item.id).toBe(sum(item.charges.filter((line) => line.inInvoice)));
    }
  });

  it('names only terminals and sources it describes', () => {
    for (const item of itineraries) {
      for (const line of item.charges) {
        expect(answer.terminals, item.id).toHaveProperty([line.place]);
        expect(answer.sources, item.id).toHaveProperty([line.source]);
      }
    }
  });

  it('holds one incomplete itinerary, whose missing price is no zero', () => {
    const incomplete = answer.itineraries.filter((item) => !item.complete);
    expect(incomplete.map((item) => item.letter)).toEqual(['D']);
    expect(incomplete[0]?.charges.filter((line) => line.amount === null)).toHaveLength(1);
  });
});
