import type { OpenBox, ShipperChoice } from '../../contract/demand/matrix.ts';
import type { ReliefUses } from './relief-uses.ts';

/** One departure of a way as a scenario's bill has it before any relief. Amounts are fen a box. */
export interface LiveEntry {
  /** As billed on the scenario's own network. */
  readonly billed: number;
  /** Invoice, capital, decay and unreliability. */
  readonly generalised: number;
  readonly co2eKg: number;
  /** Positions of what measures may take off the invoice, and of what they give beside it. */
  readonly lines: readonly number[];
  readonly beside: readonly number[];
}

/** A way with what it costs under the baseline, and all that it may cost under the scenario. */
export interface LiveWay {
  readonly key: string;
  readonly corridor: string;
  readonly rides: readonly string[];
  /** Null where it is not open under the baseline. */
  readonly before: {
    readonly invoice: number;
    readonly billed: number;
    readonly generalised: number;
    readonly co2eKg: number;
    readonly reliefs: ReadonlyMap<string, number>;
  } | null;
  /** Those of equal chains at several departures, in the order in which the least of them is looked for. */
  readonly entries: readonly LiveEntry[];
}

/** A box with every way that a scenario may open to it, by key. */
export interface LiveBox {
  readonly teuPerBox: number;
  readonly ways: readonly LiveWay[];
}

/** So many boxes of a flow in a month. */
export interface LiveFlow {
  readonly boxes: number;
  readonly box: LiveBox;
}

/** A run that can be priced anew under another scenario without a search. */
export interface LiveRun {
  readonly flows: readonly LiveFlow[];
  readonly uses: ReliefUses;
  readonly choice: ShipperChoice;
}

/** Whether ways were found for a box. */
export const isOpen = (box: { readonly status: string }): box is OpenBox => box.status === 'open';
