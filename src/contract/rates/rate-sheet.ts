import type { RateSheetReading, SheetChoices } from '../../rates/sheet/read-rate-sheet.ts';

/** A rate sheet to be read, and what the person has said of it. */
export interface RateSheetAsked {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a workbook of several; null for the first that has a table of rates. */
  readonly sheet: string | null;
  readonly choices: SheetChoices;
}

/** Rows read so far, of all in the file. */
export interface SheetProgress {
  readonly done: number;
  readonly total: number;
}

/** A rate sheet as it was read, with the other sheets of its file. */
export interface RateSheet extends RateSheetReading {
  readonly sheets: readonly string[];
  /** What each column holds in the first row below the header, by column. */
  readonly samples: readonly string[];
}
