import type { ChargeCode } from '../../network/tariff-item.ts';
import type { Mode } from '../../network/terminal.ts';

/*
 * How far what a way costs and emits may lie from what is billed and reckoned: by the ends of the ranges of its prices and
 * intensities, each as far as it lies from the figure itself.
 */

export type EmittingMode = Mode | 'terminal';

/** A price on a way. Fen a box, before any relief. */
export interface PriceSpan {
  /** With the charge: one price for all that pay it. */
  readonly tariff: string;
  readonly charge: ChargeCode;
  readonly below: number;
  readonly above: number;
  /** The part of the price that measures take off, 0 to 1; they take the same part of it wherever in its range it lies. */
  readonly relieved: number;
}

/** What steps of one mode emit. Kilograms a box. */
export interface EmissionSpan {
  /** Of a service, or the work of terminals. */
  readonly mode: EmittingMode;
  readonly below: number;
  readonly above: number;
}
