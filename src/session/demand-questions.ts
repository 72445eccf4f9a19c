import {
  DEMAND_AT_MOST,
  type DemandAsked,
  type DemandSheet,
  type DemandWritten,
} from '../contract/demand/demand-sheet.ts';
import { demandRows } from '../demand/demand-rows.ts';
import { demandTotals } from '../demand/demand-totals.ts';
import { readDemandFile } from '../demand/read-demand-file.ts';
import { readMonthProfiles } from '../demand/sample/sample-tables.ts';
import { csvText } from '../export/csv.ts';
import type { Network } from '../network/network.ts';
import { type Result, success } from '../units/issue.ts';

/** Texts of `scenarios/demand`. */
export interface DemandTexts {
  readonly sample: string;
  readonly monthProfiles: string;
}

const SAMPLE_FILE = 'sample-2025.csv';
const SHEET = 'demand';
const SAMPLE_SHEET = '示例数据 SAMPLE DATA';

/** Reads a table within the limits of a page, against the network with the user's figures in. */
export async function readDemandSheet(
  network: Network,
  { sample, monthProfiles }: DemandTexts,
  asked: DemandAsked,
): Promise<Result<DemandSheet>> {
  const { name, bytes } =
    asked.kind === 'file' ? asked : { name: SAMPLE_FILE, bytes: new TextEncoder().encode(sample) };
  const read = await readDemandFile(name, bytes, {
    network,
    profiles: readMonthProfiles(monthProfiles),
    mostFlows: DEMAND_AT_MOST.page.flows,
    mostBytes: DEMAND_AT_MOST.page.bytes,
    tableOfParquet: null,
  });
  if (!read.ok) return read;
  const { file, isSample, flows, corridors, rows, refused } = read.value;
  const totals = demandTotals(flows, corridors);
  const issues = [...read.issues, ...read.value.issues];
  return success({ file, isSample, flows, corridors, rows, refused, totals, issues });
}

/** The bytes of a table of these flows, which {@link readDemandSheet} reads back. */
export async function writeDemand(
  { monthProfiles }: DemandTexts,
  { flows, corridors, isSample, format }: DemandWritten,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = demandRows(flows, corridors, readMonthProfiles(monthProfiles));
  if (format === 'csv') return new Uint8Array(new TextEncoder().encode(csvText(rows)));
  const { workbookOf } = await import('../demand/workbook.ts');
  return new Uint8Array(await workbookOf(isSample ? SAMPLE_SHEET : SHEET, rows));
}
