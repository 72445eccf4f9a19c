import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import { type Result, success } from '../../../units/issue.ts';
import { isMisuse, type Misuse } from '../../command-line.ts';
import { openNetworkFolder } from '../../network-folder.ts';
import type { NetworkSource } from '../../open-network.ts';
import { openMeasures } from '../../policy-folder.ts';
import type { Surroundings } from '../../surroundings.ts';
import { openDemandFolder } from '../demand-folder.ts';
import { type NamedDemand, readNamedDemand } from '../read-named-demand.ts';

/** What a demand is run on: a network, measures, and the demand itself. */
export interface RunGround {
  readonly source: NetworkSource;
  readonly library: PolicyLibrary;
  readonly named: NamedDemand;
}

export type RunFolders = Pick<Surroundings, 'networkFolder' | 'scenariosFolder' | 'prebuiltFolder'>;

/** Opens all of it, with every issue; a misuse where a folder or file cannot be opened. */
export async function openRunGround(
  { networkFolder, scenariosFolder, prebuiltFolder }: RunFolders,
  demand: string,
  surroundings: Surroundings,
): Promise<Result<RunGround> | Misuse> {
  const tables = await openDemandFolder(surroundings.scenariosFolder);
  if (isMisuse(tables)) return tables;
  const source = await openNetworkFolder(networkFolder, prebuiltFolder);
  if (isMisuse(source) || !source.ok) return source;
  const library = await openMeasures(scenariosFolder, prebuiltFolder);
  if (isMisuse(library) || !library.ok) return library;
  const named = await readNamedDemand(demand, source.value, tables);
  if (isMisuse(named) || !named.ok) return named;
  return success({ source: source.value, library: library.value, named: named.value }, [
    ...source.issues,
    ...library.issues,
    ...named.issues,
  ]);
}
