import type { Network } from '../network/network.ts';
import { readTextFile } from '../reading/text-file.ts';
import { failure, type Result } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';
import type { MonthProfiles } from './month-profile.ts';
import { type DemandReading, type DemandTable, readDemand } from './read-demand.ts';
import { tableOfText } from './text-table.ts';

/** What a demand file is held against, and how much of it may be read. */
export interface DemandReader {
  readonly network: Network;
  readonly profiles: MonthProfiles;
  readonly mostFlows: number;
  readonly mostBytes: number;
  /** Takes a Parquet file apart; null where none can be read. */
  readonly tableOfParquet: ((name: string, bytes: Uint8Array) => Promise<Result<DemandTable>>) | null;
}

/** Reads a demand file by what its bytes are, whatever its name: text, a workbook or Parquet. */
export async function readDemandFile(
  name: string,
  bytes: Uint8Array,
  reader: DemandReader,
): Promise<Result<DemandReading>> {
  const table = await tableOf(name, bytes, reader);
  if (!table.ok) return table;
  const { network, profiles, mostFlows } = reader;
  const reading = readDemand(network, table.value, profiles, mostFlows);
  return { ...reading, issues: [...table.issues, ...reading.issues] };
}

async function tableOf(
  name: string,
  bytes: Uint8Array,
  { mostBytes, tableOfParquet }: DemandReader,
): Promise<Result<DemandTable>> {
  if (begins(bytes, ZIP)) return (await import('./workbook.ts')).tableOfWorkbook(name, bytes, mostBytes);
  if (begins(bytes, COMPOUND_FILE)) return failure([demandIssue('D09', name, { file: name })]);
  if (begins(bytes, PARQUET)) {
    return tableOfParquet === null
      ? failure([demandIssue('D10', name, { file: name })])
      : tableOfParquet(name, bytes);
  }
  const text = readTextFile(name, bytes);
  if (!text.ok) return text;
  const table = tableOfText(text.value);
  return { ...table, issues: [...text.issues, ...table.issues] };
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of the form before 2007, and later ones that are locked by a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const PARQUET = [0x50, 0x41, 0x52, 0x31];
