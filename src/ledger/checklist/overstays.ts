import type { TerminalId } from '../../network/terminal.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import type { ItinerarySpread } from '../../simulation/simulate-itinerary.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';

/** A terminal at which one draw in ten waits past the free time. */
export interface Overstay {
  readonly terminal: TerminalId;
  readonly freeDays: number;
  /** 90th percentile of the wait for the departure there, in days. */
  readonly p90WaitDays: number;
}

/** Where goods risk demurrage: the draws wait longer for a departure than the terminal is free. */
export function overstaysOf(
  { steps }: Pick<Itinerary, 'steps'>,
  spread: Pick<ItinerarySpread, 'steps'>,
): readonly Overstay[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'hub' || step.rule.storageTariff === null) return [];
    const p90WaitDays = (spread.steps[index + 1]?.wait?.high ?? 0) / MINUTES_PER_DAY;
    const { freeDays } = step.rule;
    return p90WaitDays > freeDays
      ? [{ terminal: step.toTerminal, freeDays, p90WaitDays: Math.round(p90WaitDays * 10) / 10 }]
      : [];
  });
}
