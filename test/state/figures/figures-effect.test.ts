import { describe, expect, it } from 'vitest';
import type { Answer, AnswerCharge } from '../../../src/contract/answer-schema.ts';
import { effectOf } from '../../../src/state/figures/figures-effect.ts';
import { cny } from '../../builders/comparison.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';

/** The answer with some lines priced anew. */
const repriced = (answer: Answer, change: (charge: AnswerCharge) => Partial<AnswerCharge>): Answer => ({
  ...answer,
  itineraries: answer.itineraries.map((item) => ({
    ...item,
    charges: item.charges.map((line) => ({ ...line, ...change(line) })),
  })),
});

const linesOf = (answer: Answer): number => answer.itineraries.flatMap(({ charges }) => charges).length;

describe('what user’s figures moved', () => {
  const before = sampleAnswer();

  it('is nothing when every line stands', () => {
    expect(effectOf(before, sampleAnswer())).toEqual({
      moved: [],
      still: linesOf(before),
      gone: 0,
      come: 0,
    });
  });

  it('names the lines of one price alone, with the routes they are in', () => {
    const after = repriced(before, ({ code }) =>
      code === 'GAUGE_CHANGE' ? { amount: cny('777.00'), source: 'own' } : {},
    );
    const { moved, still } = effectOf(before, after);
    expect(new Set(moved.map(({ code }) => code))).toEqual(new Set(['GAUGE_CHANGE']));
    expect(moved.every(({ after: amount, isUserFigure }) => amount === cny('777.00') && isUserFigure)).toBe(
      true,
    );
    expect(moved.every(({ letters }) => letters.length > 0)).toBe(true);
    const changed = before.itineraries
      .flatMap(({ charges }) => charges)
      .filter(({ code }) => code === 'GAUGE_CHANGE').length;
    expect(moved.reduce((sum, { lines }) => sum + lines, 0)).toBe(changed);
    expect(still).toBe(linesOf(before) - changed);
  });

  it('counts a price that becomes known as a line moved from unknown', () => {
    const unknown = repriced(before, ({ code }) => (code === 'CUSTOMS_EXPORT' ? { amount: null } : {}));
    const { moved } = effectOf(unknown, before);
    expect(moved[0]).toMatchObject({ code: 'CUSTOMS_EXPORT', before: null });
  });

  it('counts routes that came and went, without calling their lines moved', () => {
    const fewer = { ...before, itineraries: before.itineraries.slice(1) };
    expect(effectOf(before, fewer)).toMatchObject({ moved: [], gone: 1, come: 0 });
    expect(effectOf(fewer, before)).toMatchObject({ moved: [], gone: 0, come: 1 });
  });
});
