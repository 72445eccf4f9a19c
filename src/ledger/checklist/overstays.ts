import type { TerminalId } from '../../network/terminal.ts';
import type { HubStep, Itinerary } from '../../routing/itinerary.ts';
import type { ItinerarySpread } from '../../simulation/simulate-itinerary.ts';
import { storageDays } from '../../tariff/storage.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { type Instant, instant } from '../../units/instant.ts';
import { addFen, type Fen, fen } from '../../units/money.ts';
import type { BillStorage } from '../bill-storage.ts';

/** A terminal at which one draw in ten waits past the free time. */
export interface Overstay {
  readonly terminal: TerminalId;
  readonly freeDays: number;
  /** 90th percentile of the wait for the departure there, in days. */
  readonly p90WaitDays: number;
  /** Of that wait, the days begun past the free time. */
  readonly daysOver: number;
  /** What the terminal asks for that wait beyond what the bill holds; null where its price is not known. */
  readonly amount: Fen | null;
}

export type PricedOverstay = Overstay & { readonly amount: Fen };

export const isPriced = (overstay: Overstay): overstay is PricedOverstay => overstay.amount !== null;

/** Where goods risk demurrage: the draws wait longer for a departure than the terminal is free. */
export function overstaysOf(
  { steps }: Pick<Itinerary, 'steps'>,
  spread: Pick<ItinerarySpread, 'steps'>,
  billStorage: BillStorage,
): readonly Overstay[] {
  return steps.flatMap((step, index) => {
    if (step.kind !== 'hub' || step.rule.storageTariff === null) return [];
    const wait = spread.steps[index + 1]?.wait?.high ?? 0;
    const { freeDays } = step.rule;
    if (wait / MINUTES_PER_DAY <= freeDays) return [];
    const ride = steps[index + 1];
    const planned = ride?.kind === 'ride' ? ride.departure : step.end;
    return [
      {
        terminal: step.toTerminal,
        freeDays,
        p90WaitDays: Math.round((wait / MINUTES_PER_DAY) * 10) / 10,
        daysOver: storageDays(wait, freeDays),
        amount: amountBeyond(step, planned, wait, billStorage),
      },
    ];
  });
}

function amountBeyond(hub: HubStep, planned: Instant, wait: number, billStorage: BillStorage): Fen | null {
  const late = billStorage(hub, hub.end, instant(hub.end + wait));
  const billed = billStorage(hub, hub.end, planned);
  const amounts = late.flatMap(({ amount }) => amount ?? []);
  if (late.length === 0 || amounts.length < late.length) return null;
  const held = addFen(billed.flatMap(({ amount }) => amount ?? []));
  return fen(Math.max(0, addFen(amounts) - held));
}
