import { failure, type Result, success } from '../../units/issue.ts';
import { checkClockSpan } from '../check/check-clock-span.ts';
import { checkTables } from '../check/check-tables.ts';
import type { Network } from '../network.ts';
import { readFolder } from '../tables/read-folder.ts';
import { buildNetwork } from './build-network.ts';
import { freezeDeep } from './freeze-deep.ts';

/**
 * Loads a network from the text of its files, keyed by path inside the network's folder
 * (`terminals.csv`, `tariffs/ocean.csv`, `datapackage.yaml`). Gives the whole network, frozen, with the
 * warnings found; or, on any error, nothing but every issue of every file.
 */
export function loadNetwork(files: ReadonlyMap<string, string>): Result<Network> {
  const { manifest, tables, issues: ofForm } = readFolder(files);
  const ofSpan = manifest === null ? [] : checkClockSpan(manifest, tables);
  const issues = [...ofForm, ...checkTables(tables), ...ofSpan];
  if (manifest === null || issues.some((issue) => issue.severity === 'error')) return failure(issues);
  return success(freezeDeep(buildNetwork(manifest, tables)), issues);
}
