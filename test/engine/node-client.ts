import type { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { EngineClient } from '../../src/contract/engine.ts';
import { clientOver } from '../../src/engine/engine-client.ts';
import type { EngineWorker } from '../../src/engine/engine-worker.ts';
import { GraphShelf } from '../../src/engine/graph-shelf.ts';
import { createPooledTransport } from '../../src/engine/pooled-transport.ts';
import { createSupervisedTransport, type SupervisionOptions } from '../../src/engine/supervised-transport.ts';

/** The page's client over threads of Node, which start faster than a browser's workers. `spawn` is called for each of the pool, and whenever one has to be replaced. */
export function createNodeEngineClient(spawn: () => Worker, options?: SupervisionOptions): EngineClient {
  const shelf = new GraphShelf();
  return clientOver(
    createPooledTransport(() => createSupervisedTransport(() => nodeWorker(spawn()), shelf, options)),
  );
}

function nodeWorker(worker: Worker): EngineWorker {
  return {
    endpoint: nodeEndpoint(worker),
    onCrash(listener) {
      worker.once('error', (error) => listener(String(error)));
      worker.once('exit', (code) => listener(`the thread ended with code ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}
