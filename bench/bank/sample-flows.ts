import { readFile } from 'node:fs/promises';
import { isMisuse } from '../../src/cli/command-line.ts';
import { openDemandFolder } from '../../src/cli/matrix/demand-folder.ts';
import type { Flow } from '../../src/demand/flow.ts';
import type { DemandReading } from '../../src/demand/read-demand.ts';
import { readDemandFile } from '../../src/demand/read-demand-file.ts';
import type { Network } from '../../src/network/network.ts';

const FILE = 'scenarios/demand/sample-2025.csv';
const MOST_BYTES = 30_000_000;

/** The flows of the sample year as shipped, and the corridors by which they went. */
export async function sampleDemand(network: Network): Promise<DemandReading> {
  const tables = await openDemandFolder('scenarios');
  if (isMisuse(tables)) throw new Error('scenarios/demand cannot be read');
  const reading = await readDemandFile(FILE, await readFile(FILE), {
    network,
    profiles: tables.profiles,
    mostFlows: 10_000,
    mostBytes: MOST_BYTES,
    tableOfParquet: null,
  });
  if (!reading.ok) throw new Error(`${FILE} has ${reading.issues.length} issues`);
  return reading.value;
}

export const sampleFlows = async (network: Network): Promise<readonly Flow[]> =>
  (await sampleDemand(network)).flows;
