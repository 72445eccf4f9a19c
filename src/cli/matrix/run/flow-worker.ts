import { parentPort, workerData } from 'node:worker_threads';
import { UNWATCHED } from '../../../compare/unwatched.ts';
import type { BoxesQuestion } from '../../../contract/demand/matrix.ts';
import { present } from '../../../units/present.ts';
import type { FlowGround } from './flow-ground.ts';
import { openFlowSession } from './open-flow-session.ts';

/* Finds the ways of boxes in a thread of its own: a question in, its result out, one at a time. */

const port = present(parentPort ?? undefined);
const session = openFlowSession(workerData as FlowGround);

port.on('message', async (question: BoxesQuestion) => {
  port.postMessage(await (await session).boxWays(question, UNWATCHED));
});
