import type { Network } from '../../network/network.ts';
import type { Mode } from '../../network/terminal.ts';
import type { Currency } from '../../units/money.ts';
import type { RateSource } from '../contract-rate.ts';
import type { RateIssueCode, RateIssues } from '../rate-issue.ts';
import type { PlaceReading } from './place-cell.ts';
import type { Cell } from './row-cells.ts';
import type { SheetStatement } from './sheet-statement.ts';

/** What reading a row takes besides its cells. */
export interface RowContext {
  readonly network: Network;
  readonly placesOf: (text: string) => PlaceReading;
  readonly said: SheetStatement;
  /** As a person chose it for the whole sheet; null for none. */
  readonly mode: Mode | null;
  readonly currency: Currency | null;
  /** What the words of the sheet make of the mode, where several join two places. */
  readonly likelyMode: Mode | null;
  /** Currencies that the cells of a price column name, by its index. */
  readonly currenciesIn: ReadonlyMap<number, readonly Currency[]>;
  readonly source: RateSource;
}

/** Notes an issue of a row at a cell. */
export type Note = <Code extends RateIssueCode>(
  code: Code,
  cell: Cell | null,
  values: RateIssues[Code],
) => void;
