import type { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { EngineClient } from '../contract/engine.ts';
import type { EngineWorker } from './engine-worker.ts';
import { createPooledClient } from './pooled-client.ts';
import { createSupervisedClient, type EngineClientOptions } from './supervised-client.ts';

/** The engine in threads of Node. `spawn` is called for each of the pool, and whenever one has to be replaced. */
export function createNodeEngineClient(spawn: () => Worker, options?: EngineClientOptions): EngineClient {
  return createPooledClient(() => createSupervisedClient(() => nodeWorker(spawn()), options));
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
