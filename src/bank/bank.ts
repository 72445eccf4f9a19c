import type { BankPart } from './build/bank-part.ts';

/**
 * The itineraries that are best for some point of the box, of every demand in every slot. An option says no price: it
 * names what it uses of which, so that any prices of the same arcs can be laid over it.
 */
export interface Bank {
  readonly slots: number;
  readonly demands: number;
  /** Class of each demand. */
  readonly demandClass: Int32Array;
  /** Options of demand d in slot s are those from `firstOption[d * slots + s]` up to the next, the likeliest first. */
  readonly firstOption: Int32Array;
  /** A sequence as a class pays for it, and a stay as a class pays for it (-1 without storage). */
  readonly optionFare: Int32Array;
  readonly optionStay: Int32Array;
  readonly optionMinutes: Int32Array;
  readonly fareClass: Int32Array;
  readonly fareSequence: Int32Array;
  readonly stayClass: Int32Array;
  readonly stayList: Int32Array;
  readonly sequences: Pick<BankPart, 'firstCell' | 'cell' | 'sequenceCorridor'>;
  readonly stays: Pick<BankPart, 'firstStay' | 'stayCell' | 'stayDays'>;
  /** Names of corridors. */
  readonly corridors: readonly string[];
}
