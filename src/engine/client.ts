import type { EngineClient } from '../contract/engine.ts';
import type { EngineWorker } from './engine-worker.ts';
import { createPooledClient } from './pooled-client.ts';
import { createSupervisedClient, type EngineClientOptions } from './supervised-client.ts';

/** The engine in workers of the browser. `spawn` is called for each of the pool, and whenever one has to be replaced. */
export function createEngineClient(spawn: () => Worker, options?: EngineClientOptions): EngineClient {
  return createPooledClient(() => createSupervisedClient(() => webWorker(spawn()), options));
}

function webWorker(worker: Worker): EngineWorker {
  return {
    endpoint: worker,
    onCrash(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message || 'the worker did not start');
      });
      worker.addEventListener('messageerror', () => listener('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}
