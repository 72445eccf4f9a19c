import type { Calibration } from '../../calibration/calibration.ts';
import type { HeldBack } from '../../calibration/held-back.ts';
import type { InvoiceColumn } from '../../calibration/invoices/invoice-column.ts';
import type { InvoiceChoices } from '../../calibration/invoices/read-invoices.ts';
import type { Names } from '../../network/terminal.ts';
import type { Issue } from '../../units/issue.ts';
import type { Fen } from '../../units/money.ts';

/** A table of past invoices to be held against the model, and what the person has said of it. */
export interface InvoicesAsked {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a workbook of several; null for the first that has a table of invoices. */
  readonly sheet: string | null;
  readonly choices: InvoiceChoices;
  /** Keys of routes that lines were said to have gone by. */
  readonly routes: readonly string[];
}

/** A route that an invoice may be of. */
export interface InvoicedRoute {
  /** The same for the same services, whatever the day. */
  readonly key: string;
  readonly names: Names;
  /** Its services in order. */
  readonly services: Names;
  /** What the model bills for the item on it. */
  readonly modelled: Fen;
}

/** A row of the table with what became of it. */
export interface InvoiceReportRow {
  readonly row: number;
  /** As typed. */
  readonly text: string;
  /** `matched` has a route and teaches nothing by itself: a total beside its items, an amount too far off. */
  readonly kind: 'learned' | 'matched' | 'asked' | 'unmatched' | 'refused' | 'note';
  /** The one it was matched with, or those it is asked among; none of any other row. */
  readonly routes: readonly InvoicedRoute[];
}

/** A table of invoices held against the model. */
export interface CalibrationReport {
  readonly file: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly columns: readonly InvoiceColumn[];
  /** What each column holds in the first row below the header, by column. */
  readonly samples: readonly string[];
  readonly rows: readonly InvoiceReportRow[];
  /** Amounts that something was learned from. */
  readonly observations: number;
  /** Null where nothing can be learned from the table. */
  readonly calibration: Calibration | null;
  /** Null for fewer than two invoices. */
  readonly heldBack: HeldBack | null;
  readonly issues: readonly Issue[];
}

/** What came of putting correction factors in use. */
export interface CalibrationInUse {
  /** Figures of the network that they changed. */
  readonly figures: number;
}
