import { type DemandTotals, demandTotals } from '../../demand/demand-totals.ts';
import type { DemandReading } from '../../demand/read-demand.ts';
import { type MarginTotal, marginTotals } from '../../demand/sample/margin-totals.ts';
import type { DemandSource, SampleTables } from '../../demand/sample/sample-tables.ts';
import type { FlowsAsked } from './ask-flows.ts';

/** What a demand table holds. */
export interface DemandCheck {
  readonly file: string;
  readonly isSample: boolean;
  readonly rows: number;
  readonly refused: number;
  /** Whether its sound rows are taken. */
  readonly isTaken: boolean;
  readonly totals: DemandTotals;
  /** What it has of the totals that a sample is made to have; none of a table of one's own. */
  readonly margins: readonly MarginTotal[];
  /** Of those totals. */
  readonly sources: readonly DemandSource[];
  /** Null where no flow was asked. */
  readonly asked: FlowsAsked | null;
}

export const demandCheck = (
  { file, flows, corridors, rows, refused, isSample }: DemandReading,
  isTaken: boolean,
  tables: SampleTables,
  asked: FlowsAsked | null,
): DemandCheck => ({
  file,
  isSample,
  rows,
  refused,
  isTaken,
  totals: demandTotals(flows, corridors),
  margins: isSample ? marginTotals(flows, corridors, tables) : [],
  sources: isSample ? [...tables.sources.values()] : [],
  asked,
});
