import type { Engine } from '../src/engine/engine-api.ts';
import { loadNetwork } from '../src/network/load.ts';
import { catalogueOf } from '../src/results/catalogue.ts';
import { compareEnquiry, prepareNetwork } from '../src/results/compare.ts';
import { type Result, success } from '../src/units/issue.ts';

/** Reads the tables of a network folder and prepares them for comparisons; fails with every issue of the tables. */
export function openEngine(files: ReadonlyMap<string, string>): Result<Engine> {
  const loaded = loadNetwork(files);
  if (!loaded.ok) return loaded;
  const network = loaded.value;
  const prepared = prepareNetwork(network);
  return success({
    catalogue: () => catalogueOf(network),
    compare: (enquiry, control) => compareEnquiry(network, prepared, enquiry, control),
  });
}
