import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { buildNetwork } from './build-network.ts';
import { checkBounds } from './check-bounds.ts';
import { checkCalls } from './check-calls.ts';
import { checkClocks } from './check-clocks.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkHubOperations } from './check-hub-operations.ts';
import { checkKeys } from './check-keys.ts';
import { checkMultipliers } from './check-multipliers.ts';
import { checkOrder } from './check-order.ts';
import { checkPairs } from './check-pairs.ts';
import { checkPlaces } from './check-places.ts';
import { checkProvenance } from './check-provenance.ts';
import { checkReferences } from './check-references.ts';
import { checkReturns } from './check-returns.ts';
import { checkShuttles } from './check-shuttles.ts';
import { checkUnits } from './check-units.ts';
import { checkValidity } from './check-validity.ts';
import { freezeDeep } from './freeze-deep.ts';
import { networkIssue } from './issue-codes.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import type { Network } from './network.ts';
import { readManifest } from './read-manifest.ts';
import { readTables, type Tables, unreadFiles } from './read-tables.ts';
import { checkPlausibility } from './validate-plausibility.ts';

/**
 * Loads a network from the text of its files, keyed by path inside the network's folder
 * (`terminals.csv`, `tariffs/ocean.csv`, `datapackage.yaml`). Gives the whole network, frozen, with the
 * warnings found; or, on any error, nothing but every issue of every file.
 */
export function loadNetwork(files: ReadonlyMap<string, string>): Result<Network> {
  const manifest = readManifestOf(files);
  const tables = readTables(files);
  const issues = [
    ...unreadFiles(files),
    ...manifest.issues,
    ...Object.values(tables).flatMap((table) => table.issues),
    ...checkTables(tables),
  ];
  if (!manifest.ok || issues.some((issue) => issue.severity === 'error')) return failure(issues);
  return success(freezeDeep(buildNetwork(manifest.value, tables)), issues);
}

function readManifestOf(files: ReadonlyMap<string, string>): Result<Manifest> {
  const text = files.get(MANIFEST_FILE);
  if (text !== undefined) return readManifest(text);
  return failure([networkIssue('N01', MANIFEST_FILE, { file: MANIFEST_FILE })]);
}

/** Everything that can be said of rows that have the right form: keys first, then figures, then how they fit. */
function checkTables(tables: Tables): readonly Issue[] {
  const calls = checkCalls(tables);
  // Of services whose ways are broken it cannot be said whether they come back.
  const returns = calls.some(({ code }) => code !== 'N38') ? [] : checkReturns(tables);
  return [
    ...checkKeys(tables),
    ...checkReferences(tables),
    ...checkBounds(tables),
    ...checkOrder(tables),
    ...checkPairs(tables),
    ...checkMultipliers(tables),
    ...checkUnits(tables),
    ...checkValidity(tables),
    ...checkProvenance(tables),
    ...checkPlaces(tables),
    ...calls,
    ...returns,
    ...checkDuplicates(tables),
    ...checkHubOperations(tables),
    ...checkShuttles(tables),
    ...checkPlausibility(tables),
    ...checkClocks(tables),
  ];
}
