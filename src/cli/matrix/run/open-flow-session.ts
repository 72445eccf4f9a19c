import type { Session } from '../../../contract/engine.ts';
import { isMisuse } from '../../command-line.ts';
import { openNetworkFolder } from '../../network-folder.ts';
import { openSession } from '../../open-session.ts';
import { openMeasures } from '../../policy-folder.ts';
import type { FlowGround } from './flow-ground.ts';

/** A session over folders that were read without issue before. */
export async function openFlowSession({
  networkFolder,
  scenariosFolder,
  prebuiltFolder,
}: FlowGround): Promise<Pick<Session, 'compare' | 'boxWays'>> {
  const source = await openNetworkFolder(networkFolder, prebuiltFolder);
  const library = await openMeasures(scenariosFolder, prebuiltFolder);
  if (isMisuse(source) || isMisuse(library) || !source.ok || !library.ok)
    throw new Error('a folder changed while it was in use');
  const opened = await openSession(source.value, library.value);
  if (!opened.ok) throw new Error('a folder changed while it was in use');
  return opened.value;
}
