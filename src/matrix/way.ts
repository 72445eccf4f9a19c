import type { Fen } from '../units/money.ts';

/** What a way costs under one situation. Amounts are fen a box. */
export interface WayCost {
  readonly invoice: Fen;
  /** Before any relief, as the levers of the situation have it. */
  readonly billed: Fen;
  readonly generalised: Fen;
  readonly minutes: number;
  readonly co2eKg: number;
  /** What each measure takes off, benefits beside the invoice in. */
  readonly reliefs: ReadonlyMap<string, Fen>;
  readonly undecided: readonly string[];
}

/** A chain of services by which goods of a flow may go. */
export interface Way {
  /** Services with the places where they are boarded and left. */
  readonly key: string;
  readonly corridor: string;
  /** What it shares with other ways: its rides. */
  readonly rides: readonly string[];
  readonly links: readonly string[];
  readonly cost: WayCost;
}
