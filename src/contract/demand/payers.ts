import type { Fen } from '../../units/money.ts';
import type { OutlaySum } from './outlay-sum.ts';

/** Who bears what is taken off a bill. */
export type Payer = 'central' | 'city' | 'operator';

/** What one payer lays out. */
export interface PayerSum extends OutlaySum {
  readonly payer: Payer;
}

/**
 * Who is better off by how much, scenario less baseline. What is waived is a transfer: the gain of a shipper is borne by a
 * payer, and only what is left of both is gained or lost in all.
 */
export interface WelfareAccount {
  /** By what having the choice costs. */
  readonly shippers: Fen;
  readonly payers: readonly { readonly payer: Payer; readonly amount: Fen }[];
  readonly net: Fen;
}
