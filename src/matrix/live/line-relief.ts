import { LARGE } from '../../bank/prices/relieved-prices.ts';
import { type ChargeSeed, withAmount } from '../../policy/charges/charge-events.ts';
import type { ChargeDecider, EventOutcome } from '../../policy/charges/rate-overlay.ts';
import type { Fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { amongMeasures } from '../ways-of.ts';

/** What is taken off, in fen, in all and by measure. */
export interface Taken {
  readonly whole: number;
  readonly byMeasure: readonly (readonly [measure: string, amount: number])[];
}

export const NOTHING_TAKEN: Taken = { whole: 0, byMeasure: [] };

/** What is taken off an invoice line of so many fen. */
export type LineRelief = (amount: Fen) => Taken;

/** As near to half a fen as this, an amount is decided by itself. */
const NEAR_HALF = 1e-3;

/**
 * What is taken off lines that differ by their amount alone. Where the measure that is kept leaves a share, it is found
 * once and multiplied out; amounts at which it is not, by a minimum, a tier or a cap, and all where several measures
 * share a line, are decided one by one.
 *
 * @param samples amounts at which the share is held against the decision
 */
export function lineRelief(decider: ChargeDecider, seed: ChargeSeed, samples: readonly Fen[]): LineRelief {
  const known = new Map<Fen, Taken>();
  const decided: LineRelief = (amount) => {
    const before = known.get(amount);
    if (before) return before;
    const taken = takenIn(decider.decide(withAmount(seed, amount)), amount);
    known.set(amount, taken);
    return taken;
  };
  const large = decider.decide(withAmount(seed, LARGE));
  const [relief] = large.reliefs;
  if (relief === undefined) {
    return samples.every((amount) => decided(amount).whole === 0) ? () => NOTHING_TAKEN : decided;
  }
  const kept = relief.measures.filter((measure) => measure.kept);
  if (kept.length > 1) return decided;
  const left = relief.after / LARGE;
  const shared: LineRelief = (amount) => {
    const rest = amount * left;
    const nearest = Math.round(rest);
    if (Math.abs(Math.abs(rest - nearest) - 0.5) < NEAR_HALF) return decided(amount);
    const whole = amount - nearest;
    return { whole, byMeasure: kept.map(({ measure }) => [measure, whole]) };
  };
  const isShare = samples.every((amount) => shared(amount).whole === decided(amount).whole);
  return isShare ? shared : decided;
}

function takenIn({ reliefs: [relief] }: EventOutcome, amount: Fen): Taken {
  if (relief === undefined) return NOTHING_TAKEN;
  const whole = amount - relief.after;
  return { whole, byMeasure: amongMeasures(whole, relief.measures) };
}

/** What is gained beside the invoice. */
export function gainedIn({ benefits }: Pick<EventOutcome, 'benefits'>): Taken {
  if (benefits.length === 0) return NOTHING_TAKEN;
  return {
    whole: benefits.reduce((sum, { amount }) => sum + amount, 0),
    byMeasure: benefits.flatMap(({ amount, measures }) => amongMeasures(amount, measures)),
  };
}

/** The least, the middle and the greatest of some amounts. */
export function samplesOf(amounts: readonly Fen[]): readonly Fen[] {
  const sorted = [...new Set(amounts)].filter((amount) => amount < LARGE).sort((a, b) => a - b);
  if (sorted.length <= 3) return sorted;
  return [present(sorted[0]), present(sorted[sorted.length >> 1]), present(sorted.at(-1))];
}
