import { parentPort, workerData } from 'node:worker_threads';
import type { FlowsQuestion } from '../../../contract/demand/matrix.ts';
import { present } from '../../../units/present.ts';
import { isMisuse } from '../../command-line.ts';
import { openNetworkFolder } from '../../network-folder.ts';
import { openSession } from '../../open-session.ts';
import { openMeasures } from '../../policy-folder.ts';
import type { FlowGround } from './flow-ground.ts';

/* Finds the ways of flows in a thread of its own: a question in, its result out, one at a time. */

const UNWATCHED = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const port = present(parentPort ?? undefined);
const session = open(workerData as FlowGround);

port.on('message', async (question: FlowsQuestion) => {
  port.postMessage(await (await session).flowWays(question, UNWATCHED));
});

/** The folders were read without issue where this was started from. */
async function open({ networkFolder, scenariosFolder, prebuiltFolder }: FlowGround) {
  const source = await openNetworkFolder(networkFolder, prebuiltFolder);
  const library = await openMeasures(scenariosFolder, prebuiltFolder);
  if (isMisuse(source) || isMisuse(library) || !source.ok || !library.ok)
    throw new Error('a folder changed while it was in use');
  const opened = await openSession(source.value, library.value);
  if (!opened.ok) throw new Error('a folder changed while it was in use');
  return opened.value;
}
