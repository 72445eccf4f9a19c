import { describe, expect, it } from 'vitest';
import { lineRelief } from '../../../src/matrix/live/line-relief.ts';
import { type ChargeSeed, withAmount } from '../../../src/policy/charges/charge-events.ts';
import type { ChargeDecider, EventOutcome } from '../../../src/policy/charges/rate-overlay.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { type Fen, fen } from '../../../src/units/money.ts';

const SEED: ChargeSeed = {
  ...{ charge: 0, kind: 'toll_transaction', line: 'toll.chongqing', amount: fen(0), place: 'A' },
  ...{ eventDate: '2026-12-14' as BeijingDate, facts: null, freight: null, key: '' },
};

/** What a rule leaves of an amount, by one measure or two that share it. */
function decider(left: (amount: Fen) => number, measures: readonly string[] = ['waiver']) {
  const asked: number[] = [];
  const decide: ChargeDecider['decide'] = ({ amount, line, eventDate }): EventOutcome => {
    asked.push(amount);
    const after = fen(Math.round(left(amount)));
    const relief = {
      ...{ line: line ?? '', eventDate, before: amount, afterNational: amount, after },
      measures: measures.map((measure) => ({
        ...{ measure, article: null, gross: fen(amount - after), incremental: fen(0), kept: true },
      })),
    };
    return { reliefs: after === amount ? [] : [relief], benefits: [], undecided: [], taxes: {} };
  };
  return { asked, decide, reads: () => [] };
}

const AMOUNTS = Array.from({ length: 400 }, (_, index) => fen(7 + index * 31));

describe('what is taken off lines that differ by their amount', () => {
  it.each([
    ['a share', (amount: Fen) => amount * 0.73],
    ['all of it', () => 0],
    ['no more than a cap', (amount: Fen) => Math.max(amount * 0.5, amount - 3_000)],
    ['what is above a least amount', (amount: Fen) => Math.max(Math.min(amount, 2_000), amount * 0.6)],
    ['nothing', (amount: Fen) => amount],
  ])('is to the fen what is decided of each by itself, where a rule gives %s', (_, left) => {
    const own = decider(left);
    const relief = lineRelief(own, SEED, [AMOUNTS[0]!, AMOUNTS[200]!, AMOUNTS[399]!]);
    for (const amount of AMOUNTS) {
      const [alone] = decider(left).decide(withAmount(SEED, amount)).reliefs;
      expect(relief(amount).whole).toBe(alone === undefined ? 0 : amount - alone.after);
    }
  });

  it('is multiplied out where a share is left, and decided one by one where several measures share a line', () => {
    const alone = decider((amount) => amount * 0.73);
    const relief = lineRelief(alone, SEED, [AMOUNTS[0]!]);
    for (const amount of AMOUNTS) relief(amount);
    expect(alone.asked.length).toBeLessThan(20);
    const shared = decider((amount) => amount * 0.73, ['city', 'state']);
    const parted = lineRelief(shared, SEED, [AMOUNTS[0]!])(fen(10_000));
    expect(parted).toEqual({
      whole: 2_700,
      byMeasure: [
        ['city', 1_350],
        ['state', 1_350],
      ],
    });
  });
});
