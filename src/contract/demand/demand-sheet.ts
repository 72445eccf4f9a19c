import type { Corridor } from '../../demand/corridor.ts';
import type { DemandTotals } from '../../demand/demand-totals.ts';
import type { Flow } from '../../demand/flow.ts';
import type { Issue } from '../../units/issue.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/**
 * How many flows a table may have, and how many bytes its file, packed and unpacked: what is in a page has to stay
 * quick, what runs on a command line may take its time.
 */
export const DEMAND_AT_MOST = {
  page: { flows: 10_000, bytes: 16 * BYTES_PER_MEGABYTE },
  commandLine: { flows: 1_000_000, bytes: 512 * BYTES_PER_MEGABYTE },
} as const;

/** A table that a person brought, or the sample year that ships. */
export type DemandAsked =
  | { readonly kind: 'sample' }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** A year of cargo as its table has it: the sound rows, and what is wrong with the others. */
export interface DemandSheet {
  readonly file: string;
  readonly isSample: boolean;
  readonly flows: readonly Flow[];
  /** By the id of a flow: the corridor by which its goods went, where the table says so. */
  readonly corridors: ReadonlyMap<string, Corridor>;
  /** Rows below the header, and those of them that are refused. */
  readonly rows: number;
  readonly refused: number;
  /** Of the sound rows. */
  readonly totals: DemandTotals;
  readonly issues: readonly Issue[];
}

export type DemandFormat = 'csv' | 'xlsx';

/** Flows to be written as a table. */
export type DemandWritten = Pick<DemandSheet, 'flows' | 'corridors' | 'isSample'> & {
  readonly format: DemandFormat;
};
