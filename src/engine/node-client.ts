import type { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { EngineClient } from '../contract/engine.ts';
import { clientOver } from './engine-client.ts';
import type { EngineWorker } from './engine-worker.ts';
import { createPooledTransport } from './pooled-transport.ts';
import { createSupervisedTransport, type SupervisionOptions } from './supervised-transport.ts';

/** The engine in threads of Node. `spawn` is called for each of the pool, and whenever one has to be replaced. */
export function createNodeEngineClient(spawn: () => Worker, options?: SupervisionOptions): EngineClient {
  return clientOver(
    createPooledTransport(() => createSupervisedTransport(() => nodeWorker(spawn()), options)),
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
