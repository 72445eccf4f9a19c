import { createHash } from 'node:crypto';
import { DEMAND_AT_MOST } from '../../contract/demand/demand-sheet.ts';
import type { DemandReading } from '../../demand/read-demand.ts';
import { readDemandFile } from '../../demand/read-demand-file.ts';
import type { SampleTables } from '../../demand/sample/sample-tables.ts';
import type { Network } from '../../network/network.ts';
import { type Result, success } from '../../units/issue.ts';
import { isMisuse, type Misuse } from '../command-line.ts';
import { readNamedBytes } from '../named-file.ts';
import type { NetworkSource } from '../open-network.ts';

export interface NamedDemand {
  readonly demand: DemandReading;
  readonly network: Network;
  /** SHA-256 of the file, in hexadecimal: its bytes are not held while a run is worked out. */
  readonly sha256: string;
}

/** A demand file held against a network; a misuse where it cannot be opened. */
export async function readNamedDemand(
  path: string,
  source: NetworkSource,
  { profiles }: SampleTables,
): Promise<Result<NamedDemand> | Misuse> {
  const bytes = await readNamedBytes(path, DEMAND_AT_MOST.commandLine.bytes);
  if (isMisuse(bytes) || !bytes.ok) return bytes;
  const opened = await source.open();
  if (!opened.ok) return opened;
  const { network } = opened.value;
  const demand = await readDemandFile(path, bytes.value, {
    network,
    profiles,
    mostFlows: DEMAND_AT_MOST.commandLine.flows,
    mostBytes: DEMAND_AT_MOST.commandLine.bytes,
    tableOfParquet: async (name, content) =>
      (await import('./parquet-file.ts')).tableOfParquet(name, content),
  });
  if (!demand.ok) return demand;
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  return success({ demand: demand.value, network, sha256 }, demand.issues);
}
